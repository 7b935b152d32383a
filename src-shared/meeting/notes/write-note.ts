import { z } from "zod";

import { category, fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type NoteId, type PartyId, type Wording } from "../../ids.ts";
import { text } from "../../input.ts";
import { isRelative } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { whileWriting, whyClosed } from "./notes-open.ts";
import { meetingAbout } from "../../track/apart.ts";

/** Writes part of the notes. Whom it is about and what kind of thing it is decides who reads it once the notes are shared. */
export const writeNote = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    words: text(),
    category: category(),
    /** Left out: the children, or the one whose own meeting it is. */
    about: z.array(id<PartyId>()).min(1).max(20).optional(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, words, category: kind, about: named }, { newId }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    const closed = whyClosed(meeting.state, whileWriting);
    if (closed) return refuse(closed);
    const about = named ?? meetingAbout(file, meeting);
    if (!about.every((party) => file.parties.some((one) => one.id === party && isRelative(one))))
      return refuse({ kind: "unknownPerson" });
    const note = {
      id: newId<NoteId>(),
      words: label(words, { about: [...new Set(about)], category: kind, source: fromUnit(file.office) }),
      wording: newId<Wording>(),
    };
    return ok({
      file: changedMeeting(file, { ...meeting, notes: [...meeting.notes, note] }),
      log: [{ kind: "noteWritten", meeting: meetingId, note: note.id }],
    });
  },
});
