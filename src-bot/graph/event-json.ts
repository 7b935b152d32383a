import type { Attendee, Event } from "@microsoft/microsoft-graph-types";

import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import { type Interval, type Moment, momentOf } from "../../src-shared/time.ts";

/** What has been booked, as Outlook tells it at once. */
export interface Booked {
  eventId: string;
  joinUrl: string | null;
  /** False where the organiser's mailbox has no licence for Teams, so that nobody can join from afar. */
  hasTeams: boolean;
}

/** An event as it lies in the organiser's calendar now. */
export interface SeenEvent extends Booked {
  /** Of exactly this state of it. */
  etag: string;
  slot: Interval;
  people: { name: string; mailbox: string; isOptional: boolean }[];
  rooms: { mailbox: string; hasDeclined: boolean }[];
}

export type EventJson = Event & { "@odata.etag"?: string };

/** Marks our own events so that one can be found again; an opaque id only. */
export const markId = "String {9c4f3b1e-6f0e-4a53-9a53-51a3b1c7d2a8} Name samlaBooking";

/** Private, so that calendars shared with others show no more than that the time is taken. */
export const newEvent = (event: LeanEvent, transactionId: string): Event => ({
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
  singleValueExtendedProperties: [{ id: markId, value: transactionId }],
  ...(event.isOnline ? { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" as const } : {}),
});

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

export const bookedFrom = ({ id, onlineMeeting, isOnlineMeeting, onlineMeetingProvider }: EventJson): Booked => ({
  eventId: id ?? "",
  joinUrl: onlineMeeting?.joinUrl ?? null,
  hasTeams: isOnlineMeeting !== false && onlineMeetingProvider !== "unknown",
});

export function seenFrom(json: EventJson): SeenEvent {
  const attendees = json.attendees ?? [];
  const mailboxOf = ({ emailAddress }: Attendee) => emailAddress?.address ?? "";
  return {
    ...bookedFrom(json),
    etag: json["@odata.etag"] ?? "*",
    slot: { start: inUtc(json.start?.dateTime ?? ""), end: inUtc(json.end?.dateTime ?? "") },
    people: attendees
      .filter(({ type }) => type !== "resource")
      .map((one) => ({
        name: one.emailAddress?.name ?? mailboxOf(one),
        mailbox: mailboxOf(one),
        isOptional: one.type === "optional",
      })),
    rooms: attendees
      .filter(({ type }) => type === "resource")
      .map((one) => ({ mailbox: mailboxOf(one), hasDeclined: one.status?.response === "declined" })),
  };
}

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
