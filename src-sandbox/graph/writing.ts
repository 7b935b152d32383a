import type { Outside } from "../outside.ts";
import type { Mailbox } from "../people.ts";
import { ownEvent, put, type CalendarEvent } from "./calendar.ts";
import { eventFrom, merged, onlineFor } from "./draft.ts";
import { checkTimes, type EventInput } from "./event-input.ts";
import { distribute } from "./invitation.ts";
import { NEVER } from "./time.ts";

/** Puts a new event in the calendar; who is on it hears of it with `distribute`, after the organiser's own request is done. */
export function createdEvent(outside: Outside, mailbox: Mailbox, input: EventInput): CalendarEvent {
  const event = eventFrom(outside, mailbox, input);
  put(outside, mailbox, event);
  return event;
}

/** Changes an event as asked, and hands back what is then there; a moved meeting is answered anew. */
export function changedEvent(
  outside: Outside,
  mailbox: Mailbox,
  before: CalendarEvent,
  { content, extended }: Pick<EventInput, "content" | "extended">,
): CalendarEvent {
  const answers = new Map(before.attendees.map((each) => [each.emailAddress.address.toLowerCase(), each.status]));
  const after: CalendarEvent = {
    ...before,
    ...content,
    isOnlineMeeting: before.isOnlineMeeting,
    ...(before.joinUrl ? {} : onlineFor(mailbox, content.isOnlineMeeting ?? false)),
  };
  checkTimes(after);
  const isMoved = after.start !== before.start || after.end !== before.end;
  after.attendees = after.attendees.map((each) => ({
    ...each,
    status: (!isMoved && answers.get(each.emailAddress.address.toLowerCase())) || { response: "none", time: NEVER },
  }));
  if (extended) after.extended = merged(before.extended ?? [], extended);
  put(outside, mailbox, after);
  return ownEvent(outside, mailbox, before.id);
}

export function tellInvited(outside: Outside, mailbox: Mailbox, event: CalendarEvent, before?: CalendarEvent): void {
  if (event.isOrganizer && !event.isDraft) distribute(outside, mailbox, event.id, before);
}
