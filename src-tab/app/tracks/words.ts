import { screenWords } from "../language.ts";

export const useTracksText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-tracks.ts")).tracksPage,
  en: async () => (await import("../../../src-shared/text/en/tab-tracks.ts")).tracksPage,
});
/** The forms' own words for the same things, so that both say one. */
export const useWaysText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/ways.ts")).ways,
  en: async () => (await import("../../../src-shared/text/en/ways.ts")).ways,
});
