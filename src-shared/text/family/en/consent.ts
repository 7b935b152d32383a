import type { consent as sv } from "../sv/consent.ts";

export const consent: typeof sv = {
  title: "Questions for you",
  question: (day) => `Question about consent, ${day}`,
  states: {
    requested: "waiting for your answer",
    noResponse: "waiting for your answer",
    granted: "you have said yes",
    partlyGranted: "you have said yes to some of it",
    refused: "you have said no",
    wantsTalk: "you want to talk with us first",
  },
  consents: "What you have said yes to",
  consent: (services, kinds, until) => `${services}: ${kinds}. Until ${until}.`,
  consentStates: {
    active: "holds",
    granted: "holds once all authorities have confirmed",
    expired: "has run out",
    ended: "is taken back or replaced",
    invalid: "does not hold",
  },
  withdraw: "Take back my yes",
  withdrawn: "You have taken back your yes. It holds at once.",

  answer: "Your answer",
  answers: {
    granted: "Yes, to all of it",
    partlyGranted: "Yes, to some of it",
    refused: "No",
    wantsTalk: "I want to talk with you first",
  },
  partly: "If you say yes to some of it: what is to be left out?",
  exceptServices: "Not these services",
  exceptKinds: "Not this kind of information",
  reason: "Is there anything more you want to say? Only the coordinator reads it.",
  understood: "I know who will be told what, until when, and that I can change my mind whenever I like.",
  send: "Send the answer",
  chooseOne: "Choose an answer.",
  received: "Thank you. The answer is saved.",
  seenBy: "The coordinator sees your answer. Nobody else in the family is told what you answered.",
};
