import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { isOnlyCopied } from "../../src-shared/meeting/drift.ts";
import type { Meeting } from "../../src-shared/meeting/meeting.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import type { Deps } from "../deps.ts";
import type { SeenEvent } from "../graph/event-json.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import { type CalendarLease, isLookDue } from "../store/calendar.ts";
import { TargetBusy } from "../store/faults.ts";
import { afterSending } from "./await-event.ts";
import { revisionOfSent } from "./as-sent.ts";
import { withoutOutdated } from "./call-off.ts";
import { callOffCopies, copiesOf, copyMark, keepCopy, type SeenCopy, tellTooLate } from "./event-copies.ts";
import { lookBack } from "./look-back.ts";
import { withLostBooking } from "./lost-booking.ts";
import {
  cannot,
  chatIn,
  declinedRoom,
  firstLook,
  inMinutes,
  type Problem,
  problemsAtOnce,
  tell,
} from "./outlook-news.ts";
import type { Target } from "./target.ts";
import { isSaid, isTouched } from "./seen-by-others.ts";
import { settleDrift, tellSeen } from "./tell-seen.ts";
import { transactionIdFor } from "./transaction-id.ts";
import { replacedComment, revisionBetween, revisionOf, type Wanted, wantedFor, wayBetween } from "./wanted-event.ts";

/** Longer than the calls of one run may take together. */
const leaseSeconds = 60;
/** Other hands may be at the same event. */
const mostChanges = 3;

/** Somebody changed the event again and again while it was being changed. */
class ChangedMeanwhile extends Error {
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
    const meeting = file?.meetings.find(({ id }) => id === meetingId);
    const sent = file && meeting ? await afterSending(deps, lease, { file, meeting, document }) : lease;
    if (!sent) return;
    const { origin, revision: written } = sent;
    const wanted = file
      ? wantedFor(file, meetingId, document, deps.now(), { origin, written })
      : { kind: "leave" as const };
    const held = wanted.kind === "leave" ? await withLostBooking(deps, sent, document) : sent;
    const copies = await copiesOf(deps, held);
    if (file && meeting?.drift?.keeping && wanted.kind === "on" && held.state === "booked") {
      const isKept = await kept(deps, held, copies, { file, meeting, document });
      return isKept ? undefined : await lookBack(deps, held, wanted, copies);
    }
    await agree(deps, held, wanted, copies, meeting);
  } catch (error) {
    await deps.store.calendar.release(lease);
    throw error;
  }
}

/** @returns false where the one to be kept is gone. */
async function kept(
  deps: Deps,
  lease: CalendarLease,
  copies: readonly SeenCopy[],
  { file, meeting, document }: { file: CaseFile; meeting: Meeting; document: Municipality },
): Promise<boolean> {
  const copy = copies.find(({ seen }) => copyMark(seen.eventId) === meeting.drift?.keeping);
  if (!copy) return false;
  const isTheirs = copy.mailbox.toLowerCase() !== document.organiserMailbox.toLowerCase();
  const origin = isTheirs ? "outlook" : "samla";
  const wanted = wantedFor(file, meeting.id, document, deps.now(), { origin, written: lease.revision });
  if (wanted.kind !== "on") return false;
  const revision = revisionOfSent(lease.revision, copy.seen, wanted, { file, meeting });
  const others = copies.filter((one) => one !== copy);
  await keepCopy(deps, lease, copy, others, { revision, isTheirs, comment: replacedComment(undefined, wanted) });
  return true;
}

async function agree(
  deps: Deps,
  lease: CalendarLease,
  wanted: Wanted,
  copies: readonly SeenCopy[],
  meeting?: Meeting,
): Promise<void> {
  const drift = meeting?.drift ?? null;
  const isOutThere = meeting?.uninvited.some(({ reason }) => reason === null) === true;
  if (wanted.kind === "leave") return afterwards(deps, lease, copies, meeting);
  // What was never the case's own is not left when the meeting is off, nor when the coordinator wants it gone.
  if (wanted.kind === "off") await callOffCopies(deps, lease, copies, wanted.comment);
  const asked = drift?.isRestoring ? drift.copies.map(({ mark }) => mark) : [];
  const [unwanted, beside] = split(copies, ({ seen }) => asked.includes(copyMark(seen.eventId)));
  await callOffCopies(deps, lease, unwanted);
  if (wanted.kind === "on" && lease.state === "booked" && lease.organizer === wanted.organiser) {
    const way = wayBetween(lease.revision, revisionOf(wanted.event));
    if (way === "none" && drift?.isRestoring && isOnlyCopied(drift)) {
      return lookBack(deps, lease, wanted, beside);
    } else if (way !== "replace" && drift?.isRestoring) {
      if (await restore(deps, lease, wanted)) return;
    } else if (way === "none") {
      return isLookDue(lease, new Date(deps.now())) ? lookBack(deps, lease, wanted, beside) : release(deps, lease);
    } else if (drift === null || drift.isRestoring || isOnlyCopied(drift)) {
      if (way === "change" && (await change(deps, lease, wanted))) return;
      if (way === "replace" && isOutThere && (await isSaid(deps, lease, wanted))) return;
    } else if (way === "change") {
      // Which of the two is right is not decided: nothing is written over what somebody else has written.
      return release(deps, lease);
    }
  }
  // Who is out of the meeting is so at once, in every calendar.
  if (wanted.kind === "on" && wayBetween(lease.revision, revisionOf(wanted.event)) === "replace")
    await callOffCopies(deps, lease, beside);
  const { freed, left: problems } = await withoutOutdated(deps, lease, wanted);
  if (!freed) return;
  if (wanted.kind === "on") return book(deps, freed, freed.state === "booking" ? wanted : anew(wanted), problems);
  await settled(deps, freed);
}

