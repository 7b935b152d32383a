import { screenWords } from "../language.ts";

export const useFilesText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-files.ts")).files,
  en: async () => (await import("../../../src-shared/text/en/tab-files.ts")).files,
});
