import type { Outside } from "../outside.ts";
import { postAboutMeeting } from "../mail.ts";
import { mailboxAt, mailboxes, type Mailbox } from "../people.ts";
import { eventsBetween, freshEventId, put, remove, stored, takesTime, type CalendarEvent } from "./calendar.ts";
import { NEVER } from "./time.ts";

/**
 * Makes every calendar agree with the organiser's event: copies, answers of rooms, cancellations. As in Exchange, a
 * change of anything that people see is mailed to everybody invited, whether it concerns them or not.
 */
export function distribute(outside: Outside, organiser: Mailbox, eventId: string, before?: CalendarEvent): void {
  const event = stored(outside, organiser).find(({ id }) => id === eventId);
  if (!event) return;
  const isMoved = before !== undefined && (before.start !== event.start || before.end !== event.end);
  const decided = { ...event, attendees: event.attendees.map((each) => ({ ...each, status: { ...each.status } })) };
  for (const attendee of decided.attendees) {
    const room = mailboxAt(attendee.emailAddress.address);
    if (room?.kind !== "room" || (attendee.status.response !== "none" && !isMoved)) continue;
    attendee.status = {
      response: isFree(outside, room, event) ? "accepted" : "declined",
      time: outside.now().toISOString(),
    };
  }
  // What rooms answer is a change of the event, as what people answer is.
  const hasAnswers = decided.attendees.some(({ status }, index) => status.time !== event.attendees[index]?.status.time);
  if (hasAnswers) put(outside, organiser, decided);

  const invited = new Map(decided.attendees.map((each) => [each.emailAddress.address.toLowerCase(), each]));
  for (const mailbox of others(organiser)) {
    const attendee = invited.get(mailbox.address);
    const copy = copyIn(outside, mailbox, decided.iCalUId);
    const isWanted = attendee && !(mailbox.kind === "room" && attendee.status.response === "declined");
    if (isWanted) put(outside, mailbox, copyFor(outside, mailbox, decided, copy, isMoved));
    else if (copy) cancelCopy(outside, mailbox, copy);
  }
  tellByMail(outside, organiser, decided, before);
}

function tellByMail(
  outside: Outside,
  organiser: Mailbox,
  event: CalendarEvent,
  before: CalendarEvent | undefined,
): void {
  const now = addressesOf(event);
  const then = before ? addressesOf(before) : [];
  const letter = { subject: event.subject, text: event.body.content };
  const isSeen = !before || seenOf(before) !== seenOf(event);
  const stays = then.filter((address) => now.includes(address));
  const comes = now.filter((address) => !then.includes(address));
  const goes = then.filter((address) => !now.includes(address));
  if (isSeen) postAboutMeeting(outside, organiser, "update", letter, stays);
  postAboutMeeting(outside, organiser, "invitation", letter, comes);
  postAboutMeeting(outside, organiser, "cancellation", called(letter), goes);
}

const addressesOf = ({ attendees }: CalendarEvent) => attendees.map((each) => each.emailAddress.address.toLowerCase());
const called = ({ subject, text }: { subject: string; text: string }) => ({ subject: `Inställt: ${subject}`, text });

/** What the invited see of a meeting; its categories, reminder and hidden properties are the organiser's own. */
function seenOf(event: CalendarEvent): string {
  const { subject, body, start, end, location, isAllDay, sensitivity, joinUrl } = event;
  const people = addressesOf(event).toSorted();
  return JSON.stringify([subject, body, start, end, location, isAllDay, sensitivity, joinUrl, people]);
}

/** One more is invited, and nobody else hears of it. */
export function inviteAlone(outside: Outside, organiser: Mailbox, eventId: string, address: string): void {
  const event = stored(outside, organiser).find(({ id }) => id === eventId);
  const mailbox = mailboxAt(address);
  if (!event || !mailbox || mailbox.slug === organiser.slug || copyIn(outside, mailbox, event.iCalUId)) return;
  put(outside, mailbox, copyFor(outside, mailbox, event, undefined, false));
}

export function cancelCopies(outside: Outside, organiser: Mailbox, event: CalendarEvent, comment = ""): void {
  for (const mailbox of others(organiser)) {
    const copy = copyIn(outside, mailbox, event.iCalUId);
    if (copy) cancelCopy(outside, mailbox, copy, comment);
  }
  const letter = called({ subject: event.subject, text: comment || event.body.content });
  postAboutMeeting(outside, organiser, "cancellation", letter, addressesOf(event));
}

type Answer = CalendarEvent["responseStatus"];

/** The answer of somebody invited reaches the organiser's event, where responses are asked for. */
export function answerOrganiser(
  outside: Outside,
  mailbox: Mailbox,
  copy: CalendarEvent,
  status: Answer,
  proposed?: { start: string; end: string },
): void {
  const organiser = mailboxAt(copy.organizer.address);
  const event = organiser && copyIn(outside, organiser, copy.iCalUId);
  if (!event || !copy.responseRequested) return;
  const attendees = event.attendees.map((each) =>
    each.emailAddress.address.toLowerCase() === mailbox.address
      ? { ...each, status, ...(proposed ? { proposed } : {}) }
      : each,
  );
  put(outside, organiser, { ...event, attendees });
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
  isMoved: boolean,
): CalendarEvent {
  const isRoom = mailbox.kind === "room";
  const { transactionId: _, extended: __, ...shared } = event;
  const mine = event.attendees.filter(({ emailAddress }) => emailAddress.address.toLowerCase() === mailbox.address);
  const unanswered: Answer = isRoom
    ? { response: "accepted", time: outside.now().toISOString() }
    : { response: "notResponded", time: NEVER };
  const answer = (!isMoved && previous?.responseStatus) || unanswered;
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
