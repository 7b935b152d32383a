import { addDays, type Day, dayOf, type Interval, isWeekend, momentAt } from "../../time.ts";
import { type Hours, instant, minute } from "./coming.ts";

/** A day on which meetings can be held, and when on it they can begin. */
export interface WorkingDay {
  on: Day;
  /** Days since the one that the search begins with. */
  waited: number;
  /** In milliseconds since 1970. */
  starts: readonly number[];
  /** When a clock in Stockholm shows this time that day. */
  at: (clock: string) => number;
}

/** Meetings begin on the quarter, in minutes. In Stockholm that is so for the clock where it is so for the time since 1970. */
export const grid = 15;
const step = grid * minute;

/** The days of the window that are neither weekend nor holiday, with every start from which the whole meeting is in it and within working hours. */
export function workingDays(window: Interval, minutes: number, hours: Hours, holidays: readonly Day[]): WorkingDay[] {
  const closed = new Set(holidays);
  const [first, last] = [dayOf(window.start), dayOf(window.end)];
  const days: WorkingDay[] = [];
  for (let on = first, waited = 0; on <= last; on = addDays(on, 1), waited += 1) {
    if (isWeekend(on) || closed.has(on)) continue;
    const at = clockOn(on);
    const opens = Math.max(at(hours.from), instant(window.start));
    const latest = Math.min(at(hours.to), instant(window.end)) - minutes * minute;
    const starts: number[] = [];
    for (let start = Math.ceil(opens / step) * step; start <= latest; start += step) starts.push(start);
    if (starts.length > 0) days.push({ on, waited, starts, at });
  }
  return days;
}

function clockOn(on: Day) {
  const known = new Map<string, number>();
  return (clock: string) => {
    let at = known.get(clock);
    if (at === undefined) known.set(clock, (at = instant(momentAt(on, clock))));
    return at;
  };
}
