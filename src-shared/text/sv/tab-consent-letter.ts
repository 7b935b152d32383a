import { list, when } from "./formats.ts";
import { factNames } from "./notice.ts";

/** How what is filled in on paper is written in the reader's own language; the words themselves are the municipality's. */
export const consentLetter = {
  language: "sv" as "sv" | "en",
  ...when,
  list,
  factNames,
  version: (version: string) => `Text ${version}`,
};

export type ConsentLetterText = typeof consentLetter;
