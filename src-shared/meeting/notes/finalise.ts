import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import { isProfessional } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { blankItems } from "./close-guard.ts";
import { whyClosed } from "./notes-open.ts";
import { yetToRead } from "../readers.ts";

/**
 * Makes the notes an official document: from here on nothing in them changes, and differing views stand beside them. Whoever
 * was there has said whether they are right, or there is a reason not to wait.
 */
export const finalise = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    /** The number it is registered under. */
    diarium: optionalLine(),
    reason: optionalLine(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, diarium, reason }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    const closed = whyClosed(meeting.state, ["notesReview"]);
    if (closed || meeting.state.name !== "notesReview") return refuse(closed ?? { kind: "notInThisMeetingState" });
    const blank = blankItems(meeting);
    if (blank.length > 0) return refuse({ kind: "itemsWithoutOutcome", titles: blank });
    const waiting = yetToRead(file, meeting, now);
    if (waiting.length > 0 && reason === null)
      return refuse({
        kind: "notYetRead",
        people: waiting.map((person) => (isProfessional(person) ? person.title : person.name.value)),
      });
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        unreadReason: waiting.length > 0 ? reason : null,
        state: { ...meeting.state, name: "finalised", finalisedAt: now, diarium },
      }),
      log: [{ kind: "notesFinalised", meeting: meetingId, unread: waiting.length }],
    });
  },
});
