import { z } from "zod";

import { category } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type Wording } from "../../ids.ts";
import { text } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isAgendaOpen } from "../meeting.ts";

/** Says in other words what the meeting is to lead to, and what is asked from the child's point of view. */
export const rewordPurpose = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    purpose: text(),
    childQuestion: text(),
    /** Left out: as before. */
    category: category().optional(),
    seen: id<Wording>(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, purpose, childQuestion, category: kind, seen }, { newId }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    if (!isAgendaOpen(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const both = (first: string, second: string) => `${first} ${second}`;
    if (meeting.wording !== seen)
      return refuse({
        kind: "rewordedMeanwhile",
        theirs: both(meeting.purpose.value, meeting.childQuestion.value),
        yours: both(purpose, childQuestion),
      });
    const as = (told: typeof meeting.purpose, value: string) => ({ ...told, value, category: kind ?? told.category });
    const reworded = {
      ...meeting,
      purpose: as(meeting.purpose, purpose),
      childQuestion: as(meeting.childQuestion, childQuestion),
      wording: newId<Wording>(),
    };
    return ok({ file: changedMeeting(file, reworded), log: [{ kind: "purposeReworded", meeting: meetingId }] });
  },
});
