import type { Municipality } from "../../programme/municipality.ts";
import type { Refusal } from "../../refusal.ts";
import { addMinutes, dayOf, isWeekend, type Moment, momentAt } from "../../time.ts";
import { instant, minute } from "./coming.ts";
import type { SlotSearch } from "./slots.ts";
import { grid } from "./working-days.ts";

/** A time at which no meeting begins, whoever comes: what it is about that time. */
export type NotThen =
  | { kind: "noMeetingThen"; why: "weekend" | "holiday" | "closedDay" | "notOnTheQuarter" | "tooSoon" | "tooFar" }
  /** Before the day that times are sought from. */
  | { kind: "noMeetingThen"; why: "beforeSearch" }
  | { kind: "noMeetingThen"; why: "outOfHours"; from: string; to: string };

interface At {
  now: Moment;
  document: Pick<Municipality, "closedDays" | "leastNoticeMinutes">;
}

/** Why a time is none of those there are to choose from; null where it is one of them, whatever may be in its way. */
export function whyNotThen(search: SlotSearch, start: Moment, { now, document }: At): Refusal | null {
  const { window, workingHours: hours, holidays, minutes } = search;
  const not = (why: Exclude<NotThen["why"], "outOfHours">): NotThen => ({ kind: "noMeetingThen", why });
  if (start <= now) return { kind: "timeIsPast" };
  const day = dayOf(start);
  if (isWeekend(day)) return not("weekend");
  if (document.closedDays.includes(day)) return not("closedDay");
  if (holidays.includes(day)) return not("holiday");
  const end = addMinutes(start, minutes);
  if (start < momentAt(day, hours.from) || end > momentAt(day, hours.to))
    return { kind: "noMeetingThen", why: "outOfHours", ...hours };
  if (start < addMinutes(now, document.leastNoticeMinutes)) return not("tooSoon");
  if (start < window.start) return not("beforeSearch");
  if (end > window.end) return not("tooFar");
  if (instant(start) % (grid * minute)) return not("notOnTheQuarter");
  return null;
}
