import { z } from "zod";

import { unitId, venueId } from "../ids.ts";
import { inOtherLanguages } from "../text/family/translated.ts";

/** A room to meet in, and the way to it. */
export const venue = z.object({
  id: venueId(),
  name: z.string(),
  mailbox: z.string(),
  directions: z.string(),
  directionsIn: inOtherLanguages(z.string()),
  ownerUnit: unitId(),
  neutral: z.boolean(),
});
export type Venue = z.infer<typeof venue>;
