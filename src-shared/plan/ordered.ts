import { z } from "zod";

import { labelled, voice } from "../case/labelled.ts";
import { account, id, type InterventionId, type OrderId, type PartyId } from "../ids.ts";
import { answerChannel } from "../party/party.ts";
import { day, moment } from "../time.ts";
import { interventionStates, timing } from "./plan.ts";

const step = z.object({
  id: id<InterventionId>(),
  after: z.array(id<InterventionId>()),
  timing,
  dueBy: day().nullable(),
  state: z.enum(interventionStates),
  began: day().nullable(),
  ended: day().nullable(),
});

export const orderAnswers = ["yes", "no"] as const;
/** An order of the support, as it is proposed at the table; it holds when all it touches have said yes. What was agreed is a version of the plan. */
export const order = z.object({
  id: id<OrderId>(),
  proposedAt: moment(),
  steps: z.array(z.object({ id: id<InterventionId>(), after: z.array(id<InterventionId>()), timing })),
  answers: z.array(
    z.object({
      by: voice(),
      answer: z.enum(orderAnswers),
      words: labelled(z.string()).nullable(),
      /** Null for a service that says so itself. */
      channel: answerChannel.nullable(),
      at: moment(),
    }),
  ),
  state: z.discriminatedUnion("name", [
    z.object({ name: z.literal("proposed") }),
    /** How every step stood before it and from then on. */
    z.object({ name: z.literal("agreed"), at: moment(), was: z.array(step), is: z.array(step) }),
    z.object({ name: z.literal("withdrawn"), at: moment() }),
  ]),
  /** What was weighed for the best of the children, with what each of them says of it. */
  note: z
    .object({
      weighed: labelled(z.string()),
      views: z.array(z.object({ child: id<PartyId>(), words: labelled(z.string()) })),
      by: account(),
      at: moment(),
    })
    .nullable(),
});
export type Order = z.infer<typeof order>;
