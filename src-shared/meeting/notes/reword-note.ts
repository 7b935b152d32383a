import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId, type NoteId, type Wording } from "../../ids.ts";
import { text } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { whileWriting, whyClosed } from "./notes-open.ts";

/** Says a part of the notes in other words, until they are shared. */
export const rewordNote = command({
  input: z.object({ meetingId: id<MeetingId>(), noteId: id<NoteId>(), words: text(), seen: id<Wording>() }),
  by: ["coordinator"],
  decide(file, { meetingId, noteId, words, seen }, { newId }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const note = meeting?.notes.find((one) => one.id === noteId);
    if (!meeting || !note) return refuse({ kind: "notThere" });
    const closed = whyClosed(meeting.state, whileWriting);
    if (closed) return refuse(closed);
    if (note.wording !== seen) return refuse({ kind: "rewordedMeanwhile", theirs: note.words.value, yours: words });
    const reworded = { ...note, words: { ...note.words, value: words }, wording: newId<Wording>() };
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        notes: meeting.notes.map((one) => (one === note ? reworded : one)),
      }),
      log: [{ kind: "noteReworded", meeting: meetingId, note: noteId }],
    });
  },
});
