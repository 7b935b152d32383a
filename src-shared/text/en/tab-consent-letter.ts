import type { ConsentLetterText } from "../sv/tab-consent-letter.ts";
import { list, when } from "./formats.ts";
import { factNames } from "./notice.ts";

export const consentLetter: ConsentLetterText = {
  language: "en",
  ...when,
  list,
  factNames,
  version: (version) => `Text ${version}`,
};
