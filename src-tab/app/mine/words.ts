import { screenWords } from "../language.ts";

export const useMineText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-mine.ts")).mine,
  en: async () => (await import("../../../src-shared/text/en/tab-mine.ts")).mine,
});
