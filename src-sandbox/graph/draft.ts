import type { Outside } from "../outside.ts";
import type { Mailbox } from "../people.ts";
import { freshEventId, freshICalUId, type CalendarEvent } from "./calendar.ts";
import type { EventInput } from "./event-input.ts";
import { NEVER } from "./time.ts";

/** A new event with Exchange's defaults under what was asked for. */
export function eventFrom(
  outside: Outside,
  mailbox: Mailbox,
  { content, transactionId, extended }: EventInput,
): CalendarEvent {
  const now = outside.now().toISOString();
  return {
    subject: "",
    body: { contentType: "html", content: "" },
    start: now,
    end: now,
    originalStartTimeZone: "UTC",
    originalEndTimeZone: "UTC",
    location: { displayName: "" },
    attendees: [],
    sensitivity: "normal",
    showAs: "busy",
    importance: "normal",
    isAllDay: false,
    isOnlineMeeting: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    categories: [],
    ...content,
    id: freshEventId(),
    iCalUId: freshICalUId(),
    revision: 1,
    createdAt: now,
    modifiedAt: now,
    organizer: { address: mailbox.address, name: mailbox.name },
    isOrganizer: true,
    isCancelled: false,
    responseStatus: { response: "organizer", time: NEVER },
    ...(content.isOnlineMeeting ? { joinUrl: freshJoinUrl() } : {}),
    ...(transactionId ? { transactionId } : {}),
    ...(extended ? { extended } : {}),
  };
}

export const freshJoinUrl = () =>
  `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${crypto.randomUUID().replaceAll("-", "")}%40thread.v2/0`;

/** What is set again replaces what was set. */
export function merged(
  before: { id: string; value: string }[],
  added: { id: string; value: string }[],
): { id: string; value: string }[] {
  const replaced = new Set(added.map(({ id }) => id.toLowerCase()));
  return [...before.filter(({ id }) => !replaced.has(id.toLowerCase())), ...added];
}
