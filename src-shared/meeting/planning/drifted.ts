import type { CaseFile } from "../../case/case-file.ts";
import type { DriftId, MeetingId } from "../../ids.ts";
import { ok, type Outcome, refuse } from "../../refusal.ts";
import type { Moment } from "../../time.ts";
import type { Drift } from "../drift.ts";
import { isUpcoming, type Meeting, type UpcomingState } from "../meeting.ts";

export type Drifted = Meeting & { state: UpcomingState; drift: Drift };

/** It is still to come, by the case or by Outlook, and the two differ. */
export const isDrifted = (meeting: Meeting, now: Moment): meeting is Drifted =>
  meeting.drift !== null &&
  isUpcoming(meeting.state) &&
  [meeting.state.slot, meeting.drift.slot].some((slot) => slot !== null && slot.start > now);

/** It has been decided, and Outlook is being told. */
export const isBeingSettled = ({ isRestoring, keeping }: Drift): boolean => isRestoring || keeping !== null;

/** The meeting with exactly the difference that whoever decides has seen. */
export function driftedIn(file: CaseFile, meetingId: MeetingId, seen: DriftId, now: Moment): Outcome<Drifted> {
  const meeting = file.meetings.find((one) => one.id === meetingId);
  if (!meeting || !isDrifted(meeting, now) || isBeingSettled(meeting.drift)) return refuse({ kind: "notDrifted" });
  return meeting.drift.id === seen ? ok(meeting) : refuse({ kind: "driftedFurther" });
}
