import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting, inviteeOf, upcomingFor } from "../change.ts";
import { isKnownTo } from "../told-of.ts";

/** Somebody invited, or in the family, has read the agenda as it stands. */
export const markSeen = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["professional", "outside", "guardian", "child"],
  decide(file, { meetingId }, { actor, now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const invitee = meeting && inviteeOf(file, meeting, actor.account);
    const reader = actor.family ? actor.family.party : invitee?.id;
    if (!meeting || !reader || !isKnownTo(meeting, actor)) return refuse({ kind: "notThere" });
    if (!upcomingFor(file, meeting, invitee, now)) return refuse({ kind: "notInThisMeetingState" });
    const others = meeting.seenBy.filter((one) => one.party !== reader);
    return ok({
      file: changedMeeting(file, { ...meeting, seenBy: [...others, { party: reader, at: now }] }),
      log: [{ kind: "agendaSeen", meeting: meetingId, party: reader }],
    });
  },
});
