import { createHash } from "node:crypto";

import type { Deps } from "../deps.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import { type CalendarLease, isLookDue } from "../store/calendar.ts";
import { TargetBusy } from "../store/faults.ts";
import { lookBack } from "./look-back.ts";
import { cannot, chatIn, declinedRoom, inMinutes, type Problem, problemsAtOnce, tell } from "./outlook-news.ts";
import type { Target } from "./target.ts";
import { replacedComment, revisionBetween, revisionOf, type Wanted, wantedFor, wayBetween } from "./wanted-event.ts";

/** Longer than the calls of one run may take together. */
const leaseSeconds = 60;
/** A booking whose answer was lost may still land; only after this is "not found" believed. */
const lateAnswerMs = 5 * 60_000;
/** Rooms have answered by then, in minutes. */
const firstLook = 15;
/** Other hands may be at the same event. */
const mostChanges = 3;

/** Somebody changed the event again and again while it was being changed. */
class ChangedMeanwhile extends Error {
  readonly retryHelps = true;
}
class BookingStillOpen extends Error {
  readonly retryHelps = true;
}

type On = Extract<Wanted, { kind: "on" }>;

/** Makes Outlook agree with the case: exactly one event for a meeting that is on, none for one that is off. */
export async function reconcileMeeting(deps: Deps, { municipality, caseId }: Target, meetingId: string): Promise<void> {
  const lease = await deps.store.calendar.lease(
    { municipality, caseId, meetingId },
    new Date(deps.now()),
    leaseSeconds,
  );
  if (lease === "busy") throw new TargetBusy();
  try {
    const file = await deps.store.cases.read(municipality, caseId);
    const { document } = await deps.municipality(municipality);
    await agree(deps, lease, file ? wantedFor(file, meetingId, document, deps.now()) : { kind: "leave" });
  } catch (error) {
    await deps.store.calendar.release(lease);
    throw error;
  }
}

async function agree(deps: Deps, lease: CalendarLease, wanted: Wanted): Promise<void> {
  if (wanted.kind === "leave") return settled(deps, lease);
  if (wanted.kind === "on" && lease.state === "booked" && lease.organizer === wanted.organiser) {
    const way = wayBetween(lease.revision, revisionOf(wanted.event));
    if (way === "none")
      return isLookDue(lease, new Date(deps.now())) ? lookBack(deps, lease, wanted) : release(deps, lease);
    if (way === "change" && (await change(deps, lease, wanted))) return;
  }
  const { freed, left } = await withoutOutdated(deps, lease, wanted);
  if (!freed) return;
  if (wanted.kind === "on") return book(deps, freed, wanted, left);
  await settled(deps, freed);
}

const release = (deps: Deps, lease: CalendarLease) => deps.store.calendar.release(lease);

async function settled(deps: Deps, lease: CalendarLease): Promise<void> {
  if (!lease.lookAt) return release(deps, lease);
  await deps.store.calendar.settle(lease, { lookAt: null, at: new Date(deps.now()) });
}

/** @returns false where the event is gone, so that another must be booked. */
async function change(deps: Deps, lease: CalendarLease, { event, organiser }: On): Promise<boolean> {
  for (let tries = 0; tries < mostChanges; tries += 1) {
    const seen = lease.eventId ? await deps.calendar.look(organiser, lease.eventId) : null;
    if (!seen) return false;
    // Should the answer be lost, those asked in it are known to be: they are taken out if consent ends meanwhile.
    const revision = revisionBetween(lease.revision, revisionOf(event));
    await deps.store.calendar.record(lease, { revision, at: new Date(deps.now()) });
    if ((await deps.calendar.change(organiser, seen, event)) === "overtaken") continue;
    const at = new Date(deps.now());
    // Whoever is interrupted between the two does both again: the case is told before it counts as told.
    await tell(deps, lease, { problems: [...declinedRoom(seen, event), ...problemsAtOnce(seen, event)] }, [
      "oldEventLeft",
    ]);
    await deps.store.calendar.settle(lease, { revision: revisionOf(event), lookAt: inMinutes(firstLook, at), at });
    return true;
  }
  throw new ChangedMeanwhile();
}

/**
 * Takes away an event that no longer says what is true; its number is used up only when it is confirmed gone, or when it lies
 * in a mailbox that is gone itself and its place is another's: then the coordinator is told that it may still be seen.
 */
async function withoutOutdated(
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
  };
  if (wanted.kind === "off") await tell(deps, lease, { joinUrl: null, problems: [] });
  await deps.store.calendar.record(lease, { ...gone, at: new Date(deps.now()) });
  const { eventId: _gone, revision: _old, transactionId: _used, chatId: _closed, ...kept } = lease;
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

/** What is about to be booked is written down first, so that a lost answer can be looked for. */
async function book(deps: Deps, lease: CalendarLease, { event, organiser }: On, left: Problem[]): Promise<void> {
  const { calendar } = deps.store;
  const transactionId = transactionIdFor(lease.meetingId, lease.booking);
  const at = new Date(deps.now());
  await calendar.record(lease, {
    state: "booking",
    organizer: organiser,
    transactionId,
    revision: revisionOf(event),
    at,
  });
  try {
    const booked = await deps.calendar.book(organiser, event, transactionId);
    const { eventId, joinUrl } = booked;
    const lookAt = inMinutes(firstLook, at);
    await tell(deps, lease, { joinUrl, problems: [...left, ...problemsAtOnce(booked, event)] });
    await calendar.settle(lease, { state: "booked", eventId, chatId: chatIn(joinUrl), lookAt, at });
  } catch (error) {
    const problem = mailboxProblem(error);
    if (!problem) throw error;
    // Such a mailbox has booked nothing, unless it was another when it was last asked to.
    const nothing = { state: "none" as const, organizer: null, transactionId: null, revision: null };
    if (lease.state !== "booking") await calendar.record(lease, { ...nothing, at });
    await cannot(deps, lease, [...left, problem]);
  }
}

/** The same booking of the same meeting has the same id, so that Outlook knows a repeated request. */
function transactionIdFor(meetingId: string, booking: number): string {
  const hex = createHash("sha256").update(`${meetingId}/${booking}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
