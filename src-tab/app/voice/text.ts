import { screenWords } from "../language.ts";

export type VoiceText = ReturnType<typeof useVoiceText>;
export const useVoiceText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-voice.ts")).voice,
    en: async () => (await import("../../../src-shared/text/en/tab-voice.ts")).voice,
  },
  "voice",
);
