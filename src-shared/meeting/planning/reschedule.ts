import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { reasonFor } from "../../case/reasons.ts";
import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { line } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { day, type Day } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import { isUpcoming, type Meeting, type UpcomingState } from "../meeting.ts";
import { calendarsFor, foundLine, timesFor, withTimes } from "./search.ts";
import { whyNotTogether } from "./table.ts";

/**
 * The meeting's time holds no more: everybody hears at once that it is being moved, and new times are found. Whoever has
 * no calendar to read is asked anew.
 */
export const reschedule = command({
  input: z.object({ meetingId: id<MeetingId>(), reason: line(), from: day() }),
  by: ["coordinator"],
  needs({ meetingId, reason, from }, file, context) {
    const meeting = upcomingIn(file, meetingId);
    return meeting ? calendarsFor(file, moved(file, meeting, reason, from), from, context) : {};
  },
  decide(file, { meetingId, reason, from }, context) {
    const { now } = context;
    const meeting = upcomingIn(file, meetingId);
    if (!meeting) return refuse({ kind: "notInThisMeetingState" });
    if (meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    const why = whyNotTogether(file, meeting, invitedTo(file, meeting), now, context);
    if (why) return refuse(why);
    const next = moved(file, meeting, reason, from);
    const found = timesFor(file, next, from, context);
    if (!found.ok) return found;
    return ok({
      file: changedMeeting(file, withTimes(next, from, found.value)),
      log: [{ kind: "meetingRescheduling", meeting: meetingId }, foundLine(meeting, found.value)],
    });
  },
});

type Upcoming = Meeting & { state: UpcomingState };

const upcomingIn = (file: CaseFile, meetingId: MeetingId): Upcoming | undefined =>
  file.meetings.find((one): one is Upcoming => one.id === meetingId && isUpcoming(one.state));

const moved = (file: CaseFile, meeting: Upcoming, reason: string, from: Day): Meeting => ({
  ...meeting,
  statedTimes: [],
  poll: null,
  drift: null,
  state: {
    name: "rescheduling",
    slot: meeting.state.slot,
    from,
    awaiting: [],
    proposals: [],
    reason: reasonFor(file, reason),
  },
});
