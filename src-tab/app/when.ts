import type { Day } from "../../src-shared/time.ts";
import type { TabText } from "../../src-shared/text/sv/tab.ts";

const stockholm = "Europe/Stockholm";
const asDay = new Intl.DateTimeFormat("sv-SE", { timeZone: stockholm });
const asClock = new Intl.DateTimeFormat("sv-SE", { timeZone: stockholm, hour: "2-digit", minute: "2-digit" });

/** The day in Stockholm of a moment, or the day itself. */
export const dayIn = (at: string): Day => (at.includes("T") ? asDay.format(new Date(at)) : at) as Day;
export const clockIn = (at: string, language: TabText["language"]) =>
  asClock.format(new Date(at)).replace(":", language === "sv" ? "." : ":");

export const momentWords = (at: string, text: TabText) =>
  at.includes("T") ? text.today.at(text.day(dayIn(at)), clockIn(at, text.language)) : text.day(dayIn(at));

/** From when to when on one day. */
export const spanWords = (start: string, end: string, text: TabText) =>
  `${momentWords(start, text)}–${clockIn(end, text.language)}`;

export type Urgency = "overdue" | "today" | "later" | "none";
export function urgencyOf(dueAt: string | undefined | null, now: string): Urgency {
  if (!dueAt) return "none";
  if (dueAt.includes("T") ? dueAt < now : dueAt < dayIn(now)) return "overdue";
  return dayIn(dueAt) === dayIn(now) ? "today" : "later";
}

export function dueWords(dueAt: string, now: string, text: TabText): string {
  switch (urgencyOf(dueAt, now)) {
    case "overdue":
      return text.today.overdue(text.day(dayIn(dueAt)));
    case "today":
      return dueAt.includes("T") ? momentWords(dueAt, text) : text.today.dueToday;
    case "later":
    case "none":
      return dueAt.includes("T") ? momentWords(dueAt, text) : text.today.dueBy(text.day(dayIn(dueAt)));
  }
}
