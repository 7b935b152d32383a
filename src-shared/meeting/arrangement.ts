import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { type ArrangementId, id, type PartyId } from "../ids.ts";
import { adaptationKinds } from "../party/party.ts";
import { moment } from "../time.ts";

export const arrangement = z.object({
  id: id<ArrangementId>(),
  kind: z.enum(adaptationKinds),
  for: id<PartyId>(),
  detail: labelled(z.string()).nullable(),
  doneAt: moment().nullable(),
});
