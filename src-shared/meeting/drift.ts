import { z } from "zod";

import { type DriftId, id, type PartyId } from "../ids.ts";
import { interval, moment } from "../time.ts";

const driftKinds = ["gone", "copy", "time", "place", "people", "text", "room"] as const;
export type DriftKind = (typeof driftKinds)[number];

/** A second event that bears the meeting's mark, beside the one the meeting has; its id is kept as a mark only. */
const copy = z.object({
  mark: z.string(),
  slot: interval(),
  place: z.string(),
  /** Who is on it whom the case has not asked. */
  added: z.array(z.object({ name: z.string(), mailbox: z.string() })),
});
export type Copy = z.infer<typeof copy>;

/** How a meeting's event in Outlook, changed by other hands, differs from the case; until the coordinator has decided which is right. */
export const drift = z.object({
  /** Of exactly this difference: another has another. */
  id: id<DriftId>(),
  /** When the two began to differ. */
  since: moment(),
  /** Somebody has called it off, or deleted it. */
  isGone: z.boolean(),
  /** Its time in Outlook, where that is another. */
  slot: interval().nullable(),
  /** What stands as its place in Outlook, where that is another. */
  place: z.object({ name: z.string(), mailbox: z.string().nullable() }).nullable(),
  /** Whom somebody has added or forwarded it to. */
  added: z.array(z.object({ name: z.string(), mailbox: z.string() })),
  /** Who of those invited is no longer on it. */
  removed: z.array(id<PartyId>()),
  /** Other words than ours: known again by a mark, and never kept. */
  text: z.object({ mark: z.string(), tellsTooMuch: z.boolean() }).nullable(),
  hasRoomDeclined: z.boolean(),
  copies: z.array(copy).default([]),
  /** The coordinator wants it as the case has it, and Outlook is being told. */
  isRestoring: z.boolean(),
  /** The coordinator wants this copy to be the meeting's event, and Outlook is being told; the mark of it. */
  keeping: z.string().nullable().default(null),
});
export type Drift = z.infer<typeof drift>;

/** What is seen to differ, before it has been told of. */
export type Difference = Omit<Drift, "id" | "since" | "isRestoring" | "keeping">;

/** What the coordinator has let stand, so that it is not asked about again: words by their mark, and a room that said no. */
export const letStand = z.object({ text: z.string().nullable(), room: z.string().nullable() });

export const kindsOf = ({
  isGone,
  slot,
  place,
  added,
  removed,
  text,
  hasRoomDeclined,
  copies,
}: Difference): DriftKind[] => {
  const differs: Record<DriftKind, boolean> = {
    gone: isGone,
    copy: copies.length > 0,
    time: slot !== null,
    place: place !== null,
    people: added.length + removed.length > 0,
    text: text !== null,
    room: hasRoomDeclined,
  };
  return driftKinds.filter((kind) => differs[kind]);
};

/** The meeting's own event is as it should be, and there are others beside it. */
export const isOnlyCopied = (difference: Difference): boolean => kindsOf(difference).join() === "copy";
