import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";

/** Nobody is asked for times any more. What has been said is kept until the meeting is booked. */
export const closePoll = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting?.poll || meeting.poll.closedAt) return refuse({ kind: "notInThisMeetingState" });
    return ok({
      file: changedMeeting(file, { ...meeting, poll: { ...meeting.poll, closedAt: now } }),
      log: [{ kind: "timesClosed", meeting: meetingId }],
    });
  },
});
