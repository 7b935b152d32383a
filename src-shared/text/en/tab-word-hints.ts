import type { WordHintWords } from "../sv/tab-word-hints.ts";

export const wordHintWords: WordHintWords = {
  canBeRead: (word) => `“${word}” can be read as a judgement.`,
  onlyYou: "A hint that only you see.",
  hide: "Hide the hint",
};
