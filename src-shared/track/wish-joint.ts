import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { withSequence } from "../meeting/change.ts";
import { isUpcoming, type Meeting } from "../meeting/meeting.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { jointWithout } from "./joint.ts";
import { trackOf, withTrack } from "./whose.ts";

/**
 * One parent says, asked alone, whether they would meet the other; the other is never told. Where it is no longer so, what was
 * to bring them together is off at once, in the same words as any meeting that is.
 */
export const wishJoint = command({
  input: z.object({
    /** For whom the coordinator writes it down, and how they said it. */
    partyId: id<PartyId>().nullable().default(null),
    wishes: z.boolean(),
    channel: contactChannel.nullable().default(null),
  }),
  by: ["coordinator", "guardian"],
  decide(file, { partyId, wishes, channel: way }, { actor, now }) {
    const found = trackOf(file, actor, partyId);
    if (!found.ok) return found;
    const channel = actor.family ? ("page" as const) : way;
    if (channel === null) return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "missing" }] });
    const track = found.value;
    const said = withTrack(file, { ...track, joint: wishes ? { at: now, channel } : null });
    return ok({
      file: { ...said, meetings: said.meetings.map((meeting) => calledOff(said, meeting)) },
      log: [{ kind: "jointWishTold", party: track.party }],
    });
  },
});

function calledOff(file: CaseFile, meeting: Meeting): Meeting {
  const { state, family } = meeting;
  const hasTime = isUpcoming(state) || state.name === "rescheduling";
  if (!hasTime || jointWithout(file, family).length === 0) return meeting;
  return withSequence(meeting, { ...meeting, state: { name: "cancelled", slot: state.slot, reason: null } });
}
