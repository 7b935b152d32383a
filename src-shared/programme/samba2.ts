import type { z } from "zod";

import type { programme } from "./programme.ts";

/** Samba II: managers with the right to decide find a special solution, and the order in which support is given. */
export const samba2: z.input<typeof programme> = {
  name: "Samba II",
  what: "När det vanliga stödet inte räcker: chefer som får besluta hittar en lösning tillsammans med familjen, och bestämmer i vilken ordning stödet ges.",
  whatEn:
    "When the usual support is not enough: managers who can decide find a solution together with the family, and settle in which order support is given.",
  prefix: "S2",
  about: "children",
  startedBy: ["case"],
  raisedFrom: ["samba"],
  meetings: ["withFamily", "officialsFirst", "separate", "decision"],
  gates: { mandate: true },
};
