import { screenWords } from "../../language.ts";

export const useReadingsText = screenWords({
  sv: async () => (await import("../../../../src-shared/text/sv/tab-readings.ts")).readingsPage,
  en: async () => (await import("../../../../src-shared/text/en/tab-readings.ts")).readingsPage,
});
