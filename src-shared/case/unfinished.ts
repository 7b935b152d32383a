import type { Task } from "../followup/task.ts";
import type { Meeting } from "../meeting/meeting.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import type { CaseFile } from "./case-file.ts";

const toCome = ["booked", "agendaPublished", "rescheduling", "inProgress"];
/** It has a time, or is about to get another, or has begun. */
export const isToCome = ({ state }: Meeting) => toCome.includes(state.name);

/** Somebody still owes or is owed something. */
const isUnsettled = ({ state }: Task) => ["agreed", "accepted", "blocked", "declined", "reported"].includes(state.name);

/** A case ends when nothing is left hanging: no meeting to come, no promise that nobody has settled. */
export function isSettled(file: CaseFile): Outcome<null> {
  if (file.meetings.some(isToCome)) return refuse({ kind: "meetingToCome" });
  const count = file.tasks.filter(isUnsettled).length;
  return count > 0 ? refuse({ kind: "promisesLeft", count }) : ok(null);
}
