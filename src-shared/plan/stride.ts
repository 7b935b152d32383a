import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type PartyId, type StrideId } from "../ids.ts";
import { onPage } from "../party/party.ts";
import { day, moment } from "../time.ts";

export const strideKinds = ["strength", "progress", "hope"] as const;
/** What goes well for somebody, has gone forward or is hoped for, in the words of whoever says so. */
export const stride = z.object({
  id: id<StrideId>(),
  of: id<PartyId>(),
  kind: z.enum(strideKinds),
  words: labelled(z.string()),
  on: day(),
  at: moment(),
  ...onPage,
});
export type Stride = z.infer<typeof stride>;
