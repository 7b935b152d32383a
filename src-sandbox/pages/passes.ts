import type { CalendarEvent } from "./api.ts";
import { dayAfter, dayOf, momentAt } from "./day.ts";
import { nextMeeting } from "./week.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The leaps in time one is offered. There is none to the next meeting where none is booked. */
export function passesFrom(now: Date, calendar: CalendarEvent[]): { tomorrow: Date; week: Date; meeting?: Date } {
  const meeting = nextMeeting(calendar, now);
  return {
    tomorrow: momentAt(dayAfter(dayOf(now), 1), "08:00"),
    week: new Date(+now + WEEK),
    ...(meeting && { meeting: new Date(meeting.start) }),
  };
}
