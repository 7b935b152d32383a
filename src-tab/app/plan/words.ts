import { screenWords } from "../language.ts";

export const usePlanText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-plan.ts")).planPage,
    en: async () => (await import("../../../src-shared/text/en/tab-plan.ts")).planPage,
  },
  "plan",
);
export type PlanText = ReturnType<typeof usePlanText>;
