import type { Outside } from "../outside.ts";
import { mailboxAt, mailboxes, type Mailbox } from "../people.ts";
import { eventsBetween, freshEventId, put, remove, stored, takesTime, type CalendarEvent } from "./calendar.ts";
import { NEVER } from "./time.ts";

/** Makes every calendar agree with the organiser's event: copies, answers of rooms, cancellations. */
export function distribute(outside: Outside, organiser: Mailbox, eventId: string, timeChanged: boolean): void {
  const event = stored(outside, organiser).find(({ id }) => id === eventId);
  if (!event) return;
  const decided = { ...event, attendees: event.attendees.map((each) => ({ ...each, status: { ...each.status } })) };
  for (const attendee of decided.attendees) {
    const room = mailboxAt(attendee.emailAddress.address);
    if (room?.kind !== "room" || (attendee.status.response !== "none" && !timeChanged)) continue;
    attendee.status = {
      response: isFree(outside, room, event) ? "accepted" : "declined",
      time: outside.now().toISOString(),
    };
  }
  stored(outside, organiser).splice(stored(outside, organiser).indexOf(event), 1, decided);
  outside.store.changed({ person: organiser.slug, kind: "calendar" });

  const invited = new Map(decided.attendees.map((each) => [each.emailAddress.address.toLowerCase(), each]));
  for (const mailbox of others(organiser)) {
    const attendee = invited.get(mailbox.address);
    const copy = copyIn(outside, mailbox, decided.iCalUId);
    const isWanted = attendee && !(mailbox.kind === "room" && attendee.status.response === "declined");
    if (isWanted) put(outside, mailbox, copyFor(outside, mailbox, decided, copy, timeChanged));
    else if (copy) cancelCopy(outside, mailbox, copy);
  }
}

export function cancelCopies(outside: Outside, organiser: Mailbox, event: CalendarEvent, comment = ""): void {
  for (const mailbox of others(organiser)) {
    const copy = copyIn(outside, mailbox, event.iCalUId);
    if (copy) cancelCopy(outside, mailbox, copy, comment);
  }
}

const others = (organiser: Mailbox) => mailboxes.filter(({ slug }) => slug !== organiser.slug);

const copyIn = (outside: Outside, mailbox: Mailbox, iCalUId: string) =>
  stored(outside, mailbox).find((each) => each.iCalUId === iCalUId);

function isFree(outside: Outside, room: Mailbox, event: CalendarEvent): boolean {
  return eventsBetween(outside, room, event.start, event.end).every(
    (each) => each.iCalUId === event.iCalUId || !takesTime(each),
  );
}

function cancelCopy(outside: Outside, mailbox: Mailbox, copy: CalendarEvent, comment = ""): void {
  if (mailbox.kind === "room") return remove(outside, mailbox, copy.id);
  if (copy.isCancelled) return;
  put(outside, mailbox, {
    ...copy,
    isCancelled: true,
    showAs: "free",
    subject: `Inställt: ${copy.subject}`,
    body: comment ? { contentType: "text", content: comment } : copy.body,
  });
}

function copyFor(
  outside: Outside,
  mailbox: Mailbox,
  event: CalendarEvent,
  previous: CalendarEvent | undefined,
  timeChanged: boolean,
): CalendarEvent {
  const isRoom = mailbox.kind === "room";
  const { transactionId: _, extended: __, ...shared } = event;
  const mine = event.attendees.filter(({ emailAddress }) => emailAddress.address.toLowerCase() === mailbox.address);
  const unanswered: CalendarEvent["responseStatus"] = isRoom
    ? { response: "accepted", time: outside.now().toISOString() }
    : { response: "notResponded", time: NEVER };
  const answer = (!timeChanged && previous?.responseStatus) || unanswered;
  return {
    ...shared,
    id: previous?.id ?? freshEventId(),
    revision: previous?.revision ?? 1,
    // A room mailbox shows who booked it, not why.
    ...(isRoom ? { subject: event.organizer.name, body: { contentType: "html" as const, content: "" } } : {}),
    attendees: event.hideAttendees ? mine : event.attendees,
    isOrganizer: false,
    isCancelled: false,
    showAs: answer.response === "accepted" ? event.showAs : "tentative",
    responseStatus: answer,
  };
}
