import { screenWords } from "../language.ts";

export const useScheduleText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-schedule.ts")).schedule,
    en: async () => (await import("../../../src-shared/text/en/tab-schedule.ts")).schedule,
  },
  "schedule",
);
export type ScheduleText = ReturnType<typeof useScheduleText>;
