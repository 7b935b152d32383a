import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type MeetingId, type PartyId, type TaskId } from "../ids.ts";
import { day, moment } from "../time.ts";

const taskState = z.discriminatedUnion("name", [
  z.object({ name: z.literal("agreed") }),
  z.object({ name: z.literal("accepted"), at: moment() }),
  z.object({ name: z.literal("reported"), at: moment(), evidence: labelled(z.string()) }),
  z.object({
    name: z.literal("received"),
    at: moment(),
    reportedAt: moment(),
    evidence: labelled(z.string()),
  }),
]);

/** A promise made at a meeting: who does what, by when, and who is told that it is done. */
export const task = z.object({
  id: id<TaskId>(),
  meeting: id<MeetingId>(),
  what: labelled(z.string()),
  owner: id<PartyId>(),
  /** Null: the coordinator, who is no party. */
  reportTo: id<PartyId>().nullable(),
  dueBy: day(),
  /** Why the owner asked for more time, latest last. */
  extensions: z.array(z.object({ at: moment(), from: day(), reason: labelled(z.string()) })),
  state: taskState,
});
export type Task = z.infer<typeof task>;
