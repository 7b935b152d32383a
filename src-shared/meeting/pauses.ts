import { z } from "zod";

import { id, type PartyId, type PauseId } from "../ids.ts";
import { type Moment, moment } from "../time.ts";
import type { Seeing } from "./seeing.ts";

export const pauseKinds = ["pause", "support"] as const;

/** Somebody at the table needs a pause or somebody to talk to. It is between them and whoever leads, and is not kept when the meeting is over. */
export const pauseAsked = z.object({
  id: id<PauseId>(),
  party: id<PartyId>(),
  kind: z.enum(pauseKinds),
  at: moment(),
  seenAt: moment().nullable(),
});
type PauseAsked = z.infer<typeof pauseAsked>;

export interface PauseView extends Pick<PauseAsked, "id" | "party" | "kind"> {
  at: Moment;
  isSeen: boolean;
}

/** One's own; the coordinator sees everybody's. To all others, a room among them, there are none. */
export const pauseViews = ({ meeting, viewer }: Pick<Seeing, "meeting" | "viewer">): PauseView[] =>
  meeting.pauses
    .filter(({ party }) => viewer.kind === "coordinator" || ("party" in viewer && viewer.party === party))
    .map(({ id: pause, party, kind, at, seenAt }) => ({ id: pause, party, kind, at, isSeen: seenAt !== null }));
