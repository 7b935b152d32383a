import type { Deps } from "../deps.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { cannot, type Problem, tell } from "./outlook-news.ts";
import { replacedComment, revisionOf, type Wanted } from "./wanted-event.ts";

/** A booking whose answer was lost may still land; only after this is "not found" believed. */
const lateAnswerMs = 5 * 60_000;

class BookingStillOpen extends Error {
  readonly retryHelps = true;
}

/**
 * Takes away an event that no longer says what is true; its number is used up only when it is confirmed gone, or when it lies
 * in a mailbox that is gone itself and its place is another's: then the coordinator is told that it may still be seen.
 */
export async function withoutOutdated(
  deps: Deps,
  lease: CalendarLease,
  wanted: Exclude<Wanted, { kind: "leave" }>,
): Promise<{ freed: CalendarLease | null; left: Problem[] }> {
  if (lease.state !== "booked" && lease.state !== "booking") return { freed: lease, left: [] };
  const isSame = wanted.kind === "on" && lease.organizer === wanted.organiser;
  const isTrue = isSame && lease.state === "booking" && lease.revision === revisionOf(wanted.event);
  if (isTrue || !lease.organizer) return { freed: lease, left: [] };
  const left: Problem[] = [];
  try {
    await callOff(deps, lease, wanted.kind === "off" ? wanted.comment : replacedComment(lease.revision, wanted));
  } catch (error) {
    const problem = mailboxProblem(error);
    if (!problem) throw error;
    if (isSame || wanted.kind === "off") {
      await cannot(deps, lease, [isSame ? problem : "oldEventLeft"]);
      return { freed: null, left };
    }
    left.push("oldEventLeft");
  }
  const gone = {
    state: "cancelled" as const,
    booking: lease.booking + 1,
    eventId: null,
    revision: null,
    transactionId: null,
    chatId: null,
    changeKey: null,
  };
  if (wanted.kind === "off") await tell(deps, lease, { joinUrl: null, problems: [] });
  await deps.store.calendar.record(lease, { ...gone, at: new Date(deps.now()) });
  const { eventId: _gone, revision: _old, transactionId: _used, chatId: _closed, changeKey: _theirs, ...kept } = lease;
  return { freed: { ...kept, state: gone.state, booking: gone.booking }, left };
}

async function callOff(deps: Deps, lease: CalendarLease, comment: string): Promise<void> {
  const { organizer = "", transactionId } = lease;
  const found = lease.eventId || !transactionId ? null : await deps.calendar.find(organizer, transactionId);
  const eventId = lease.eventId ?? found?.eventId;
  if (!eventId && lease.state === "booking" && Date.parse(deps.now()) - lease.updatedAt.getTime() < lateAnswerMs)
    throw new BookingStillOpen();
  if (eventId) await deps.calendar.cancel(organizer, eventId, comment);
}
