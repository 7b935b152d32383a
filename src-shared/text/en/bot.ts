import type { Text } from "../sv.ts";
import { bot as sv } from "../sv/bot.ts";

export const bot: Text["bot"] = {
  name: "Samla",
  commands: sv.commands,
  say: {
    newInquiry: "new inquiry",
    myCases: "my cases",
    myFollowUps: "my follow-ups",
    consult: "consult",
  },
  welcomeTitle: "Hello, I am Samla",
  welcome: "I help when several services coordinate support around a child. I arrange meetings, agendas and follow-up.",
  welcomeHow: "Type or press one of these when you want to begin:",
  helpNewInquiry: "Tell us about someone who needs coordination.",
  helpMyCases: "See your cases and the next step in each.",
  helpMyFollowUps: "See what you have promised and who is waiting for an answer.",
  helpConsult: "Ask a coordinator for advice without naming the child.",
  helpWhere: "Never write names or sensitive details in the chat. Use the buttons, so the details stay in the case.",
  unknown: "I only understand a few words. Here is what I can help with.",
  installedBy:
    "Your municipality has added Samla. You only get messages about meetings and follow-ups that concern you.",
  noCasesTitle: "No cases right now",
  noCases: "Your cases are shown here once you have one. Start a new inquiry with the button.",
  casesTitle: (count) => (count === 1 ? "Your case" : `Your ${count} cases`),
  openCase: (reference) => `Open ${reference}`,
  atLatest: (day: string) => `by ${day}`,
  andMore: (count) => `And ${count} more, less urgent.`,
  noFollowUpsTitle: "No follow-ups are waiting for you",
  noFollowUps: "What you promise at a meeting is shown here. So is anyone waiting for an answer.",
  followUpsTitle: (count) => (count === 1 ? "One follow-up" : `${count} follow-ups`),
  fillIn: "Fill in the inquiry",
  problem: "That did not work",
  faultTitle: "Something went wrong on our side",
  fault:
    "Nothing has changed. Try again in a while. If it happens again, contact your municipality’s system administrator.",
  summary: { plain: "Samla", case: (reference) => `Samla: ${reference}` },
};
