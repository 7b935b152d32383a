import { screenWords } from "../../app/language.ts";

export const usePaneText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/outlook-pane.ts")).outlookPane,
  en: async () => (await import("../../../src-shared/text/en/outlook-pane.ts")).outlookPane,
});
