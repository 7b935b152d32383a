import type { Context } from "../../command.ts";
import type { Municipality } from "../../programme/municipality.ts";
import type { Refusal } from "../../refusal.ts";
import { addMinutes, type Day, dayOf, type Interval, isWeekend, type Moment, momentAt } from "../../time.ts";
import { instant, minute } from "./coming.ts";
import type { SlotSearch } from "./slots.ts";
import { grid } from "./working-days.ts";

/** A time at which no meeting begins, whoever comes: what it is about that time. */
export type NotThen =
  | { kind: "noMeetingThen"; why: "weekend" | "holiday" | "closedDay" | "notOnTheQuarter" | "tooSoon" | "tooFar" }
  /** Before the day that times are sought from. */
  | { kind: "noMeetingThen"; why: "beforeSearch" }
  /** It begins one day and ends another. */
  | { kind: "noMeetingThen"; why: "overNight" }
  | { kind: "noMeetingThen"; why: "outOfHours"; from: string; to: string };

const not = (why: Exclude<NotThen["why"], "outOfHours">): NotThen => ({ kind: "noMeetingThen", why });

interface At {
  now: Moment;
  document: Pick<Municipality, "closedDays" | "leastNoticeMinutes">;
}

/** Why a time is none of those there are to choose from; null where it is one of them, whatever may be in its way. */
export function whyNotThen(search: SlotSearch, start: Moment, { now, document }: At): Refusal | null {
  const { window, workingHours: hours, holidays, minutes } = search;
  if (start <= now) return { kind: "timeIsPast" };
  const day = dayOf(start);
  const off = whyNotOn(day, document.closedDays, holidays);
  if (off) return off;
  const end = addMinutes(start, minutes);
  if (start < momentAt(day, hours.from) || end > momentAt(day, hours.to))
    return { kind: "noMeetingThen", why: "outOfHours", ...hours };
  if (start < addMinutes(now, document.leastNoticeMinutes)) return not("tooSoon");
  if (start < window.start) return not("beforeSearch");
  if (end > window.end) return not("tooFar");
  if (instant(start) % (grid * minute)) return not("notOnTheQuarter");
  return null;
}

/** Why no meeting so long fits into a time that somebody has said, or is to be asked about; null where one may. */
export function whyNoneIn(
  { start, end }: Interval,
  minutes: number,
  { now, municipality: { document, holidays } }: Pick<Context, "now" | "municipality">,
): Refusal | null {
  if (end <= start) return { kind: "timeEndsFirst" };
  if (start <= now) return { kind: "timeIsPast" };
  const day = dayOf(start);
  if (dayOf(addMinutes(end, -1)) !== day) return not("overNight");
  if (addMinutes(start, minutes) > end) return { kind: "timesTooShort", minutes };
  const off = whyNotOn(day, document.closedDays, holidays);
  if (off) return off;
  const { from, to } = document.workingHours;
  const [opens, closes] = [momentAt(day, from), momentAt(day, to)];
  const [first, last] = [start > opens ? start : opens, end < closes ? end : closes];
  return addMinutes(first, minutes) > last ? { kind: "noMeetingThen", why: "outOfHours", from, to } : null;
}

function whyNotOn(day: Day, closedDays: readonly Day[], holidays: readonly Day[]): NotThen | null {
  if (isWeekend(day)) return not("weekend");
  if (closedDays.includes(day)) return not("closedDay");
  return holidays.includes(day) ? not("holiday") : null;
}
