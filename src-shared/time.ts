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
const daysKept = new Map<Moment, Day>();
const mostDaysKept = 1000;
/** The day in Stockholm. Asked again and again about the same moments, and so kept for a while. */
export function dayOf(at: Moment): Day {
  let found = daysKept.get(at);
  if (found === undefined) {
    found = zoned(at).toPlainDate().toString() as Day;
    if (daysKept.size >= mostDaysKept) daysKept.clear();
    daysKept.set(at, found);
  }
  return found;
}
export const clockOf = (at: Moment) => zoned(at).toPlainTime().toString({ smallestUnit: "minute" });
export const addDays = (from: Day, days: number) => Temporal.PlainDate.from(from).add({ days }).toString() as Day;
export const addYears = (from: Day, years: number) => Temporal.PlainDate.from(from).add({ years }).toString() as Day;
export const addMonths = (from: Day, months: number) => Temporal.PlainDate.from(from).add({ months }).toString() as Day;
export const addMinutes = (from: Moment, minutes: number) => momentOf(new Date(Date.parse(from) + minutes * 60_000));
/** Whole days from the one to the other; less than nought where the other came before. */
export const daysBetween = (from: Day, to: Day) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
export const isWeekend = (of: Day) => Temporal.PlainDate.from(of).dayOfWeek > 5;

/** The moment a clock in Stockholm shows `clock` (HH:MM) on that day; over the gap in spring the later reading counts. */
export const momentAt = (on: Day, clock: string) =>
  momentOf(
    new Date(
      Temporal.PlainDate.from(on).toZonedDateTime({
        timeZone: stockholm,
        plainTime: Temporal.PlainTime.from(clock),
      }).epochMilliseconds,
    ),
  );

/** Whole years on that day. */
export const ageOn = (on: Day, bornOn: Day) =>
  Temporal.PlainDate.from(bornOn).until(Temporal.PlainDate.from(on), { largestUnit: "years" }).years;

/** The day `count` working days after `from`; before it where `count` is negative. */
export function addWorkingDays(from: Day, count: number, holidays: readonly Day[]): Day {
  let on = from;
  for (let left = Math.abs(count); left > 0;) {
    on = addDays(on, Math.sign(count));
    if (!isWeekend(on) && !holidays.includes(on)) left -= 1;
  }
  return on;
}
