import type { CalendarEvent } from "./api.ts";
import { dayAfter, dayOf, minutesOf } from "./day.ts";

export const FIRST_HOUR = 7;
export const LAST_HOUR = 18;
const FIRST = FIRST_HOUR * 60;
const LAST = LAST_HOUR * 60;

/** Where an event stands in its day: minutes from the grid's first hour, and side by side with those at the same time. */
export type Placed = { event: CalendarEvent; top: number; height: number; lane: number; lanes: number };

/** Monday to Friday of the week that holds the day. */
export function workWeekOf(day: string): string[] {
  return wholeWeekOf(day).slice(0, 5);
}

export function wholeWeekOf(day: string): string[] {
  const weekday = (new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7;
  return [0, 1, 2, 3, 4, 5, 6].map((at) => dayAfter(day, at - weekday));
}

export function eventsOn(events: CalendarEvent[], day: string): CalendarEvent[] {
  return events
    .filter((event) => dayOf(event.start) <= day && minutesInto(day, event.end) > 0)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start) || Date.parse(b.end) - Date.parse(a.end));
}

/** What the grid has no room for: weekends, early mornings and evenings. */
export function outsideGrid(events: CalendarEvent[], days: string[]): CalendarEvent[] {
  const shown = new Set(days.slice(0, 5).flatMap((day) => placed(events, day).map(({ event }) => event)));
  return days
    .flatMap((day) => eventsOn(events, day))
    .filter((event, at, all) => !shown.has(event) && all.indexOf(event) === at);
}

/** The day's events in the grid; those that overlap share the width, each in a lane of its own. */
export function placed(events: CalendarEvent[], day: string): Placed[] {
  const within = eventsOn(events, day).flatMap((event) => {
    const from = Math.max(FIRST, minutesInto(day, event.start));
    const until = Math.min(LAST, minutesInto(day, event.end));
    return from < until ? [{ event, from, until }] : [];
  });
  return groups(within).flatMap((group) => {
    const ends: number[] = [];
    const lanes = group.map(({ from, until }) => {
      const free = ends.findIndex((end) => end <= from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = until;
      return lane;
    });
    return group.map(({ event, from, until }, at) => ({
      event,
      top: from - FIRST,
      height: until - from,
      lane: lanes[at] ?? 0,
      lanes: ends.length,
    }));
  });
}

/** Whether somebody is taken twice: both events take time, and they overlap. */
export function clashes(event: CalendarEvent, events: CalendarEvent[]): boolean {
  return takesTime(event) && events.some((other) => other.id !== event.id && takesTime(other) && overlap(event, other));
}

/** The first meeting that begins after the moment. */
export function nextMeeting(events: CalendarEvent[], now: Date): CalendarEvent | undefined {
  return events
    .filter(({ start, attendees, isCancelled }) => attendees.length > 0 && !isCancelled && Date.parse(start) > +now)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .at(0);
}

const takesTime = ({ isCancelled, showAs }: CalendarEvent) =>
  !isCancelled && showAs !== "free" && showAs !== "workingElsewhere";

const overlap = (a: CalendarEvent, b: CalendarEvent) =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);

type Span = { event: CalendarEvent; from: number; until: number };

/** Sorted spans, split wherever nothing goes on. */
function groups(spans: Span[]): Span[][] {
  const found: Span[][] = [];
  let end = -1;
  for (const span of spans) {
    if (span.from >= end) found.push([]);
    found.at(-1)?.push(span);
    end = Math.max(end, span.until);
  }
  return found;
}

function minutesInto(day: string, moment: string): number {
  const on = dayOf(moment);
  if (on < day) return 0;
  return on > day ? 24 * 60 : minutesOf(moment);
}
