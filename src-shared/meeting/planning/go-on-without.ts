import { z } from "zod";

import { command } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import { isUpcoming } from "../meeting.ts";
import { isReached } from "../reached.ts";
import { withoutTheirWords } from "./without.ts";
import { ownerOf } from "../../track/apart.ts";

/** A blocked meeting is held without those whom consent no longer reaches. It could also be a general talk, or be cancelled. */
export const goOnWithout = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !isUpcoming(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    const consent = effectiveConsent(file, now);
    const invited = invitedTo(file, meeting);
    const left = invited
      .filter((person) => !isReached(consent, person, ownerOf(file, meeting)))
      .map((person) => person.id);
    if (left.length === invited.length) return refuse({ kind: "nobodyLeft" });
    if (left.length === 0) return refuse({ kind: "notInThisMeetingState" });
    return ok({
      file: changedMeeting(file, withoutTheirWords(meeting, left)),
      log: left.map((party) => ({ kind: "inviteeLeft", meeting: meetingId, party })),
    });
  },
});
