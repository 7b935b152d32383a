import { screenWords } from "../language.ts";

export const useMeetingText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-meeting.ts")).tabMeeting,
    en: async () => (await import("../../../src-shared/text/en/tab-meeting.ts")).tabMeeting,
  },
  "meeting",
);
