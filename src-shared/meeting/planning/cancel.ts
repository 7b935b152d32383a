import { z } from "zod";

import { reasonFor } from "../../case/reasons.ts";
import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { line } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isOver } from "../meeting.ts";
import { slotOf } from "../slot-of.ts";

/** Calls the meeting off. Everybody who knew of it hears that it is off; why is the coordinator's to tell. */
export const cancel = command({
  input: z.object({ meetingId: id<MeetingId>(), reason: line() }),
  by: ["coordinator"],
  decide(file, { meetingId, reason }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const state = { name: "cancelled" as const, slot: slotOf(meeting.state), reason: reasonFor(file, reason) };
    return ok({
      file: changedMeeting(file, { ...meeting, state, poll: null }),
      log: [{ kind: "meetingCancelled", meeting: meetingId }],
    });
  },
});
