import type { CaseFile } from "../../case/case-file.ts";
import { isUnderWayTo } from "../../followup/promised.ts";
import { addDays, type Day, dayOf, type Moment } from "../../time.ts";
import { hasBeenHeld, isUntold } from "../meeting.ts";

/** From when times are sought unless somebody says otherwise, and why then. */
export interface SearchStart {
  from: Day;
  why: "tomorrow" | "said" | "promised";
}

/**
 * A follow-up meeting is for hearing what came of what was agreed: around the day that was said when the last one was closed,
 * or else once the last promise from it is due. What is moved is sought anew from tomorrow.
 */
export function searchStart(file: CaseFile, meetingId: string | undefined, now: Moment): SearchStart {
  const tomorrow = addDays(dayOf(now), 1);
  const meeting = file.meetings.find(({ id }) => id === meetingId);
  const soonest = { from: tomorrow, why: "tomorrow" } as const;
  if (meeting && !isUntold(meeting.state)) return soonest;
  if (meeting?.around) return meeting.around > tomorrow ? { from: meeting.around, why: "said" } : soonest;
  const before = meeting ? meeting.follows : file.meetings.findLast(({ state }) => hasBeenHeld(state))?.id;
  const last = file.tasks
    .filter((task) => task.meeting === before && isUnderWayTo(file, task))
    .map(({ dueBy }) => dueBy)
    .toSorted()
    .at(-1);
  return last && last >= tomorrow ? { from: addDays(last, 1), why: "promised" } : soonest;
}
