import { z } from "zod";

import { command } from "../command.ts";
import { effectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import { id, type MeetingId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedMeeting } from "./change.ts";
import { isUpcoming } from "./meeting.ts";

/** A blocked meeting is held without the services that consent no longer reaches. The other way out is to cancel it. */
export const goOnWithout = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !isUpcoming(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    const consent = effectiveConsent(file, now);
    const invited = file.parties.filter(
      (party) => party.kind === "professional" && meeting.invitees.includes(party.id),
    );
    const reached = invited.filter((party) => party.kind === "professional" && reaches(consent, hearerOf(party)));
    if (reached.length === 0) return refuse({ kind: "nobodyLeft" });
    if (reached.length === invited.length) return refuse({ kind: "notInThisMeetingState" });
    const left = invited.filter((party) => !reached.includes(party)).map((party) => party.id);
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        invitees: meeting.invitees.filter((party) => !left.includes(party)),
        // What they wanted raised is theirs to tell, and nobody may be told it without them.
        items: meeting.items.filter((item) => item.suggestedBy === null || !left.includes(item.suggestedBy)),
      }),
      log: left.map((party) => ({ kind: "inviteeLeft", meeting: meetingId, party })),
    });
  },
});
