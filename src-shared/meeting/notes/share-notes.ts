import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";

/** Everybody who was asked reads what of the notes is theirs to read, all at the same time, and says whether it is right. */
export const shareNotes = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    const { state } = meeting;
    if (state.name === "finalised" || state.name === "closed") return refuse({ kind: "alreadyFinalised" });
    if (state.name !== "held") return refuse({ kind: "notInThisMeetingState" });
    return ok({
      file: changedMeeting(file, { ...meeting, state: { ...state, name: "notesReview", sharedAt: now } }),
      log: [{ kind: "notesShared", meeting: meetingId, notes: meeting.notes.length }],
    });
  },
});
