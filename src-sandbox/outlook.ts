import { CannotInOutlook } from "./cannot.ts";
import { eventsBetween, ownEvent, put, remove, stored, type CalendarEvent } from "./graph/calendar.ts";
import { answerOrganiser, cancelCopies, distribute, inviteAlone } from "./graph/invitation.ts";
import { journalOf } from "./graph/journal.ts";
import { NEVER } from "./graph/time.ts";
import { postAboutMeeting } from "./mail.ts";
import type { Outside } from "./outside.ts";
import { mailboxAt, sharedWith, type Mailbox } from "./people.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The calendar as its owner sees it: a fortnight back and ten weeks ahead, and everything somebody booked. */
export function calendarOf(outside: Outside, mailbox: Mailbox): Record<string, unknown>[] {
  const now = outside.now().getTime();
  const from = new Date(now - 14 * DAY).toISOString();
  const to = new Date(now + 70 * DAY).toISOString();
  const shown = new Set([...eventsBetween(outside, mailbox, from, to), ...stored(outside, mailbox)]);
  return [...shown].toSorted((a, b) => a.start.localeCompare(b.start)).map(eventAsSeen);
}

/** An event as its owner's pages and scripts read it. */
export function eventAsSeen(event: CalendarEvent) {
  return {
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
    isDraft: event.isDraft ?? false,
  };
}

/** In whose calendar the event lies, of those a person opens: their own, and for a coordinator the shared ones. */
export function holderOf(outside: Outside, mailbox: Mailbox, eventId: string): Mailbox {
  const holder = [mailbox, ...sharedWith(mailbox)].find((each) =>
    stored(outside, each).some(({ id }) => id === eventId),
  );
  if (!holder) throw new CannotInOutlook("There is no such event that somebody has booked.");
  return holder;
}

/**
 * As Exchange does it. In the organiser's calendar the meeting moves for everybody, their answers are forgotten and
 * rooms answer anew. Somebody invited can only propose: their answer becomes tentative with the proposed time, and the
 * meeting stays. Where proposals are off, their own copy moves and nobody else sees it, until the organiser's next
 * update puts it back.
 */
export function moveEvent(outside: Outside, mailbox: Mailbox, eventId: string, start: string, end: string): MovedEvent {
  const holder = holderOf(outside, mailbox, eventId);
  const event = movable(ownEvent(outside, holder, eventId));
  if (end <= start) throw new CannotInOutlook("The end is not after the start.");
  if (event.isOrganizer) {
    const attendees = event.attendees.map((each) => ({ ...each, status: { response: "none" as const, time: NEVER } }));
    put(outside, holder, { ...event, start, end, attendees });
    distribute(outside, holder, eventId, event);
    return { moved: "forEverybody" };
  }
  if (event.allowNewTimeProposals && holder.kind === "person") {
    const answer = { response: "tentativelyAccepted" as const, time: outside.now().toISOString() };
    put(outside, holder, { ...event, responseStatus: answer, showAs: "tentative" });
    answerOrganiser(outside, holder, event, answer, { start, end });
    return { moved: "proposed" };
  }
  put(outside, holder, { ...event, start, end });
  return { moved: "ownCopy" };
}
type MovedEvent = { moved: "forEverybody" | "proposed" | "ownCopy" };

/** As Exchange does it: the organiser calls the meeting off for everybody; one who is invited declines and loses their copy. */
export function cancelEvent(
  outside: Outside,
  mailbox: Mailbox,
  eventId: string,
): { cancelled: "forEverybody" | "declined" } {
  const holder = holderOf(outside, mailbox, eventId);
  const event = ownEvent(outside, holder, eventId);
  if (event.isOrganizer) cancelCopies(outside, holder, event);
  else if (!event.isCancelled)
    answerOrganiser(outside, holder, event, { response: "declined", time: outside.now().toISOString() });
  remove(outside, holder, eventId);
  return { cancelled: event.isOrganizer ? "forEverybody" : "declined" };
}

function movable(event: CalendarEvent): CalendarEvent {
  if (event.isCancelled) throw new CannotInOutlook("The meeting has been called off.");
  return event;
}

