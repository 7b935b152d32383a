import { createHash } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { coordinatorOf } from "../../src-shared/case/viewer.ts";
import { eventFor, type LeanEvent } from "../../src-shared/meeting/event.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Moment } from "../../src-shared/time.ts";
import type { Deps } from "../deps.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { TargetBusy } from "../store/faults.ts";
import type { Target } from "./target.ts";

/** Longer than the calls of one run may take together. */
const leaseSeconds = 60;
/** Invitations go to several people at once: they are in the municipality's language. */
const text = texts.sv;

/** A booking whose answer was lost may still land; only after this is "not found" believed. */
const lateAnswerMs = 5 * 60_000;
class BookingStillOpen extends Error {
  readonly retryHelps = true;
}

type Wanted = { kind: "on"; event: LeanEvent } | { kind: "off"; comment: string } | { kind: "leave" };

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
    const wanted: Wanted = file ? wantedFor(file, meetingId, document, deps.now()) : { kind: "leave" };
    const freed = wanted.kind === "leave" ? lease : await withoutOutdated(deps, lease, wanted);
    if (wanted.kind === "on" && freed.state !== "booked")
      await book(deps, freed, document.organiserMailbox, wanted.event);
    else await deps.store.calendar.release(freed);
  } catch (error) {
    await deps.store.calendar.release(lease);
    throw error;
  }
}

/** Who may still be told is asked anew here: consent may have ended since the meeting was booked. */
function wantedFor(file: CaseFile, meetingId: string, municipality: Municipality, now: Moment): Wanted {
  const coordinator = coordinatorOf(file);
  if (!coordinator) return { kind: "leave" };
  const view = viewFor(file, { kind: "coordinator", account: coordinator }, now, municipality);
  const meeting = view.meetings.find((one) => one.id === meetingId);
  if (!meeting || meeting.state === "held" || meeting.state === "proposed") return { kind: "leave" };
  // What has begun is not called off afterwards: Outlook would tell everybody so.
  if (meeting.slot && meeting.slot.start <= now) return { kind: "leave" };
  const event = eventFor(view, meeting, municipality.onlineMeeting, text);
  if (!event)
    return {
      kind: "off",
      comment: meeting.state === "rescheduling" ? text.meeting.movedComment : text.meeting.cancelledComment,
    };
  const leader = municipality.people.find((person) => person.account === coordinator);
  const attendees = [...(leader ? [{ name: leader.title, mailbox: leader.mailbox }] : []), ...event.attendees];
  return { kind: "on", event: { ...event, attendees } };
}

/** Takes away an event that no longer says what is true; its number is used up only when it is confirmed gone. */
async function withoutOutdated(
  deps: Deps,
  lease: CalendarLease,
  wanted: Exclude<Wanted, { kind: "leave" }>,
): Promise<CalendarLease> {
  if (lease.state !== "booked" && lease.state !== "booking") return lease;
  const isTrue = wanted.kind === "on" && lease.revision === revisionOf(wanted.event);
  if (isTrue || !lease.organizer) return lease;
  const eventId =
    lease.eventId ?? (lease.transactionId ? await deps.calendar.find(lease.organizer, lease.transactionId) : null);
  if (!eventId && lease.state === "booking" && Date.parse(deps.now()) - lease.updatedAt.getTime() < lateAnswerMs)
    throw new BookingStillOpen();
  const comment = wanted.kind === "off" ? wanted.comment : text.meeting.cancelledComment;
  if (eventId) await deps.calendar.cancel(lease.organizer, eventId, comment);
  const gone = {
    state: "cancelled" as const,
    booking: lease.booking + 1,
    eventId: null,
    revision: null,
    transactionId: null,
  };
  await deps.store.calendar.record(lease, { ...gone, at: new Date(deps.now()) });
  const { eventId: _gone, revision: _old, transactionId: _used, ...kept } = lease;
  return { ...kept, state: gone.state, booking: gone.booking };
}

/** What is about to be booked is written down first, so that a lost answer can be looked for. */
async function book(deps: Deps, lease: CalendarLease, organizer: string, event: LeanEvent): Promise<void> {
  const { calendar } = deps.store;
  const transactionId = transactionIdFor(lease.meetingId, lease.booking);
  const revision = revisionOf(event);
  const at = new Date(deps.now());
  await calendar.record(lease, { state: "booking", organizer, transactionId, revision, at });
  const eventId = await deps.calendar.book(organizer, event, transactionId);
  await calendar.settle(lease, { state: "booked", eventId, at });
}

const revisionOf = (event: LeanEvent) => createHash("sha256").update(JSON.stringify(event)).digest("base64url");

/** The same booking of the same meeting has the same id, so that Outlook knows a repeated request. */
function transactionIdFor(meetingId: string, booking: number): string {
  const hex = createHash("sha256").update(`${meetingId}/${booking}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
