import { screenWords } from "../language.ts";

export const useBeforeText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-before.ts")).before,
    en: async () => (await import("../../../src-shared/text/en/tab-before.ts")).before,
  },
  "before",
);