/**
 * As Exchange does it: whoever is forwarded a meeting comes to be on the organiser's event, as one who comes if they
 * can, and the organiser is told by mail. Nobody else on it hears of it before its next update.
 */
export function forwardEvent(outside: Outside, mailbox: Mailbox, eventId: string, to: string): void {
  const holder = holderOf(outside, mailbox, eventId);
  const event = movable(ownEvent(outside, holder, eventId));
  const organiser = mailboxAt(event.organizer.address);
  const theirs = organiser && stored(outside, organiser).find(({ iCalUId }) => iCalUId === event.iCalUId);
  if (!organiser || !theirs) throw new CannotInOutlook("The organiser is not here.");
  const isOnIt = theirs.attendees.some(({ emailAddress }) => emailAddress.address.toLowerCase() === to.toLowerCase());
  if (!isOnIt) {
    put(outside, organiser, { ...theirs, attendees: [...theirs.attendees, attendeeAt(to, "optional")] });
    inviteAlone(outside, organiser, theirs.id, to);
  }
  const letter = { subject: event.subject, text: event.body.content };
  postAboutMeeting(outside, holder, "invitation", letter, [to]);
  if (!event.isOrganizer)
    postAboutMeeting(outside, holder, "forwarded", { subject: event.subject, text: to }, [organiser.address]);
}

/** Whoever opens the organiser's calendar writes on the event, for everybody. */
export function editEvent(
  outside: Outside,
  mailbox: Mailbox,
  eventId: string,
  {
    subject,
    body,
    location,
  }: { subject?: string | undefined; body?: string | undefined; location?: string | undefined },
): void {
  const holder = holderOf(outside, mailbox, eventId);
  const event = movable(ownEvent(outside, holder, eventId));
  put(outside, holder, {
    ...event,
    subject: subject ?? event.subject,
    body: body === undefined ? event.body : { contentType: "text", content: body },
    location: location === undefined ? event.location : { displayName: location },
  });
  if (event.isOrganizer) distribute(outside, holder, eventId, event);
}

/** The organiser's: people, and rooms, are added and taken out. */
export function changeAttendees(
  outside: Outside,
  mailbox: Mailbox,
  eventId: string,
  { add = [], remove: out = [] }: { add?: string[]; remove?: string[] },
): void {
  const holder = holderOf(outside, mailbox, eventId);
  const event = movable(ownEvent(outside, holder, eventId));
  if (!event.isOrganizer) throw new CannotInOutlook("Only the organiser says who comes.");
  const gone = out.map((one) => one.toLowerCase());
  const added = add.map((address) => attendeeAt(address, "required"));
  const attendees = event.attendees.filter(({ emailAddress }) => !gone.includes(emailAddress.address.toLowerCase()));
  put(outside, holder, { ...event, attendees: [...attendees, ...added] });
  distribute(outside, holder, eventId, event);
}

function attendeeAt(address: string, type: "required" | "optional"): CalendarEvent["attendees"][number] {
  const known = mailboxAt(address);
  return {
    type: known?.kind === "room" ? "resource" : type,
    emailAddress: { address, name: known?.name ?? address },
    status: { response: "none", time: NEVER },
  };
}

/** Somebody invited, or whoever looks after a room, answers. */
export function answerEvent(
  outside: Outside,
  mailbox: Mailbox,
  eventId: string,
  response: "accepted" | "declined" | "tentativelyAccepted",
): void {
  const event = movable(ownEvent(outside, mailbox, eventId));
  if (event.isOrganizer) throw new CannotInOutlook("The organiser does not answer.");
  const status = { response, time: outside.now().toISOString() };
  answerOrganiser(outside, mailbox, event, status);
  if (response === "declined") remove(outside, mailbox, eventId);
  else put(outside, mailbox, { ...event, responseStatus: status });
}

/** The calendar loses how far anybody has come: whoever asks what has changed must begin anew. */
export function forgetChanges(outside: Outside, mailbox: Mailbox): void {
  journalOf(outside, mailbox).epoch += 1;
}
