import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { account, id, type PartyId, type RequestId } from "../ids.ts";
import { answerChannel, contactChannel } from "../party/party.ts";
import { day, moment } from "../time.ts";
import { activities, flow } from "./consent.ts";

/** What one person is asked for: in their own channel, in their own language, with the notice they were shown. */
export const consentRequest = z.object({
  id: id<RequestId>(),
  grantor: id<PartyId>(),
  subjects: z.array(id<PartyId>()).min(1),
  flows: z.array(flow).min(1),
  purpose: labelled(z.string()),
  activities,
  validTo: day(),
  notice: z.object({ version: z.string(), language: z.string() }),
  requestedAt: moment(),
  /** When they have been reminded since, and how. */
  reminded: z.array(z.object({ at: moment(), channel: contactChannel })),
  /** The latest answer; silence is none, and never a no. */
  answer: z
    .object({
      kind: z.enum(["granted", "partlyGranted", "refused", "wantsTalk"]),
      at: moment(),
      channel: answerChannel,
      recordedBy: account(),
      /** Why, where somebody wished to say: the coordinator's alone to know. */
      reason: labelled(z.string()).nullable(),
    })
    .nullable(),
  /** What was asked in its place while it was still unanswered. */
  replacedBy: id<RequestId>().nullable(),
});
export type ConsentRequest = z.infer<typeof consentRequest>;
