import { createHash, randomBytes } from "node:crypto";
import type { Outside } from "../outside.ts";
import type { Mailbox } from "../people.ts";
import { itemNotFound } from "./fault.ts";
import { isNamed } from "./item-id.ts";
import { journalled } from "./journal.ts";
import { standingEvent, standingEvents } from "./standing.ts";

interface Attendee {
  type: "required" | "optional" | "resource";
  emailAddress: { address: string; name: string };
  status: { response: Response; time: string };
  /** The time somebody would rather meet. */
  proposed?: { start: string; end: string };
}
type Response = "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";

/** What the organiser decides; moments are UTC. */
export interface EventContent {
  subject: string;
  body: { contentType: "text" | "html"; content: string };
  start: string;
  end: string;
  originalStartTimeZone: string;
  originalEndTimeZone: string;
  location: Record<string, unknown> & { displayName: string };
  attendees: Attendee[];
  sensitivity: "normal" | "personal" | "private" | "confidential";
  showAs: "free" | "tentative" | "busy" | "oof" | "workingElsewhere" | "unknown";
  importance: "low" | "normal" | "high";
  isAllDay: boolean;
  isOnlineMeeting: boolean;
  isReminderOn: boolean;
  reminderMinutesBeforeStart: number;
  responseRequested: boolean;
  allowNewTimeProposals: boolean;
  hideAttendees: boolean;
  categories: string[];
}

export interface CalendarEvent extends EventContent {
  id: string;
  iCalUId: string;
  revision: number;
  createdAt: string;
  modifiedAt: string;
  organizer: { address: string; name: string };
  isOrganizer: boolean;
  isCancelled: boolean;
  responseStatus: { response: Response; time: string };
  joinUrl?: string;
  transactionId?: string;
  extended?: { id: string; value: string }[];
  /** Saved in Outlook and not sent: nobody else has heard of it. */
  isDraft?: boolean;
}

export function stored(outside: Outside, mailbox: Mailbox): CalendarEvent[] {
  return (outside.store.state.calendars[mailbox.slug] ??= []);
}

export function eventsBetween(outside: Outside, mailbox: Mailbox, from: string, to: string): CalendarEvent[] {
  return [...standingEvents(mailbox, from, to), ...stored(outside, mailbox)]
    .filter((event) => event.start < to && event.end > from)
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id));
}

export function eventIn(outside: Outside, mailbox: Mailbox, id: string): CalendarEvent {
  return standingEvent(mailbox, id) ?? ownEvent(outside, mailbox, id);
}

/** The events somebody has put here; what stands in the calendar every week is not among them. */
export function ownEvent(outside: Outside, mailbox: Mailbox, id: string): CalendarEvent {
  const event = stored(outside, mailbox).find((each) => isNamed(each.id, id));
  if (!event) throw itemNotFound();
  return event;
}

export function put(outside: Outside, mailbox: Mailbox, event: CalendarEvent): void {
  const events = stored(outside, mailbox);
  const index = events.findIndex(({ id }) => id === event.id);
  if (index === -1) events.push(event);
  else events[index] = { ...event, revision: event.revision + 1, modifiedAt: outside.now().toISOString() };
  journalled(outside, mailbox, event.id, index === -1 ? "created" : "updated");
}

export function remove(outside: Outside, mailbox: Mailbox, id: string): void {
  const events = stored(outside, mailbox);
  const index = events.findIndex((each) => each.id === id);
  if (index === -1) return;
  events.splice(index, 1);
  journalled(outside, mailbox, id, "deleted");
}

export function takesTime(event: CalendarEvent): boolean {
  return !event.isCancelled && event.showAs !== "free" && event.showAs !== "workingElsewhere";
}

export function freshEventId(): string {
  return `AAMkAG${randomBytes(48).toString("base64url")}=`;
}

export function freshICalUId(): string {
  return `040000008200E00074C5B7101A82E008${randomBytes(24).toString("hex").toUpperCase()}`;
}

export function changeKeyOf(event: CalendarEvent): string {
  return createHash("sha256").update(`${event.id} ${event.revision}`).digest("base64").slice(0, 24);
}
