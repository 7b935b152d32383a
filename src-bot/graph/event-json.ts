import type { Attendee, Event } from "@microsoft/microsoft-graph-types";
import { z } from "zod";

import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import { type Interval, type Moment, momentOf } from "../../src-shared/time.ts";
import { markedBy, type MeetingMark } from "./meeting-mark.ts";

/** What has been booked, as Outlook tells it at once. */
export interface Booked {
  eventId: string;
  joinUrl: string | null;
  /** False where the organiser's mailbox has no licence for Teams, so that nobody can join from afar. */
  hasTeams: boolean;
  /** Of exactly this state of it, whoever asks. */
  changeKey: string;
}

/** An event as it lies in the organiser's calendar now. */
export interface SeenEvent extends Booked {
  /** Of exactly this state of it. */
  etag: string;
  slot: Interval;
  subject: string;
  /** What somebody wrote, without what Outlook writes about how to join. */
  text: string;
  place: { name: string; mailbox: string | null };
  people: { name: string; mailbox: string; isOptional: boolean; reply: Reply | null }[];
  rooms: { name: string; mailbox: string; hasDeclined: boolean }[];
}

/** What somebody has answered in Outlook. */
interface Reply {
  said: "accepted" | "declined" | "tentativelyAccepted";
  at: Moment;
}

/** Graph has told of an event in a way nobody can read: nothing is believed of it until it can be. */
export class MalformedEvent extends Error {
  readonly retryHelps = true;
}

export type EventJson = Event & { "@odata.etag"?: string };

/** Marks our own events so that one can be found again; an opaque id only. */
export const markId = "String {9c4f3b1e-6f0e-4a53-9a53-51a3b1c7d2a8} Name samlaBooking";

/** Sent by whose calendar it lies in, and not called off. */
export const isOwn = ({ isOrganizer, isDraft, isCancelled }: EventJson) =>
  isOrganizer === true && isDraft !== true && isCancelled !== true;

/** Private, so that calendars shared with others show no more than that the time is taken. */
export const newEvent = (
  event: LeanEvent,
  transactionId: string,
  addIns: readonly string[],
  mark: MeetingMark | undefined,
): Event => ({
  subject: event.subject,
  body: { contentType: "text", content: event.body },
  ...timesOf(event),
  ...placeOf(event),
  attendees: [...event.attendees.map(invited), roomOf(event)],
  sensitivity: "private",
  hideAttendees: true,
  showAs: "busy",
  allowNewTimeProposals: false,
  responseRequested: true,
  transactionId,
  singleValueExtendedProperties: [{ id: markId, value: transactionId }, ...(mark ? markedBy(addIns, mark) : [])],
  ...(event.isOnline ? onlineInTeams : {}),
});

