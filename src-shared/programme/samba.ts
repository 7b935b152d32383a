import type { z } from "zod";

import type { programme } from "./programme.ts";

/** Samba: school, social services, health care and the family round one table, led by somebody neutral. */
export const samba: z.input<typeof programme> = {
  name: "Samba",
  what: "Samverkan kring barn och unga: familjen och de verksamheter som den säger ja till möts hos en neutral samordnare, och kommer överens om vem som gör vad.",
  whatEn:
    "Coordination around children and young people: the family and the services it says yes to meet with a neutral coordinator, and agree on who does what.",
  prefix: "SB",
  about: "children",
  startedBy: ["staff", "public"],
  meetings: ["withFamily", "officialsFirst", "separate"],
  gates: {},
};
