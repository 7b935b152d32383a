import { z } from "zod";

import { id, type PartyId } from "../ids.ts";

/** How somebody in the family takes part: a common video meeting shows everybody's names to everybody. */
export const joiningWays = ["place", "phone", "video"] as const;
export type JoiningWay = (typeof joiningWays)[number];

export const joining = z.array(z.object({ party: id<PartyId>(), how: z.enum(joiningWays) }));
