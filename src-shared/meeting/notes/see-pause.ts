import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId, type PauseId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";

/** Whoever leads says that they have seen it: only the one who asked is shown that. */
export const seePause = command({
  input: z.object({ meetingId: id<MeetingId>(), pauseId: id<PauseId>() }),
  by: ["coordinator"],
  isPassing: true,
  decide(file, { meetingId, pauseId }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const asked = meeting?.pauses.find((one) => one.id === pauseId);
    if (!meeting || !asked) return refuse({ kind: "notThere" });
    const pauses = meeting.pauses.map((one) => (one === asked ? { ...one, seenAt: one.seenAt ?? now } : one));
    return ok({
      file: changedMeeting(file, { ...meeting, pauses }),
      log: [{ kind: "pauseSeen", meeting: meetingId, party: asked.party }],
    });
  },
});
