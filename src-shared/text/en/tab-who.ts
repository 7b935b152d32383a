import type { WhoWords } from "../sv/tab-who.ts";

export const whoWords: WhoWords = {
  onlyYou: "Only you see this.",
  youAnd: (names) => `This, or parts of it, is seen by you and ${names}.`,
  youAndMany: (count) => `This, or parts of it, is seen by you and ${count} others.`,
  showWho: "Show who",
  hideWho: "Hide who",
  general: "You see what consent lets you see. The coordinator can tell you who else sees it.",
  and: " and ",
};
