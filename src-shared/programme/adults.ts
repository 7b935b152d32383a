import type { z } from "zod";

import type { programme } from "./programme.ts";

/** A team for grown people, who answer for themselves. */
export const adults: z.input<typeof programme> = {
  name: "Samverkansteam för vuxna",
  nameEn: "Coordination team for adults",
  what: "Samverkan kring en vuxen som behöver stöd från flera håll. Den vuxna bestämmer själv vilka som är med och vad de får veta.",
  whatEn:
    "Coordination around a grown person who needs support from several services. They decide themselves who takes part and what those may know.",
  prefix: "VX",
  about: "adults",
  youngest: 18,
  oldest: null,
  startedBy: ["staff", "public", "case"],
  raisedFrom: ["samba", "samba2", "separation"],
  meetings: ["withFamily", "officialsFirst"],
  gates: { childVoice: false },
  groundRules: [
    "Vi talar en i taget och låter alla tala till punkt.",
    "Vi talar med personen, inte om personen.",
    "Vi säger vad vi menar med enkla ord.",
  ],
};
