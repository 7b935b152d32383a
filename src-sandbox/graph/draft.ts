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
    ...onlineFor(mailbox, content.isOnlineMeeting ?? false),
    ...(transactionId ? { transactionId } : {}),
    ...(extended ? { extended } : {}),
  };
}

/** A mailbox whose account has no Teams licence gets no online meeting, and no error either. */
export function onlineFor(mailbox: Mailbox, isWanted: boolean): { isOnlineMeeting: boolean; joinUrl?: string } {
  if (!isWanted || mailbox.lacks === "teams") return { isOnlineMeeting: false };
  return { isOnlineMeeting: true, joinUrl: freshJoinUrl(mailbox) };
}

function freshJoinUrl({ tenantId, oid }: Mailbox): string {
  const thread = `19%3ameeting_${Buffer.from(crypto.randomUUID()).toString("base64url")}%40thread.v2`;
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: oid }));
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
}

/** What is set again replaces what was set. */
export function merged(
  before: { id: string; value: string }[],
  added: { id: string; value: string }[],
): { id: string; value: string }[] {
  const replaced = new Set(added.map(({ id }) => id.toLowerCase()));
  return [...before.filter(({ id }) => !replaced.has(id.toLowerCase())), ...added];
}
