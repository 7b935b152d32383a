import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { withUnsent } from "../outlook-note.ts";
import { unsentIn } from "./unsent.ts";

/** Nothing came from the coordinator's Outlook: we make the event ourselves, unless it comes after all before we do. */
export const sendEvent = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now }) {
    const found = unsentIn(file, meetingId, now);
    if (!found.ok) return found;
    const meeting = found.value;
    return ok({
      file: changedMeeting(file, { ...meeting, outlook: withUnsent(meeting.outlook, null) }),
      log: [{ kind: "eventLeftToSamla", meeting: meetingId }],
    });
  },
});
