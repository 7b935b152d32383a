import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId, type NoteId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { whileWriting, whyClosed } from "./notes-open.ts";

/** Takes out a part of the notes, while they are still only being written. */
export const removeNote = command({
  input: z.object({ meetingId: id<MeetingId>(), noteId: id<NoteId>() }),
  by: ["coordinator"],
  decide(file, { meetingId, noteId }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting?.notes.some((note) => note.id === noteId)) return refuse({ kind: "notThere" });
    const closed = whyClosed(meeting.state, whileWriting);
    if (closed) return refuse(closed);
    return ok({
      file: changedMeeting(file, { ...meeting, notes: meeting.notes.filter((note) => note.id !== noteId) }),
      log: [{ kind: "noteRemoved", meeting: meetingId, note: noteId }],
    });
  },
});
