import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import {
  account,
  type DeviationId,
  id,
  type InterventionId,
  type MeetingId,
  type NeedId,
  type PartyId,
  type TaskId,
} from "../ids.ts";
import { onPage } from "../party/party.ts";
import { day, moment } from "../time.ts";

const said = labelled(z.string());
/** Null where consent no longer let their service say why. */
const why = said.nullable();
const reported = { reportedAt: moment(), evidence: said.nullable() };

export const helpfulness = ["helped", "partly", "didNotHelp"] as const;

export const reminderSteps = ["owner", "coordinator", "manager", "receiver"] as const;

const taskState = z.discriminatedUnion("name", [
  z.object({ name: z.literal("agreed") }),
  z.object({ name: z.literal("accepted"), at: moment() }),
  /** The owner has it still and cannot go on with it; the coordinator helps, or finds another way. */
  z.object({ name: z.literal("blocked"), at: moment(), reason: why }),
  /** The owner cannot take it on; the coordinator finds another or lets it go. */
  z.object({ name: z.literal("declined"), at: moment(), reason: why }),
  z.object({ name: z.literal("reported"), ...reported }),
  /** Everybody who was promised an answer has got it. */
  z.object({ name: z.literal("received"), at: moment(), ...reported }),
  /** It was not done, and comes up at the next meeting. */
  z.object({ name: z.literal("carriedOver"), at: moment(), reason: said }),
  z.object({ name: z.literal("cancelled"), at: moment(), reason: said }),
]);

/** A promise made at a meeting: who does what, by when, and who is told that it is done. */
export const task = z.object({
  id: id<TaskId>(),
  meeting: id<MeetingId>(),
  what: said,
  owner: id<PartyId>(),
  /** Each who is told back, and when they said that they had got it. */
  reportTo: z
    .array(
      z.object({
        /** Null: the coordinator, who is no party. */
        party: id<PartyId>().nullable(),
        receivedAt: moment().nullable(),
        ...onPage,
      }),
    )
    .min(1),
  dueBy: day(),
  agreedAt: moment(),
  /** The last day on which the owner says yes or no to it. */
  acceptBy: day(),
  /** Why the owner asked for more time, latest last. */
  extensions: z.array(z.object({ at: moment(), from: day(), reason: why })),
  /** Who had it before, latest last. */
  handedOver: z.array(z.object({ at: moment(), from: id<PartyId>(), reason: why })),
  /**
   * Up the ladder while nothing is heard: the owner, the coordinator, the owner's manager; it begins anew with a new day or
   * owner. Then whoever was told and has not said that they have got it.
   */
  reminded: z.array(z.object({ to: z.enum(reminderSteps), at: moment() })),
  intervention: id<InterventionId>().nullable(),
  /** The need it meets, where that is known. */
  need: id<NeedId>().nullable(),
  state: taskState,
  /** Whether it helped, as each in the family said. */
  helped: z.array(z.object({ party: id<PartyId>(), how: z.enum(helpfulness), at: moment(), ...onPage })),
  /** Who in the family has heard nothing of it, and when the coordinator had called them about that. */
  unheard: z.array(z.object({ party: id<PartyId>(), at: moment(), calledAt: moment().nullable(), ...onPage })),
});
export type Task = z.infer<typeof task>;

const deviationKinds = ["absent", "brokenPromise", "late"] as const;
/** Something promised did not happen: noted, so that it is seen where coordination fails. */
export const deviation = z.object({
  id: id<DeviationId>(),
  kind: z.enum(deviationKinds),
  task: id<TaskId>().nullable(),
  meeting: id<MeetingId>().nullable(),
  party: id<PartyId>().nullable(),
  words: said.nullable(),
  at: moment(),
  recordedBy: account(),
});
