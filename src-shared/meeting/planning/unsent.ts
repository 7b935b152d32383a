import type { CaseFile } from "../../case/case-file.ts";
import type { MeetingId } from "../../ids.ts";
import { ok, type Outcome, refuse } from "../../refusal.ts";
import type { Moment } from "../../time.ts";
import { isUpcoming, type Meeting, type UpcomingState } from "../meeting.ts";
import { isUnsent } from "../outlook-note.ts";

/** Who makes a meeting's event in Outlook: we, or its coordinator, who sends it from there. */
export type Origin = "samla" | "outlook";

/** Its event is to come from the coordinator's own Outlook, and nobody has seen it yet. */
export const awaitsEvent = ({ state, outlook }: Pick<Meeting, "state" | "outlook">): boolean =>
  isUpcoming(state) && outlook.problems.some(isUnsent);

/** The coordinator's to know: "late" where it has been waited for in vain. */
export const unsentOf = (meeting: Meeting, now: Moment): "awaited" | "late" | null => {
  if (!awaitsEvent(meeting) || !isUpcoming(meeting.state) || meeting.state.slot.start <= now) return null;
  return meeting.outlook.problems.includes("eventNotSent") ? "late" : "awaited";
};

type Unsent = Meeting & { state: UpcomingState };

/** The meeting whose event has not been sent, as long as there is time to send it. */
export function unsentIn(file: CaseFile, meetingId: MeetingId, now: Moment): Outcome<Unsent> {
  const meeting = file.meetings.find((one): one is Unsent => one.id === meetingId && isUpcoming(one.state));
  if (!meeting || !awaitsEvent(meeting)) return refuse({ kind: "eventNotAwaited" });
  return meeting.state.slot.start <= now ? refuse({ kind: "timeIsPast" }) : ok(meeting);
}
