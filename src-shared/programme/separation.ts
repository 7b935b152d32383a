import type { z } from "zod";

import type { programme } from "./programme.ts";

/** Samverkansteam vid separation: parents in conflict, each for themselves, and their children. */
export const separation: z.input<typeof programme> = {
  name: "Samverkansteam vid separation",
  nameEn: "Coordination team on separation",
  what: "Stöd till föräldrar som separerar och till deras barn. Var och en möts för sig, och stödet väljs efter vad familjen själv berättar.",
  whatEn:
    "Support for parents who separate and for their children. Each is met alone, and support is chosen by what the family itself tells.",
  prefix: "SV",
  about: "children",
  startedBy: ["staff", "public"],
  parents: "apart",
  meetings: ["separate", "withFamily"],
  gates: {},
};
