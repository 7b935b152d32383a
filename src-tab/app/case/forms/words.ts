import { screenWords } from "../../language.ts";

export const useFormWords = screenWords(
  {
    sv: async () => (await import("../../../../src-shared/text/sv/tab-case-forms.ts")).caseFormWords,
    en: async () => (await import("../../../../src-shared/text/en/tab-case-forms.ts")).caseFormWords,
  },
  "forms",
);
