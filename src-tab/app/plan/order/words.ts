import { screenWords } from "../../language.ts";

export const useOrderText = screenWords(
  {
    sv: async () => (await import("../../../../src-shared/text/sv/tab-order.ts")).orderPage,
    en: async () => (await import("../../../../src-shared/text/en/tab-order.ts")).orderPage,
  },
  "order",
);
