import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { notYet, ok } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { safetySteps } from "./track.ts";
import { trackOf, withTrack } from "./whose.ts";

/** That somebody was asked about their safety, alone: when, what follows and when. What they answered has no place here. */
export const noteSafety = command({
  input: z.object({
    partyId: id<PartyId>(),
    /** The day of the talk, where it was not today. */
    on: day().optional(),
    next: z.enum(safetySteps),
    nextOn: day().nullable().default(null),
  }),
  by: ["coordinator"],
  decide(file, { partyId, on, next, nextOn }, { actor, now }) {
    const found = trackOf(file, actor, partyId);
    if (!found.ok) return found;
    const asked = on ?? dayOf(now);
    if (asked > dayOf(now)) return notYet("on");
    return ok({
      file: withTrack(file, { ...found.value, safety: { on: asked, next, nextOn } }),
      log: [{ kind: "safetyNoted", party: partyId }],
    });
  },
});
