import { z } from "zod";

import { isToCome } from "../case/unfinished.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { trackOf, withTrack } from "./whose.ts";

/**
 * One parent wants to rest from it, or to go on. It is theirs: no meeting of their own is planned meanwhile, and those to come are called
 * off first, so that all hear it; the other's way is as it was.
 */
export const rest = command({
  input: z.object({
    /** For whom the coordinator writes it down. */
    partyId: id<PartyId>().nullable().default(null),
    rests: z.boolean(),
  }),
  by: ["coordinator", "guardian"],
  decide(file, { partyId, rests }, { actor, now }) {
    const found = trackOf(file, actor, partyId);
    if (!found.ok) return found;
    const track = found.value;
    if ((track.rests !== null) === rests) return refuse({ kind: "alreadySo" });
    if (rests && file.meetings.some((one) => isToCome(one) && one.family.includes(track.party)))
      return refuse({ kind: "meetingToCome" });
    return ok({
      file: withTrack(file, { ...track, rests: rests ? { at: now } : null }),
      log: [{ kind: rests ? "trackRests" : "trackGoesOn", party: track.party }],
    });
  },
});
