import type { Municipality } from "../../src-shared/programme/municipality.ts";
import type { Deps } from "../deps.ts";
import type { Booked } from "../graph/event-json.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { chatIn, problemsAtOnce, tell } from "./outlook-news.ts";

/**
 * The answer to a booking was lost, and its meeting began before it could be asked for again: the event that was made is the
 * meeting's own all the same, and no copy of it. @returns the lease as it is then. @throws GraphFault
 */
export async function withLostBooking(
  deps: Deps,
  lease: CalendarLease,
  { onlineMeeting: isOnline }: Municipality,
): Promise<CalendarLease> {
  const { state, organizer, transactionId } = lease;
  if (state !== "booking" || !organizer || !transactionId) return lease;
  const booked = await foundIn(deps, organizer, transactionId);
  if (!booked) return lease;
  const { eventId, changeKey, joinUrl } = booked;
  // Whoever is interrupted between the two does both again.
  await tell(deps, lease, { joinUrl, problems: problemsAtOnce(booked, { isOnline }) });
  const known = { state: "booked" as const, eventId, changeKey };
  const chatId = chatIn(joinUrl);
  await deps.store.calendar.record(lease, { ...known, chatId, at: new Date(deps.now()) });
  return { ...lease, ...known, ...(chatId ? { chatId } : {}) };
}

/** A mailbox that is gone has nothing to be found in. */
async function foundIn({ calendar }: Deps, organizer: string, transactionId: string): Promise<Booked | null> {
  try {
    return await calendar.find(organizer, transactionId);
  } catch (error) {
    if (mailboxProblem(error) !== null) return null;
    throw error;
  }
}
