import { screenWords } from "../language.ts";

export const useSettingsText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-settings.ts")).settingsWords,
  en: async () => (await import("../../../src-shared/text/en/tab-settings.ts")).settingsWords,
});
