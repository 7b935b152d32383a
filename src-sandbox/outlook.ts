import { eventsBetween, stored } from "./graph/calendar.ts";
import type { Outside } from "./outside.ts";
import type { Mailbox } from "./people.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The calendar as its owner sees it: a fortnight back and ten weeks ahead, and everything somebody booked. */
export function calendarOf(outside: Outside, mailbox: Mailbox): Record<string, unknown>[] {
  const now = outside.now().getTime();
  const from = new Date(now - 14 * DAY).toISOString();
  const to = new Date(now + 70 * DAY).toISOString();
  const shown = new Set([...eventsBetween(outside, mailbox, from, to), ...stored(outside, mailbox)]);
  return [...shown]
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .map((event) => ({
      id: event.id,
      subject: event.subject,
      start: event.start,
      end: event.end,
      location: event.location.displayName,
      organizer: event.organizer,
      attendees: event.attendees.map(({ emailAddress, type, status }) => ({
        ...emailAddress,
        type,
        response: status.response,
      })),
      body: event.body.content,
      sensitivity: event.sensitivity,
      isCancelled: event.isCancelled,
      isOrganizer: event.isOrganizer,
      responseStatus: event.responseStatus.response,
      showAs: event.showAs,
      joinUrl: event.joinUrl ?? null,
    }));
}
