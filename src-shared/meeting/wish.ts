import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type PartyId, type WishId } from "../ids.ts";
import { answerChannel } from "../party/party.ts";
import { moment } from "../time.ts";

/** The family's own wish that the officials meet first: what for, and who said so how. */
export const wish = z.object({
  id: id<WishId>(),
  by: id<PartyId>(),
  scope: labelled(z.string()),
  channel: answerChannel,
  at: moment(),
});
