import { noteOutlook } from "../../src-shared/case/outside.ts";
import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { MeetingId } from "../../src-shared/ids.ts";
import { minutesToSend } from "../../src-shared/meeting/invitation/item.ts";
import type { Meeting } from "../../src-shared/meeting/meeting.ts";
import { withUnsent } from "../../src-shared/meeting/outlook-note.ts";
import { awaitsEvent } from "../../src-shared/meeting/planning/unsent.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import type { SeenEvent } from "../graph/event-json.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import { note } from "../note.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { revisionOfSent } from "./as-sent.ts";
import { withoutOutdated } from "./call-off.ts";
import { inMinutes } from "./outlook-news.ts";
import { isAsBefore, movedComment, revisionOf, type Wanted, wantedFor } from "./wanted-event.ts";
import { watchCalendars } from "./watch-calendars.ts";

type On = Extract<Wanted, { kind: "on" }>;

interface Of {
  file: CaseFile;
  meeting: Meeting;
  document: Municipality;
}

/**
 * A meeting whose event its coordinator sends from their own Outlook: what bears its mark there is taken for it, once, and from
 * then on is as any other. Until it has come nothing is booked. @returns null where there is nothing more to do now.
 */
export async function afterSending(deps: Deps, taken: CalendarLease, of: Of): Promise<CalendarLease | null> {
  const isAwaited = awaitsEvent(of.meeting);
  const wanted = wantedFor(of.file, of.meeting.id, of.document, deps.now(), {
    origin: "outlook",
    written: taken.revision,
  });
  if (taken.state === "cancelled" && taken.origin === "outlook" && wanted.kind !== "on")
    return sentThoughOff(deps, taken, wanted);
  if (taken.state !== "awaiting" && (!isAwaited || wanted.kind !== "on")) return taken;
  if (wanted.kind === "on" && isAdopted(taken, wanted)) {
    await told(deps, taken, null);
    return taken;
  }
  const lease = await withoutFormer(deps, taken);
  if (!lease) return null;
  const at = new Date(deps.now());
  if (wanted.kind === "leave") {
    await deps.store.calendar.settle(lease, { state: "none", lookAt: null, at });
    return null;
  }
  const organizer = lease.state === "awaiting" && lease.organizer ? lease.organizer : mailboxIn(wanted, of.document);
  const [sent] = await sentFrom(deps, organizer, lease);
  if (sent) return adopted(deps, lease, organizer, sent, wanted, of);
  if (isAwaited && wanted.kind === "on") return waited(deps, lease, organizer, wanted, of);
  if (wanted.kind === "on") {
    // It is made by us after all.
    await deps.store.calendar.record(lease, { state: "none", organizer: null, origin: null, awaitedUntil: null, at });
    const { organizer: _theirs, origin: _outlook, awaitedUntil: _until, ...kept } = lease;
    return { ...kept, state: "none" };
  }
  // It is off, and whatever is sent all the same is called off when it comes.
  await deps.store.calendar.settle(lease, {
    state: "awaiting",
    awaitedUntil: null,
    lookAt: null,
    toldSeen: lease.told,
    at,
  });
  return null;
}

/** It has been called off, and what its coordinator may send of it once more, or has kept a copy of, is called off too; until its time has come. */
async function sentThoughOff(deps: Deps, lease: CalendarLease, wanted: Exclude<Wanted, { kind: "on" }>): Promise<null> {
  const { organizer, told: toldSeen } = lease;
  const at = new Date(deps.now());
  if (wanted.kind === "leave" || !organizer) {
    await deps.store.calendar.settle(lease, { origin: null, lookAt: null, toldSeen, at });
    return null;
  }
  for (const { eventId } of await sentFrom(deps, organizer, lease))
    await deps.calendar.cancel(organizer, eventId, wanted.comment);
  await deps.store.calendar.settle(lease, { lookAt: null, toldSeen, at });
  return null;
}

/** Somebody was interrupted between writing down that it has come and telling the case. */
const isAdopted = ({ state, origin, revision }: CalendarLease, { event }: On) =>
  state === "booked" && origin === "outlook" && isAsBefore(revision, revisionOf(event));

