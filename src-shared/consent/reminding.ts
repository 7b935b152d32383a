import type { Municipality } from "../programme/municipality.ts";
import type { Refusal } from "../refusal.ts";
import { addDays, type Day, dayOf, type Moment } from "../time.ts";

/** Where it stands with reminding somebody who has been asked and has not answered. */
export interface Reminding {
  last: Moment | null;
  /** A day to remind on has come, and nobody has done it since. */
  isDue: boolean;
  /** The next such day; null when there are no more. */
  next: Day | null;
}

/** Each of the municipality's days after the question allows one reminder: those that are missed are not made up for. */
export function remindingOf(
  { askedAt, reminded }: { askedAt: Moment; reminded: readonly Moment[] },
  now: Moment,
  { requestReminderDays }: Pick<Municipality, "requestReminderDays">,
): Reminding {
  const days = requestReminderDays.map((after) => addDays(dayOf(askedAt), after)).toSorted();
  const due = days.findLast((on) => on <= dayOf(now));
  return {
    last: reminded.at(-1) ?? null,
    isDue: due !== undefined && !reminded.some((at) => dayOf(at) >= due),
    next: days.find((on) => on > dayOf(now)) ?? null,
  };
}

/** Why nobody is reminded now; null where they may be. */
export const whyNotRemind = ({ isDue, next }: Reminding): Refusal | null =>
  isDue ? null : next ? { kind: "tooSoonToRemind", from: next } : { kind: "remindedEnough" };
