import { z } from "zod";

import { reasonFor } from "../../case/reasons.ts";
import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { text } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { day, dayOf } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { blankItems, unownedAgreements } from "./close-guard.ts";
import { hasBeenHeld, isUntold, type Meeting } from "../meeting.ts";

/**
 * Nothing of the meeting is left open: every item has an outcome, every agreement is somebody's, and it is settled when they
 * meet again, or why they do not.
 */
export const close = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    next: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("meeting"),
        meeting: id<MeetingId>(),
        /** About when that is, where it has no time yet. */
        around: day().nullable().default(null),
      }),
      z.object({ kind: z.literal("none"), reason: text() }),
    ]),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, next }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    const { state } = meeting;
    if (!hasBeenHeld(state) || state.name === "closed") return refuse({ kind: "notInThisMeetingState" });
    const blank = blankItems(meeting);
    if (blank.length > 0) return refuse({ kind: "itemsWithoutOutcome", titles: blank });
    const unowned = unownedAgreements(file, meeting);
    if (unowned.length > 0) return refuse({ kind: "agreementUnowned", agreements: unowned });
    if (state.name !== "finalised") return refuse({ kind: "notFinalised" });
    const following = next.kind === "meeting" && file.meetings.find((one) => one.id === next.meeting);
    const isOff = following && (following.state.name === "cancelled" || following.state.name === "notHeld");
    if (next.kind === "meeting" && (!following || isOff || following.id === meetingId))
      return refuse({ kind: "noNextMeeting" });
    const around = next.kind === "meeting" ? next.around : null;
    if (around && around < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const settled =
      next.kind === "none"
        ? { kind: next.kind, reason: reasonFor(file, next.reason) }
        : { kind: next.kind, meeting: next.meeting };
    const closed: Meeting = { ...meeting, state: { ...state, name: "closed", closedAt: now, next: settled } };
    const isUndated = following && isUntold(following.state);
    return ok({
      file: changedMeeting(isUndated && around ? changedMeeting(file, { ...following, around }) : file, closed),
      log: [{ kind: "meetingClosed", meeting: meetingId, next: next.kind }],
    });
  },
});
