import { screenWords } from "../language.ts";

/** The words of the access log and the register extract, which come with them. */
export const useLogWords = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-log.ts")).logWords,
  en: async () => (await import("../../../src-shared/text/en/tab-log.ts")).logWords,
});
