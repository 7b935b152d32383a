import { createHash, randomUUID } from "node:crypto";

import { noteDrift, noteOutlook } from "../../src-shared/case/outside.ts";
import type { DriftId, MeetingId } from "../../src-shared/ids.ts";
import type { Copy } from "../../src-shared/meeting/drift.ts";
import { isOver, type Meeting } from "../../src-shared/meeting/meeting.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Deps } from "../deps.ts";
import { MalformedEvent, type SeenEvent } from "../graph/event-json.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import { note } from "../note.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { inMinutes } from "./outlook-news.ts";
import type { Wanted } from "./wanted-event.ts";

type On = Extract<Wanted, { kind: "on" }>;

/** An event with a meeting's mark that is not the one the meeting has, as it lies in whose calendar it was sent from. */
export interface SeenCopy {
  mailbox: string;
  seen: SeenEvent;
}

/** Invitations go to several people at once: they are in the municipality's language. */
const { comment } = texts.sv.meeting.drift.copies;
/** How long after its time one that came too late is told of. */
const aDay = 24 * 60;

export const copyMark = (eventId: string) => createHash("sha256").update(eventId).digest("base64url").slice(0, 16);

/** What lies in Outlook beside the meeting's own event; what is gone, or has become that event, is forgotten. @throws GraphFault */
export async function copiesOf(deps: Deps, lease: CalendarLease): Promise<SeenCopy[]> {
  const found: SeenCopy[] = [];
  for (const { mailbox, eventId } of await deps.store.eventCopies.of(lease))
    try {
      const seen = eventId === lease.eventId ? null : await deps.calendar.look(mailbox, eventId);
      if (seen) found.push({ mailbox, seen });
      else await deps.store.eventCopies.forget({ ...lease, eventId });
    } catch (error) {
      const isShut = mailboxProblem(error) !== null;
      if (!isShut && !(error instanceof MalformedEvent)) throw error;
      deps.log.error({ caseId: lease.caseId, err: error }, "a second event cannot be read: it is looked at again");
    }
  return found;
}

/** As the case is told of it. */
export const copyIn = ({ mailbox, seen }: SeenCopy, { event, organiser }: On): Copy => ({
  mark: copyMark(seen.eventId),
  slot: seen.slot,
  place: seen.place.name,
  added: seen.people
    .filter(
      (one) => ![mailbox, organiser, ...event.attendees.map((asked) => asked.mailbox)].some(isSameAs(one.mailbox)),
    )
    .map(({ name, mailbox: address }) => ({ name, mailbox: address })),
});
const isSameAs = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();

/** Takes them out of everybody's calendar, and says no more than that they do not apply. @throws GraphFault */
export async function callOffCopies(
  deps: Deps,
  lease: CalendarLease,
  copies: readonly SeenCopy[],
  said = comment,
): Promise<void> {
  for (const { mailbox, seen } of copies) {
    await deps.calendar.cancel(mailbox, seen.eventId, said);
    await deps.store.eventCopies.forget({ ...lease, eventId: seen.eventId });
  }
}

/**
 * A copy becomes the meeting's own event, and what was is called off first: whoever is interrupted does both again, and no two
 * are left. How it differs from the case is seen next.
 */
export async function keepCopy(
  deps: Deps,
  lease: CalendarLease,
  { mailbox, seen: { eventId } }: SeenCopy,
  others: readonly SeenCopy[],
  { revision, isTheirs, comment: said }: { revision: string; isTheirs: boolean; comment: string },
): Promise<void> {
  const { organizer, municipality, caseId, meetingId } = lease;
  if (lease.eventId && organizer) await deps.calendar.cancel(organizer, lease.eventId, said);
  await callOffCopies(deps, lease, others);
  const at = new Date(deps.now());
  const known = {
    state: "booked" as const,
    booking: lease.booking + 1,
    origin: isTheirs ? ("outlook" as const) : null,
    organizer: mailbox,
    eventId,
    revision,
    changeKey: null,
    transactionId: null,
    chatId: null,
    at,
  };
  await deps.store.calendar.record(lease, known);
  await note(deps, { municipality, caseId }, "outlook", { kind: "outlookTold", meeting: meetingId }, (file, now) =>
    noteDrift(file, meetingId as MeetingId, null, { now, newId: () => randomUUID() as DriftId }),
  );
  await deps.store.calendar.settle(lease, { lookAt: at, at });
  await deps.store.jobs.send(municipality, caseId, [{ kind: "reconcileMeeting", meetingId }]);
}

/** The meeting has begun or been, and nothing is called off any more: what came too late is the coordinator's to know, while it matters. */
export async function tellTooLate(
  deps: Deps,
  lease: CalendarLease,
  copies: readonly SeenCopy[],
  meeting: Meeting | undefined,
): Promise<void> {
  const { municipality, caseId, meetingId } = lease;
  const now = new Date(deps.now());
  const endOf = ({ seen }: SeenCopy) => inMinutes(aDay, new Date(seen.slot.end));
  for (const one of copies)
    if (endOf(one) <= now) await deps.store.eventCopies.forget({ ...lease, eventId: one.seen.eventId });
  const until = copies.map(endOf).filter((end) => end > now);
  const isLate = meeting !== undefined && hasBegun(meeting, deps.now()) && until.length > 0;
  await note(deps, { municipality, caseId }, "outlook", { kind: "outlookTold", meeting: meetingId }, (file) => {
    const { problems = [] } = file.meetings.find(({ id }) => id === meetingId)?.outlook ?? {};
    const others = problems.filter((one) => one !== "sentTooLate");
    if (!isLate && others.length === problems.length) return file;
    return noteOutlook(file, meetingId as MeetingId, { problems: isLate ? [...others, "sentTooLate"] : others });
  });
  const last = until.toSorted((one, other) => other.getTime() - one.getTime())[0];
  await deps.store.calendar.settle(lease, { lookAt: (isLate && last) || null, toldSeen: lease.told, at: now });
}

const hasBegun = ({ state }: Meeting, now: string) =>
  isOver(state) || state.name === "inProgress" || ("slot" in state && state.slot !== null && state.slot.start <= now);
