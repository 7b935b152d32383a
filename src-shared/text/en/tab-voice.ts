import type { voice as sv } from "../sv/tab-voice.ts";
import { voice as ways } from "./party.ts";
import { newWords } from "./voice.ts";

export const voice: typeof sv = {
  title: "The child's own words",
  of: (name) => `${name} in their own words`,
  lead: "The child alone decides who may see. Read it first at the meeting, but aloud only to those who may see it.",
  theirs: "The child wants you to see this.",
  answered: (way, on) => `Has answered: ${way.toLowerCase()}, ${on}.`,
  ways: ways.ways,
  kinds: { symbols: "Chose pictures", words: "Wrote", picture: "Left a picture", sound: "Recorded" },
  symbols: newWords.symbols,
  withSomebody: (who) => `together with ${who}`,
  alone: "alone",
  seenBy: (who) => `May be seen by ${who}, and by you`,
  seenByYou: "May be seen by you alone",
  show: "Show the picture",
  listen: "Listen",
  pictureFrom: (name) => `Picture from ${name}`,
  soundFrom: (name) => `Recording from ${name}`,
  isNew: "New",
  markRead: "I have read it",
  note: "Note the child's words",
  noted: "Noted by the coordinator",
  choice: "The child's choice",
  takeBack: "Remove for the child",
};
