import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { courtStates, phases } from "./track.ts";
import { trackOf, withTrack } from "./whose.ts";

/** One parent tells where they stand in court, and how far they have come in living apart. It is theirs: the other's is as it was. */
export const tell = command({
  input: z.object({
    /** For whom the coordinator writes it down. */
    partyId: id<PartyId>().nullable().default(null),
    court: z.enum(courtStates).optional(),
    phase: z.enum(phases).optional(),
  }),
  by: ["coordinator", "guardian"],
  decide(file, { partyId, court, phase }, { actor, now }) {
    const found = trackOf(file, actor, partyId);
    if (!found.ok) return found;
    if (!court && !phase) return refuse({ kind: "badInput", fields: [{ path: "court", problem: "missing" }] });
    const track = found.value;
    return ok({
      file: withTrack(file, {
        ...track,
        ...(court && { court: { state: court, at: now } }),
        ...(phase && { phase: { now: phase, at: now } }),
      }),
      log: [{ kind: "trackTold", party: track.party }],
    });
  },
});
