import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type PartyId, unitId } from "../ids.ts";
import { moment } from "../time.ts";

/** What somebody has a reservation about; only one about the needs themselves keeps them from being of one mind. */
export const reservationKinds = ["needs", "cost", "order", "other"] as const;

export const accord = z.object({
  party: id<PartyId>(),
  unit: unitId(),
  /** Null where they agree without a reservation. */
  reservation: z.object({ about: z.enum(reservationKinds), words: labelled(z.string()) }).nullable(),
  at: moment(),
});
