import { Temporal } from "temporal-polyfill";
import { z } from "zod";

const stockholm = "Europe/Stockholm";

/** A moment, ISO 8601 in UTC with a final Z. */
export type Moment = string & { readonly kind: "moment" };
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly kind: "day" };
export interface Interval {
  start: Moment;
  end: Moment;
}

export const moment = () => z.iso.datetime({ offset: true }).transform((text) => momentOf(new Date(text)));
export const day = () => z.iso.date().transform((text) => text as Day);
export const interval = () => z.object({ start: moment(), end: moment() });

export const momentOf = (date: Date) => date.toISOString() as Moment;
const zoned = (at: Moment) => Temporal.Instant.from(at).toZonedDateTimeISO(stockholm);
const mostKept = 1000;
/** The same is asked again and again, thousands of times for one view: answers are kept for a while. */
function kept<Answer>(work: (one: string, other: string) => Answer): (one: string, other?: string) => Answer {
  const answers = new Map<string, Answer>();
  return (one, other = "") => {
    const key = other === "" ? one : `${one} ${other}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = work(one, other);
      if (answers.size >= mostKept) answers.clear();
      answers.set(key, answer);
    }
    return answer;
  };
}
/** The day in Stockholm. */
export const dayOf: (at: Moment) => Day = kept(
  (at) =>
    zoned(at as Moment)
      .toPlainDate()
      .toString() as Day,
);
export const clockOf: (at: Moment) => string = kept((at) =>
  zoned(at as Moment)
    .toPlainTime()
    .toString({ smallestUnit: "minute" }),
);
const aDayMs = 86_400_000;
/** A day of the calendar has no hours and no clock that changes: it is counted as one in UTC. */
const atMidnight = (on: Day) => Date.parse(`${on}T00:00:00Z`);
export const addDays = (from: Day, days: number) =>
  new Date(atMidnight(from) + days * aDayMs).toISOString().slice(0, 10) as Day;
const later = kept((from, span) => Temporal.PlainDate.from(from).add(span).toString() as Day);
export const addYears = (from: Day, years: number) => addMonths(from, years * 12);
export const addMonths = (from: Day, months: number) => later(from, `${months < 0 ? "-" : ""}P${Math.abs(months)}M`);
export const addMinutes = (from: Moment, minutes: number) => momentOf(new Date(Date.parse(from) + minutes * 60_000));
/** Whole days from the one to the other; less than nought where the other came before. */
export const daysBetween = (from: Day, to: Day) => (atMidnight(to) - atMidnight(from)) / aDayMs;
export const isWeekend = (of: Day) => [0, 6].includes(new Date(atMidnight(of)).getUTCDay());

/** The moment a clock in Stockholm shows `clock` (HH:MM) on that day; over the gap in spring the later reading counts. */
export const momentAt: (on: Day, clock: string) => Moment = kept((on, clock) =>
  momentOf(
    new Date(
      Temporal.PlainDate.from(on).toZonedDateTime({
        timeZone: stockholm,
        plainTime: Temporal.PlainTime.from(clock),
      }).epochMilliseconds,
    ),
  ),
);

/** Whole years on that day; less than nought before birth. Who was born on a leap day is a year older on the first of March. */
export function ageOn(on: Day, bornOn: Day): number {
  if (on < bornOn) return 0 - ageOn(bornOn, on);
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(4) < bornOn.slice(4) ? years - 1 : years;
}

const workingDays = new WeakMap<readonly Day[], (from: Day, count: string) => Day>();
/** The day `count` working days after `from`; before it where `count` is negative. */
export function addWorkingDays(from: Day, count: number, holidays: readonly Day[]): Day {
  let counted = workingDays.get(holidays);
  if (!counted) workingDays.set(holidays, (counted = kept((on, days) => counting(on as Day, Number(days), holidays))));
  return counted(from, String(count));
}

function counting(from: Day, count: number, holidays: readonly Day[]): Day {
  let on = from;
  for (let left = Math.abs(count); left > 0;) {
    on = addDays(on, Math.sign(count));
    if (!isWeekend(on) && !holidays.includes(on)) left -= 1;
  }
  return on;
}
