import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { type GoalId, id, type PartyId } from "../ids.ts";
import { answerChannel, onPage } from "../party/party.ts";
import { type Day, day, moment } from "../time.ts";

/** Where somebody stands in court about their children, as they say themselves. */
export const courtStates = ["none", "pending", "decided"] as const;
export type CourtState = (typeof courtStates)[number];

/** How far somebody has come in living apart, as they see it. */
export const phases = ["deciding", "justParted", "findingWays", "settled"] as const;

/** What follows from a talk about safety: never what was said in it. */
export const safetySteps = ["nothingMore", "talkAgain", "supportOffered", "planMade"] as const;

/** One parent's own way through a case where each goes their own; nothing in it is the other's to know. */
export const track = z.object({
  party: id<PartyId>(),
  court: z.object({ state: z.enum(courtStates), at: moment() }).nullable(),
  phase: z.object({ now: z.enum(phases), at: moment() }).nullable(),
  /** They would meet the other parent. Asked of each alone; null where they have not said so, or no longer do. */
  joint: z.object({ at: moment(), channel: answerChannel }).nullable(),
  /** That they have been asked alone about their safety: when, what is next, and when. */
  safety: z.object({ on: day(), next: z.enum(safetySteps), nextOn: day().nullable() }).nullable(),
  /** They rest from it; the other goes on. */
  rests: z.object({ at: moment() }).nullable().default(null),
});
export type Track = z.infer<typeof track>;

export const newTrack = { court: null, phase: null, joint: null, safety: null, rests: null } satisfies Partial<Track>;

/** The day on which somebody is to be talked with about their safety again; null where no day is set, or nothing more is to come. */
export const nextTalkOn = ({ safety }: Track): Day | null =>
  safety && safety.next !== "nothingMore" ? safety.nextOn : null;

/** What one person in the family strives for: a parent or a child, each for themselves. */
export const goal = z.object({
  id: id<GoalId>(),
  of: id<PartyId>(),
  /** One of the programme's own, or none. */
  from: z.string().nullable(),
  words: labelled(z.string()),
  setAt: moment(),
  reachedOn: day().nullable(),
});

/** A measure of the programme's, answered from 1 to 5; who would rather not say has no answer. */
export const rating = z.object({
  party: id<PartyId>(),
  measure: z.string(),
  when: z.enum(["before", "after"]),
  score: z.int().min(1).max(5).nullable(),
  at: moment(),
  ...onPage,
});
export type Rating = z.infer<typeof rating>;
