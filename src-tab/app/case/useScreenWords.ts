import { screenWords } from "../language.ts";

/** The words of a case's first screen, which come with it. */
export const useScreenWords = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-case.ts")).caseScreen,
    en: async () => (await import("../../../src-shared/text/en/tab-case.ts")).caseScreen,
  },
  "case",
);
