import type { raise as sv } from "../sv/tab-raise.ts";

export const raise: typeof sv = {
  title: "Go on with more people",
  begin: "Ask about going on",
  lead: "Where the support is not enough the family can go on in a linked case. Nobody new is told anything until the family has said yes there.",
  programme: "Kind of coordination",
  reason: "Why is it not enough? The family reads it.",
  services: "Who would be asked to take part?",
  ask: "Ask the family",
  asked: (name, services) => `The family has been asked about ${name}, with ${services}.`,
  leadsNowhere: (name) =>
    `The question was about ${name} and can lead on no longer. Take it back. Then you can ask about another kind of coordination, or ask whoever looks after the settings to add it again.`,
  answers: { yes: "yes", no: "no" },
  waits: "has not answered",
  mayAnswer: "may answer, and need not",
  saidYes: "Says yes by telephone",
  saidNo: "Says no by telephone",
  raise: "Open the linked case",
  withdraw: "Take the question back",
  regret: "Take it back, this case is not needed",
  raisedTo: "The case has gone on in",
  raisedFrom: "The case comes from",
};
