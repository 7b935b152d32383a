import { z } from "zod";

import { id, type PartyId } from "../ids.ts";
import { poll } from "./poll.ts";

/** How somebody in the family takes part: a common video meeting shows everybody's names to everybody. */
export const joiningWays = ["place", "phone", "video"] as const;
export type JoiningWay = (typeof joiningWays)[number];

export const forFamily = {
  /** How often its time, its place or whether it is on has changed: what calendars know the later word by. */
  sequence: z.number().int(),
  /** Null while nobody is asked which times suit them. */
  poll: poll.nullable(),
  /** Where somebody in the family has said how they take part. */
  joining: z.array(z.object({ party: id<PartyId>(), how: z.enum(joiningWays) })),
};
export const nothingForFamily = { sequence: 0, poll: null, joining: [] };
