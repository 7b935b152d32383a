import type { Locale, Words } from "./text.ts";

const ZONE = "Europe/Stockholm";
const TAGS: Record<Locale, string> = { sv: "sv-SE", en: "en-GB" };
const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

/** The day in Sweden, as 2026-01-31. */
export function dayOf(moment: string | Date): string {
  return isoDay.format(new Date(moment));
}

export function timeOf(moment: string, locale: Locale): string {
  const time = new Intl.DateTimeFormat(TAGS[locale], { timeZone: ZONE, hour: "2-digit", minute: "2-digit" }).format(
    new Date(moment),
  );
  return locale === "sv" ? time.replace(":", ".") : time;
}

/** Minutes since midnight in Sweden. */
export function minutesOf(moment: string): number {
  const [hours = 0, minutes = 0] = timeOf(moment, "en").split(":").map(Number);
  return hours * 60 + minutes;
}

/** The moment when Swedish clocks show the time on the day, summer or winter. */
export function momentAt(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const hoursAhead = [1, 2].find((hours) => {
    const moment = new Date(asUtc - hours * 3_600_000);
    return dayOf(moment) === day && timeOf(moment.toISOString(), "en") === time;
  });
  return new Date(asUtc - (hoursAhead ?? 1) * 3_600_000);
}

/** As in a field for a date and a time. */
export function fieldMoment(moment: Date): string {
  return `${dayOf(moment)}T${timeOf(moment.toISOString(), "en")}`;
}

/** A message's time as a chat says it: only the time today, else with its day. */
export function momentInWords(moment: string, now: Date, locale: Locale, text: Words): string {
  const day = dayOf(moment);
  const time = timeOf(moment, locale);
  if (day === dayOf(now)) return time;
  if (day === dayAfter(dayOf(now), -1)) return text.yesterdayAt(time);
  return `${inWords(day, locale, { day: "numeric", month: "short" })} ${time}`;
}

export function fullMoment(moment: string, locale: Locale): string {
  return `${inWords(dayOf(moment), locale, { dateStyle: "full" })} ${timeOf(moment, locale)}`;
}

/** A day's heading, with the near days by name. */
export function dayInWords(day: string, now: Date, locale: Locale, text: Words): string {
  const words = inWords(day, locale, { weekday: "long", day: "numeric", month: "long" });
  const today = dayOf(now);
  if (day === today) return `${text.today}, ${words}`;
  if (day === dayAfter(today, 1)) return `${text.tomorrow}, ${words}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A day as the head of its column. */
export function dayInShort(day: string, locale: Locale): { weekday: string; date: string } {
  return {
    weekday: inWords(day, locale, { weekday: "short" }),
    date: inWords(day, locale, { day: "numeric", month: "short" }),
  };
}

export function daysInWords(first: string, last: string, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { timeZone: "UTC", day: "numeric", month: "long" }).formatRange(
    new Date(`${first}T12:00Z`),
    new Date(`${last}T12:00Z`),
  );
}

/** A moment as a corner shows it. */
export function momentInShort(moment: string, locale: Locale): string {
  return `${inWords(dayOf(moment), locale, { weekday: "short", day: "numeric", month: "short" })} ${timeOf(moment, locale)}`;
}

/** The ISO week, as Swedish calendars count. */
export function weekOf(day: string): number {
  const thursday = new Date(`${day}T12:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - first) / (7 * 86_400_000));
}

function inWords(day: string, locale: Locale, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(TAGS[locale], { timeZone: "UTC", ...format }).format(new Date(`${day}T12:00Z`));
}

export function dayAfter(day: string, days: number): string {
  const moved = new Date(`${day}T12:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
