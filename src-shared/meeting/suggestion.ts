import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type PartyId, type SuggestionId } from "../ids.ts";
import { moment } from "../time.ts";

/** Somebody the family would like to have there. It is for the coordinator to weigh, and nobody is contacted by it. */
export const suggestion = z.object({
  id: id<SuggestionId>(),
  by: id<PartyId>(),
  who: labelled(z.string()),
  why: labelled(z.string()).nullable(),
  at: moment(),
  weighed: z
    .object({ how: z.enum(["willAsk", "notNow"]), words: labelled(z.string()).nullable(), at: moment() })
    .nullable(),
});
