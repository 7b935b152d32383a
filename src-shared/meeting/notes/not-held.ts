import { z } from "zod";

import { reasonFor } from "../../case/reasons.ts";
import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { line } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isUpcoming } from "../meeting.ts";

/** Its time came and it did not come about, as when the family was not there. Why is the coordinator's to tell. */
export const notHeld = command({
  input: z.object({ meetingId: id<MeetingId>(), reason: line() }),
  by: ["coordinator"],
  decide(file, { meetingId, reason }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    const { state } = meeting;
    if (!isUpcoming(state) && state.name !== "inProgress") return refuse({ kind: "notInThisMeetingState" });
    if (file.tasks.some((task) => task.meeting === meetingId)) return refuse({ kind: "holdInstead" });
    if (isUpcoming(state) && state.slot.start > now) return refuse({ kind: "cancelInstead" });
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        floor: null,
        pauses: [],
        state: { name: "notHeld", slot: state.slot, at: now, reason: reasonFor(file, reason) },
      }),
      log: [{ kind: "meetingNotHeld", meeting: meetingId }],
    });
  },
});