/** https://learn.microsoft.com/graph/outlook-calendar-online-meetings */
export const onlineInTeams = { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" } as const;

/**
 * What must be written for an event to say what is true, with nobody taken out of it; null where it does already.
 * Attendees alone are mailed only to those of them who changed. https://learn.microsoft.com/graph/api/event-update
 */
export function changesTo(seen: SeenEvent, event: LeanEvent): Event | null {
  const isMoved = seen.slot.start !== event.slot.start || seen.slot.end !== event.slot.end;
  const isElsewhere = !seen.rooms.some(({ mailbox }) => isSame(mailbox, event.venue.mailbox));
  const isAsked = (person: SeenEvent["people"][number]) =>
    event.attendees.some((one) => isSame(one.mailbox, person.mailbox));
  const arePeopleNew = event.attendees.some(
    (one) => !seen.people.some((person) => isSame(person.mailbox, one.mailbox) && person.isOptional === one.isOptional),
  );
  if (!isMoved && !isElsewhere && !arePeopleNew) return null;
  return {
    ...(isMoved ? timesOf(event) : {}),
    ...(isElsewhere ? placeOf(event) : {}),
    ...(isElsewhere || arePeopleNew
      ? {
          // Whom somebody has added in Outlook is not ours to take out.
          attendees: [...event.attendees, ...seen.people.filter((person) => !isAsked(person))]
            .map(invited)
            .concat(roomOf(event)),
        }
      : {}),
  };
}

/** Outlook writes how to join between two long lines. https://learn.microsoft.com/graph/api/event-update: nobody else may touch it. */
const joining = /_{20,}[\s\S]*_{20,}/;
const plainText = (said: string) => said.replace(joining, " ").replace(linked, "$1").replace(/\s+/g, " ").trim();
/** As plain text Outlook writes where a link leads behind it. Where it leads elsewhere than it says, somebody has been at it. */
const linked = /(\S+)<(?:https?:\/\/|mailto:|tel:)?\1\/?>/gi;

/** As ours, with how to join kept as Outlook wrote it: without it nobody could. `written` is the body as HTML. */
export function bodyAround(
  ours: string,
  written: { contentType?: string | null; content?: string | null },
): Event["body"] {
  const content = written.content ?? "";
  const found = written.contentType?.toLowerCase() === "html" ? joining.exec(content) : null;
  if (!found) return { contentType: "text", content: ours };
  const escaped = ours.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`).replace(/\r?\n/g, "<br>");
  return { contentType: "html", content: `<html><body><p>${escaped}</p><div>${found[0]}</div></body></html>` };
}

export const bookedFrom = ({
  id,
  onlineMeeting,
  isOnlineMeeting,
  onlineMeetingProvider,
  changeKey,
}: EventJson): Booked => ({
  eventId: id ?? "",
  changeKey: changeKey ?? "",
  joinUrl: onlineMeeting?.joinUrl ?? null,
  hasTeams: isOnlineMeeting !== false && onlineMeetingProvider !== "unknown",
});

const timeJson = z.object({ dateTime: z.string().min(10) });
const attendee = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }),
  status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
});
const seenJson = z.object({
  id: z.string().min(1),
  "@odata.etag": z.string().nullish(),
  subject: z.string().nullish(),
  body: z.object({ content: z.string().nullish() }).nullish(),
  start: timeJson,
  end: timeJson,
  location: z.object({ displayName: z.string().nullish(), locationEmailAddress: z.string().nullish() }).nullish(),
  attendees: z.array(attendee).nullish(),
});

/** @throws MalformedEvent */
export function seenFrom(json: EventJson): SeenEvent {
  const parsed = seenJson.safeParse(json);
  if (!parsed.success) throw new MalformedEvent("an event cannot be read");
  const { data } = parsed;
  const slot = { start: momentIn(data.start.dateTime), end: momentIn(data.end.dateTime) };
  // Whom Outlook could not find an address for gets nothing, and makes nothing else of it unreadable.
  const attendees = (data.attendees ?? []).flatMap(({ emailAddress: { name, address }, ...one }) =>
    address ? [{ ...one, emailAddress: { name, address } }] : [],
  );
  const isRoom = ({ type }: (typeof attendees)[number]) => type === "resource";
  return {
    ...bookedFrom(json),
    etag: data["@odata.etag"] ?? "*",
    slot,
    subject: data.subject ?? "",
    text: plainText(data.body?.content ?? ""),
    place: { name: data.location?.displayName ?? "", mailbox: data.location?.locationEmailAddress || null },
    people: attendees
      .filter((one) => !isRoom(one))
      .map(({ type, emailAddress: { name, address }, status }) => ({
        name: name ?? address,
        mailbox: address,
        isOptional: type === "optional",
        reply: replyFrom(status),
      })),
    rooms: attendees.filter(isRoom).map(({ emailAddress: { name, address }, status }) => ({
      name: name ?? address,
      mailbox: address,
      hasDeclined: status?.response === "declined",
    })),
  };
}

const replies = ["accepted", "declined", "tentativelyAccepted"] as const;
function replyFrom(status: z.infer<typeof attendee>["status"]): Reply | null {
  const said = replies.find((one) => one === status?.response);
  const time = Date.parse(status?.time ?? "");
  return said && Number.isFinite(time) ? { said, at: momentOf(new Date(time)) } : null;
}

/** @throws MalformedEvent */
function momentIn(dateTime: string): Moment {
  const at = Date.parse(dateTime.endsWith("Z") ? dateTime : `${dateTime}Z`);
  if (!Number.isFinite(at)) throw new MalformedEvent("an event has no time");
  return momentOf(new Date(at));
}

/**
 * All that an event says again as ours, whoever has changed it; `body` as it is to be, null where it is ours already. Whom
 * somebody has added is taken out.
 */
export const restoring = (event: LeanEvent, body: Event["body"] | null): Event => ({
  subject: event.subject,
  ...(body ? { body } : {}),
  ...timesOf(event),
  ...placeOf(event),
  attendees: [...event.attendees.map(invited), roomOf(event)],
});

/** Whether the words of an event are ours. */
export const saysOurs = ({ subject, text }: Pick<SeenEvent, "subject" | "text">, event: LeanEvent) =>
  subject.trim() === event.subject && text === plainText(event.body);

/** Graph writes UTC without saying so. */
export const inUtc = (dateTime: string): Moment =>
  momentOf(new Date(dateTime.endsWith("Z") ? dateTime : `${dateTime}Z`));

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const at = (moment: string) => ({ dateTime: moment.slice(0, 19), timeZone: "UTC" });
const timesOf = ({ slot }: LeanEvent) => ({ start: at(slot.start), end: at(slot.end) });
const placeOf = ({ venue }: LeanEvent) => ({
  location: { displayName: venue.name, locationEmailAddress: venue.mailbox },
});
const invited = ({ name, mailbox, isOptional }: LeanEvent["attendees"][number]): Attendee => ({
  type: isOptional ? "optional" : "required",
  emailAddress: { name, address: mailbox },
});
const roomOf = ({ venue }: LeanEvent): Attendee => ({
  type: "resource",
  emailAddress: { name: venue.name, address: venue.mailbox },
});
