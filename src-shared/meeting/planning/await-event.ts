import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { withUnsent } from "../outlook-note.ts";
import { unsentIn } from "./unsent.ts";

/** The coordinator sends it from Outlook after all: it is waited for anew. */
export const awaitEvent = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now }) {
    const found = unsentIn(file, meetingId, now);
    if (!found.ok) return found;
    const meeting = found.value;
    return ok({
      file: changedMeeting(file, { ...meeting, outlook: withUnsent(meeting.outlook, "awaitsEvent") }),
      log: [{ kind: "eventAwaited", meeting: meetingId }],
    });
  },
});
