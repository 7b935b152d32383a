import type { WhoWords } from "../sv/tab-who.ts";

export const whoWords: WhoWords = {
  onlyYou: "Only you see this.",
  youAnd: (names) => `You and ${names} see this, or parts of it.`,
  youAndMany: (count) => `You and ${count} others see this, or parts of it.`,
  showWho: "Show who",
  hideWho: "Hide who",
  general: "You see what consent lets you see. The coordinator can tell you who else sees it.",
  and: " and ",
};
