import { screenWords } from "../../language.ts";

export const useLinkWords = screenWords(
  {
    sv: async () => (await import("../../../../src-shared/text/sv/tab-links.ts")).linkWords,
    en: async () => (await import("../../../../src-shared/text/en/tab-links.ts")).linkWords,
  },
  "links",
);
