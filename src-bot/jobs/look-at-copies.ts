import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";

interface CalendarOf {
  municipality: string;
  mailbox: string;
}

/**
 * Of events that no meeting has for its own: those that bear a meeting's mark are its copies, and the meeting is to be looked
 * at. Nothing else is read of them. @returns which meetings. @throws GraphFault
 */
export async function lookAtCopies(
  { store, calendar, now }: Deps,
  of: CalendarOf,
  eventIds: readonly string[],
): Promise<{ caseId: string; meetingId: string }[]> {
  const at = new Date(now());
  const found: { caseId: string; meetingId: string }[] = [];
  // One after the other: whoever tells of many at once must not wait for what is read of them.
  for (const { eventId, meeting } of await store.eventCopies.strangers(of, [...new Set(eventIds)])) {
    const mark = meeting ?? (await markOn(calendar, of.mailbox, eventId));
    if (mark && (await store.eventCopies.keep({ ...of, ...mark, eventId }, at))) found.push(mark);
  }
  return found;
}

/** A calendar that nobody has let us read has none of ours. */
async function markOn(calendar: Deps["calendar"], mailbox: string, eventId: string) {
  try {
    return await calendar.markOn(mailbox, eventId);
  } catch (error) {
    if ((error instanceof GraphFault && !error.retryHelps) || mailboxProblem(error) !== null) return null;
    throw error;
  }
}

/** Nobody knows what has happened in this calendar: all that bears a mark there is looked for. @throws GraphFault */
export async function lookForCopies({ store, calendar, now }: Deps, of: CalendarOf): Promise<void> {
  const at = new Date(now());
  const marked = await calendar.allMarked(of.mailbox);
  const strangers = await store.eventCopies.strangers(
    of,
    marked.map(({ eventId }) => eventId),
  );
  const strange = new Set(strangers.map(({ eventId }) => eventId));
  for (const { eventId, mark } of marked)
    if (strange.has(eventId)) await store.eventCopies.keep({ ...of, ...mark, eventId }, at);
}
