import { z } from "zod";

import { command } from "../../command.ts";
import { type ArrangementId, id, type MeetingId } from "../../ids.ts";
import { tick } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isOver } from "../meeting.ts";

/** The interpreter is booked, the room is changed; or it fell through, and is to be done again. */
export const markArranged = command({
  input: z.object({ meetingId: id<MeetingId>(), arrangementId: id<ArrangementId>(), isDone: tick() }),
  by: ["coordinator"],
  decide(file, { meetingId, arrangementId, isDone }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (!meeting.arrangements.some((one) => one.id === arrangementId))
      return refuse({ kind: "badInput", fields: [{ path: "arrangementId", problem: "notAChoice" }] });
    const arrangements = meeting.arrangements.map((one) =>
      one.id === arrangementId ? { ...one, doneAt: isDone ? now : null } : one,
    );
    return ok({
      file: changedMeeting(file, { ...meeting, arrangements }),
      log: [{ kind: isDone ? "arrangementDone" : "arrangementUndone", meeting: meetingId, arrangement: arrangementId }],
    });
  },
});
