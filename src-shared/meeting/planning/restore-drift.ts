import { z } from "zod";

import { command } from "../../command.ts";
import { type DriftId, id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { driftedIn } from "./drifted.ts";

/** The case is right: Outlook is made to say again what it says. Nobody in the family has heard of anything else. */
export const restoreDrift = command({
  input: z.object({ meetingId: id<MeetingId>(), drift: id<DriftId>() }),
  by: ["coordinator"],
  decide(file, { meetingId, drift: seen }, { now }) {
    const found = driftedIn(file, meetingId, seen, now);
    if (!found.ok) return found;
    const { drift, ...meeting } = found.value;
    if (meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    const letStand = { text: null, room: null };
    return ok({
      file: changedMeeting(file, { ...meeting, letStand, drift: { ...drift, isRestoring: true } }),
      log: [{ kind: "driftRestored", meeting: meetingId }],
    });
  },
});
