import { screenWords } from "../language.ts";

export const useRoomText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-room.ts")).tabRoom,
    en: async () => (await import("../../../src-shared/text/en/tab-room.ts")).tabRoom,
  },
  "room",
);
