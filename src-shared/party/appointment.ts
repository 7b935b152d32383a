import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { day, moment } from "../time.ts";

/** Whom a court has given some of a grown person's matters to see to: god man, förvaltare. */
export const representativeRoles = ["goodMan", "trustee"] as const;

/**
 * What somebody is appointed to and until when. Whom they help still decides for themselves: nobody consents to anything here in
 * their place, and a representative takes part only as long as they say yes to it.
 */
export const appointment = z.object({
  /** What the decision covers, in words. */
  scope: labelled(z.string()),
  decidedOn: day(),
  /** Its last day; null: until further notice. */
  until: day().nullable(),
  /** Null: they have not been asked. */
  answer: z
    .object({ says: z.enum(["yes", "no"]), channel: z.enum(["phone", "visit", "letter", "page"]), at: moment() })
    .nullable(),
});
