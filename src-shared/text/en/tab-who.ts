import type { WhoWords } from "../sv/tab-who.ts";

export const whoWords: WhoWords = {
  onlyYou: "Seen by you alone",
  seenBy: (count) => (count === 1 ? "Seen by you and 1 other" : `Seen by you and ${count} others`),
  byConsent: "Seen as consent allows",
  youAnd: (names) => `You and ${names} see this, or parts of it.`,
  general: "You see what consent lets you see. The coordinator can tell you who else sees it.",
  and: " and ",
};
