import { freshEventId, ownEvent, type CalendarEvent } from "../graph/calendar.ts";
import { propertiesOf } from "./custom.ts";
import { holderOf } from "../outlook.ts";
import type { Outside } from "../outside.ts";
import { mailboxAt, mailboxCalled, type Mailbox, type Person } from "../people.ts";
import { NotHere } from "../script-person.ts";

/** A meeting that somebody has before them in Outlook's form and has not sent. */
export interface Draft {
  id: string;
  /** Who writes, and in whose calendar. */
  by: string;
  mailbox: string;
  /** The meeting it is a change of. */
  of?: string;
  /** Whether it lies in the calendar already, as only its organiser sees it. */
  isSaved: boolean;
  subject: string;
  /** Moments. */
  start: string;
  end: string;
  /** Words beside the rooms, which are among the attendees. */
  place: string;
  body: CalendarEvent["body"];
  attendees: DraftAttendee[];
  isOnlineMeeting: boolean;
  sensitivity: CalendarEvent["sensitivity"];
  /** What the add-in keeps on the item. */
  properties: Record<string, unknown>;
  /** What the add-in keeps as long as the form is open. */
  session: Record<string, string>;
  notices: DraftNotice[];
  /** What a button in an alert hands the pane. */
  handed?: string;
}
export interface DraftAttendee {
  type: "required" | "optional" | "resource";
  address: string;
  name: string;
}
export interface DraftNotice {
  key: string;
  type: string;
  message: string;
  icon?: string;
  persistent?: boolean;
  actions?: { actionText: string; commandId: string }[];
}

const HALF_AN_HOUR = 30 * 60 * 1000;

export type DraftFields = Pick<
  Draft,
  "subject" | "start" | "end" | "place" | "body" | "attendees" | "isOnlineMeeting" | "properties"
>;

export function newDraft(outside: Outside, person: Person, mailbox: Mailbox, fields: Partial<DraftFields>): Draft {
  const next = Math.ceil((outside.now().getTime() + 1) / HALF_AN_HOUR) * HALF_AN_HOUR;
  const draft: Draft = {
    id: freshEventId(),
    by: person.slug,
    mailbox: mailbox.slug,
    isSaved: false,
    subject: "",
    start: new Date(next).toISOString(),
    end: new Date(next + HALF_AN_HOUR).toISOString(),
    place: "",
    body: { contentType: "html", content: "" },
    attendees: [],
    isOnlineMeeting: true,
    sensitivity: "normal",
    properties: {},
    ...fields,
    session: {},
    notices: [],
  };
  return kept(outside, draft);
}

/** The organiser opens a meeting to change it; nothing is changed before it is sent again. */
export function openedDraft(outside: Outside, person: Person, from: Mailbox, eventId: string): Draft {
  const mailbox = holderOf(outside, from, eventId);
  const event = ownEvent(outside, mailbox, eventId);
  if (!event.isOrganizer || event.isCancelled) throw new NotHere("Only the organiser opens a meeting to change it.");
  const open = draftsOf(outside, person).find(({ of }) => of === eventId);
  if (open) return open;
  const attendees = event.attendees.map(({ type, emailAddress }) => ({ type, ...emailAddress }));
  const rooms = attendees.filter(({ type }) => type === "resource").map(({ name }) => name);
  const places = event.location.displayName.split("; ");
  return kept(outside, {
    id: freshEventId(),
    by: person.slug,
    mailbox: mailbox.slug,
    of: eventId,
    isSaved: true,
    subject: event.subject,
    start: event.start,
    end: event.end,
    place: places.filter((each) => !rooms.includes(each)).join("; "),
    body: event.body,
    attendees,
    isOnlineMeeting: event.isOnlineMeeting,
    sensitivity: event.sensitivity,
    properties: propertiesOf(outside, event),
    session: {},
    notices: [],
  });
}

export function draftsOf(outside: Outside, person: Person): Draft[] {
  return outside.store.state.drafts.filter(({ by }) => by === person.slug);
}

export function draftOf(outside: Outside, person: Person, id: string): Draft {
  const draft = draftsOf(outside, person).find((each) => each.id === id);
  if (!draft) throw new NotHere("There is no such draft.");
  return draft;
}

/** A later start takes the end along: the meeting stays as long as it was. */
export function startMoved(draft: Draft, start: string): void {
  const length = Date.parse(draft.end) - Date.parse(draft.start);
  draft.end = new Date(Date.parse(start) + length).toISOString();
  draft.start = start;
}

export function discarded(outside: Outside, { id, by }: Draft): void {
  const { state } = outside.store;
  state.drafts = state.drafts.filter((each) => each.id !== id);
  outside.store.changed({ person: by, kind: "drafts" });
}

function kept(outside: Outside, draft: Draft): Draft {
  outside.store.state.drafts.push(draft);
  outside.store.changed({ person: draft.by, kind: "drafts" });
  return draft;
}

export const calendarOfDraft = ({ mailbox }: Draft): Mailbox => mailboxCalled(mailbox)!;

export const roomsOf = ({ attendees }: Pick<Draft, "attendees">) => attendees.filter(({ type }) => type === "resource");

/** The place in one line, as invitations show it. */
export const placeOf = (draft: Pick<Draft, "attendees" | "place">): string =>
  [...new Set([...roomsOf(draft).map(({ name }) => name), draft.place])].filter(Boolean).join("; ");

/** Somebody of the directory by the name it knows; anybody else as they are called. */
export const invitedAs = (type: DraftAttendee["type"], address: string, name = ""): DraftAttendee => {
  const known = mailboxAt(address);
  return { type, address: address.toLowerCase(), name: known?.name ?? (name || address) };
};
