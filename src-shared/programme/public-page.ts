import { z } from "zod";

import { account } from "../ids.ts";
import { familyLanguages } from "../text/family/language.ts";
import { moment } from "../time.ts";
import { hours } from "./hours.ts";

/** How the municipality is found, and what is told, on the page that everybody can read. */
export const publicPage = z.object({
  /** Whether it takes questions; where not, it says whom to call. */
  isOpen: z.boolean().default(false),
  phone: z.string().trim().min(1).max(40).optional(),
  /** When the telephone is answered on working days. */
  hours: hours.default({ from: "09:00", to: "15:00" }),
  mail: z.email().optional(),
  address: z.string().trim().min(1).max(200).optional(),
  languages: z
    .array(z.enum(familyLanguages))
    .default([...familyLanguages])
    .transform((chosen) => familyLanguages.filter((one) => one === "sv" || chosen.includes(one))),
  /** More than these within a day are asked to call instead. */
  mostADay: z.number().int().min(1).max(500).default(20),
  /** Who is told where the pages cannot be used by everybody. */
  accessibilityMail: z.email().optional(),
  /** Who has read a language's words, as they were then, and found them right. */
  approvals: z
    .array(z.object({ language: z.enum(familyLanguages), hash: z.string().max(100), by: account(), at: moment() }))
    .max(200)
    .default([]),
});
