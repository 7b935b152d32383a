import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting, inviteeOf, upcomingFor } from "../change.ts";

/** Somebody invited has read the agenda as it stands. */
export const markSeen = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["professional", "outside"],
  decide(file, { meetingId }, { actor, now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const invitee = meeting && inviteeOf(file, meeting, actor.account);
    if (!invitee) return refuse({ kind: "notThere" });
    if (!upcomingFor(file, meeting, invitee, now)) return refuse({ kind: "notInThisMeetingState" });
    const others = meeting.seenBy.filter((one) => one.party !== invitee.id);
    return ok({
      file: changedMeeting(file, { ...meeting, seenBy: [...others, { party: invitee.id, at: now }] }),
      log: [{ kind: "agendaSeen", meeting: meetingId, party: invitee.id }],
    });
  },
});