const split = <One>(all: readonly One[], isFirst: (one: One) => boolean): [One[], One[]] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
];

async function afterwards(
  deps: Deps,
  lease: CalendarLease,
  copies: readonly SeenCopy[],
  meeting?: Meeting,
): Promise<void> {
  const wasTold = meeting?.outlook.problems.includes("sentTooLate") === true;
  return copies.length > 0 || wasTold ? tellTooLate(deps, lease, copies, meeting) : settled(deps, lease);
}

const release = (deps: Deps, lease: CalendarLease) => deps.store.calendar.release(lease);

async function settled(deps: Deps, lease: CalendarLease): Promise<void> {
  if (!lease.lookAt) return release(deps, lease);
  await deps.store.calendar.settle(lease, { lookAt: null, at: new Date(deps.now()) });
}

/** What is written for the first time says what the municipality wants said now. */
const anew = (wanted: On): On => ({ ...wanted, event: { ...wanted.event, body: wanted.bodies[0]! } });

/** @returns false where the event is gone, so that another must be booked. */
async function change(deps: Deps, lease: CalendarLease, wanted: On): Promise<boolean> {
  const { event, organiser } = wanted;
  for (let tries = 0; tries < mostChanges; tries += 1) {
    const seen = lease.eventId ? await deps.calendar.look(organiser, lease.eventId) : null;
    if (!seen) return false;
    if (await isTouched(deps, lease, seen, wanted)) return true;
    // Should the answer be lost, those asked in it are known to be: they are taken out if consent ends meanwhile.
    const revision = revisionBetween(lease.revision, revisionOf(event));
    await deps.store.calendar.record(lease, { revision, at: new Date(deps.now()) });
    let then = seen;
    const written = (now: SeenEvent) => (then = now);
    if ((await deps.calendar.change(organiser, seen, event, written)) === "overtaken") continue;
    const at = new Date(deps.now());
    // Whoever is interrupted between the two does both again: the case is told before it counts as told.
    await tellSeen(deps, lease, then, wanted, {
      problems: [...declinedRoom(seen, event), ...problemsAtOnce(seen, event)],
      staying: ["oldEventLeft"],
    });
    const settling = {
      revision: revisionOf(event),
      changeKey: then.changeKey,
      toldSeen: lease.told,
      lookAt: inMinutes(firstLook, at),
      at,
    };
    await deps.store.calendar.settle(lease, settling);
    return true;
  }
  throw new ChangedMeanwhile();
}

/** The coordinator has said that the case is right. @returns false where the event is gone, so that another must be booked. */
async function restore(deps: Deps, lease: CalendarLease, wanted: On): Promise<boolean> {
  const { event, organiser } = wanted;
  for (let tries = 0; tries < mostChanges; tries += 1) {
    const seen = lease.eventId ? await deps.calendar.look(organiser, lease.eventId) : null;
    if (!seen) return false;
    let { changeKey } = seen;
    const written = (now: SeenEvent) => ({ changeKey } = now);
    if ((await deps.calendar.restore(organiser, seen, event, written)) === "overtaken") continue;
    const at = new Date(deps.now());
    await settleDrift(deps, lease);
    await deps.store.calendar.settle(lease, {
      revision: revisionOf(event),
      changeKey,
      lookAt: inMinutes(firstLook, at),
      at,
    });
    return true;
  }
  throw new ChangedMeanwhile();
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
    const booked = await deps.calendar.book(organiser, event, transactionId, lease);
    const { eventId, joinUrl } = booked;
    const lookAt = inMinutes(firstLook, at);
    await tell(deps, lease, { joinUrl, problems: [...left, ...problemsAtOnce(booked, event)] });
    await settleDrift(deps, lease);
    const { changeKey } = booked;
    await calendar.settle(lease, { state: "booked", eventId, changeKey, chatId: chatIn(joinUrl), lookAt, at });
  } catch (error) {
    const problem = mailboxProblem(error);
    if (!problem) throw error;
    // Such a mailbox has booked nothing, unless it was another when it was last asked to.
    const nothing = { state: "none" as const, organizer: null, transactionId: null, revision: null };
    if (lease.state !== "booking") await calendar.record(lease, { ...nothing, at });
    await cannot(deps, lease, [...left, problem]);
  }
}
