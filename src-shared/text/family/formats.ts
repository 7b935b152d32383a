import { clockOf, type Day, dayOf, type Interval, type Moment } from "../../time.ts";
import { dates } from "../words.ts";

/** How a language says days, times and lists. Figures are written as on Swedish signs and telephones everywhere. */
export interface Formats {
  /** A day that is near, e.g. tisdag 24 november */
  day: (on: Day) => string;
  /** A day that may be far off, e.g. 24 november 2026 */
  date: (on: Day) => string;
  slot: (slot: Interval) => string;
  moment: (at: Moment) => string;
  list: (names: readonly string[]) => string;
  /** So many months, as years where they are whole ones. */
  period: (months: number) => string;
}

/** `locale` is a BCP 47 tag; `at` joins a day and the times on it, e.g. "kl." */
export function formats(locale: string, at: string, separator: ":" | "." = ":"): Formats {
  const when = dates(locale);
  const clock = (moment: Moment) => clockOf(moment).replace(":", separator);
  const [inMonths, inYears] = (["month", "year"] as const).map(
    (unit) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }),
  ) as [Intl.NumberFormat, Intl.NumberFormat];
  const names = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    day: when.day,
    date: when.date,
    slot: ({ start, end }) => `${when.day(dayOf(start))} ${at} ${clock(start)}–${clock(end)}`,
    moment: (moment) => `${when.day(dayOf(moment))} ${at} ${clock(moment)}`,
    list: (all) => names.format(all),
    period: (months) => (months % 12 === 0 && months > 0 ? inYears.format(months / 12) : inMonths.format(months)),
  };
}
