import { screenWords } from "../../language.ts";

export const useCanvasText = screenWords(
  {
    sv: async () => (await import("../../../../src-shared/text/sv/tab-canvas.ts")).canvasPage,
    en: async () => (await import("../../../../src-shared/text/en/tab-canvas.ts")).canvasPage,
  },
  "canvas",
);
