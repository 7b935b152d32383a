import { z } from "zod";

import { reasonFor } from "../../case/reasons.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { line } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isUpcoming, type MeetingState } from "../meeting.ts";
import { without } from "./without.ts";

/** Somebody who was asked is not needed after all. They hear that it is off for them, and not why. */
export const uninvite = command({
  input: z.object({ meetingId: id<MeetingId>(), party: id<PartyId>(), reason: line() }),
  by: ["coordinator"],
  decide(file, { meetingId, party, reason }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !isToCome(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (isUpcoming(meeting.state) && meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    if (!meeting.invitees.includes(party)) return refuse({ kind: "unknownPerson" });
    if (meeting.invitees.length === 1) return refuse({ kind: "lastInvited" });
    const rest = without(meeting, [party]);
    const uninvited = [...meeting.uninvited, { party, reason: reasonFor(file, reason), at: now }];
    return ok({
      file: changedMeeting(file, { ...rest, uninvited }),
      log: [{ kind: "inviteeLeft", meeting: meetingId, party }],
    });
  },
});

const isToCome = (state: MeetingState) => isUpcoming(state) || state.name === "rescheduling";
