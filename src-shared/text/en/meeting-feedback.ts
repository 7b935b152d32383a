import type { feedback as sv } from "../sv/meeting-feedback.ts";

export const feedback: typeof sv = {
  title: "How was the meeting for the family?",
  lead: "Ask each of them alone.",
  onlyYou: "Only you see this.",
  seenBy: "you and the one who has answered",
  who: "Who answers?",
  question: "Question",
  questions: {
    understood: "Understands what happens now?",
    heard: "Was heard?",
    helped: "Did the meeting help?",
  },
  answer: "Answer",
  answers: { yes: "Yes", partly: "Partly", no: "No" },
  words: "What more does the person say? You can leave it empty.",
  call: (name) => `Call ${name}`,
};