/** What stood for the meeting before it was booked anew is called off first. */
async function withoutFormer(deps: Deps, lease: CalendarLease): Promise<CalendarLease | null> {
  if (lease.state !== "booked" && lease.state !== "booking") return lease;
  return (await withoutOutdated(deps, lease, { kind: "off", comment: movedComment })).freed;
}

const mailboxIn = (wanted: Wanted, { organiserMailbox }: Municipality) =>
  wanted.kind === "on" ? wanted.organiser : organiserMailbox;

/** None also where the mailbox is none we may read: then nothing ever comes, and the coordinator is told. */
async function sentFrom(deps: Deps, organizer: string, { caseId, meetingId }: CalendarLease): Promise<SeenEvent[]> {
  try {
    return await deps.calendar.marked(organizer, { caseId, meetingId });
  } catch (error) {
    const isShut = error instanceof GraphFault && error.status === 403;
    if (!isShut && mailboxProblem(error) === null) throw error;
    deps.log.warn({ caseId, err: error }, "no event sent from a coordinator's Outlook can be seen");
    return [];
  }
}

/** Written down before the case is told: whoever is interrupted between the two finds it again by its id, not by its mark. */
async function adopted(
  deps: Deps,
  lease: CalendarLease,
  organizer: string,
  sent: SeenEvent,
  wanted: Exclude<Wanted, { kind: "leave" }>,
  { file, meeting }: Of,
): Promise<CalendarLease> {
  const at = new Date(deps.now());
  const { eventId } = sent;
  const revision = wanted.kind === "on" ? revisionOfSent(lease.revision, sent, wanted, { file, meeting }) : null;
  const known = { state: "booked" as const, origin: "outlook" as const, organizer, eventId, lookAt: at };
  await deps.store.calendar.record(lease, {
    ...known,
    revision,
    changeKey: null,
    transactionId: null,
    chatId: null,
    awaitedUntil: null,
    at,
  });
  await told(deps, lease, null);
  const {
    revision: _then,
    changeKey: _none,
    transactionId: _ours,
    chatId: _old,
    awaitedUntil: _until,
    ...kept
  } = lease;
  return { ...kept, ...known, ...(revision === null ? {} : { revision }) };
}

async function waited(deps: Deps, lease: CalendarLease, organizer: string, wanted: On, { meeting }: Of): Promise<null> {
  const at = new Date(deps.now());
  const isFirst = lease.state !== "awaiting";
  const isLate = meeting.outlook.problems.includes("eventNotSent");
  const until = isLate ? null : (lease.awaitedUntil ?? inMinutes(minutesToSend, at));
  const hasPassed = until !== null && until <= at;
  await deps.store.calendar.record(lease, {
    state: "awaiting",
    origin: "outlook",
    organizer,
    ...(isFirst ? { revision: revisionOf(wanted.event) } : {}),
    at,
  });
  if (hasPassed) await told(deps, lease, "eventNotSent");
  const awaitedUntil = hasPassed ? null : until;
  await deps.store.calendar.settle(lease, { awaitedUntil, lookAt: awaitedUntil, toldSeen: lease.told, at });
  if (isFirst) {
    // Outlook is to tell of what is sent from a calendar that perhaps nobody has watched so far; what was sent meanwhile is looked for.
    await watchCalendars(deps, lease.municipality);
    await deps.store.jobs.send(lease.municipality, lease.caseId, [
      { kind: "reconcileMeeting", meetingId: lease.meetingId },
    ]);
  }
  return null;
}

const told = (
  deps: Deps,
  { municipality, caseId, meetingId }: CalendarLease,
  unsent: "eventNotSent" | null,
): Promise<void> =>
  note(deps, { municipality, caseId }, "outlook", { kind: "outlookTold", meeting: meetingId }, (file) => {
    const meeting = file.meetings.find(({ id }) => id === meetingId);
    // Meanwhile it may have been decided otherwise.
    if (!meeting || !awaitsEvent(meeting)) return file;
    return noteOutlook(file, meetingId as MeetingId, withUnsent(meeting.outlook, unsent));
  });
