import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { command, type Context, type LogEntry } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import { wordsToCheck } from "../../consent/exclusions.ts";
import { type DriftId, id, type MeetingId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import { isProfessional, type Professional } from "../../party/party.ts";
import type { Municipality } from "../../programme/municipality.ts";
import { ok, type Outcome, type Refusal, refuse } from "../../refusal.ts";
import { addMinutes, type Interval } from "../../time.ts";
import { uncheckedWords } from "../agenda/checks.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import type { Copy, Drift } from "../drift.ts";
import type { Meeting, UpcomingState } from "../meeting.ts";
import type { Venue } from "../venue.ts";
import { unreachedServices } from "../reached.ts";
import { isNeutral, timesApart } from "./apart.ts";
import { arrangementsFor } from "./arrangements.ts";
import { familysTimes } from "./asked.ts";
import { canCome, isClear, keepsFrom, lengthOf, spanOf } from "./coming.ts";
import { type Drifted, driftedIn } from "./drifted.ts";
import { heardByAll, beyondTheirs, reopened } from "./invite.ts";
import { minutesOf } from "./length.ts";
import { whoIsAsked } from "./planning.ts";
import { whyNotTogether } from "./table.ts";
import { without } from "./without.ts";
import { ownerOf } from "../../track/apart.ts";

/**
 * Outlook is right: the case takes over what somebody has changed there. What would not be booked, or nobody be asked to, is
 * not taken over either; whose calendars are free is not asked, for those invited have the event already and answer it.
 */
export const acceptDrift = command({
  input: z.object({ meetingId: id<MeetingId>(), drift: id<DriftId>(), venueReason: optionalLine() }),
  by: ["coordinator"],
  decide(file, { meetingId, drift: seen, venueReason }, context) {
    const { now, municipality, newId } = context;
    const found = driftedIn(file, meetingId, seen, now);
    if (!found.ok) return found;
    const { drift, ...meeting } = found.value;
    const [copy] = drift.copies;
    if (copy) return keptCopy(file, found.value, copy, context);
    if (drift.isGone) return ok(calledOff(file, found.value));
    if (drift.text?.tellsTooMuch) return refuse({ kind: "textTellsTooMuch" });
    const who = whoComes(file, meeting, drift, context);
    if (!who.ok) return who;
    const { invited, added } = who.value;
    const at = whereAndWhen(meeting.state, drift, invited, venueReason, municipality.document);
    if (!at.ok) return at;
    const { slot, venue } = at.value;
    if (slot.start <= now) return refuse({ kind: "timeIsPast" });
    const rest = without(found.value, drift.removed);
    const next: Meeting = { ...rest, drift: null, invitees: invited.map((one) => one.id), state: at.value };
    const parties = [...file.parties, ...added.filter((person) => !file.parties.includes(person))];
    const then = { ...file, parties };
    const why = whyNotTaken(then, next, { slot, venue }, invited, drift, context);
    if (why) return refuse(why);

    const isMoved = drift.slot !== null || drift.place !== null;
    const taken: Meeting = {
      ...next,
      ...(isMoved
        ? { arrangements: arrangementsFor(then, next, { slot, venue: venue.id }, newId), answers: [], seenBy: [] }
        : {}),
      letStand: {
        text: drift.text?.mark ?? meeting.letStand.text,
        room: drift.hasRoomDeclined ? `${slot.start} ${venue.mailbox}` : meeting.letStand.room,
      },
      uninvited: [...meeting.uninvited, ...drift.removed.map((party) => ({ party, reason: null, at: now }))],
    };
    const isUnread = added.length > 0 && uncheckedWords(taken, wordsToCheck(then, now)).length > 0;
    return ok({
      file: changedMeeting(then, isUnread ? reopened(taken) : taken),
      log: [
        { kind: "driftAccepted", meeting: meetingId },
        ...added.map((one): LogEntry => ({ kind: "inviteeAdded", meeting: meetingId, party: one.id })),
        ...drift.removed.map((party): LogEntry => ({ kind: "inviteeLeft", meeting: meetingId, party })),
      ],
    });
  },
});

/** A second event is to be the meeting's own, and the first is called off; how that one differs from the case is told next. */
function keptCopy(file: CaseFile, meeting: Drifted, copy: Copy, context: Context) {
  if (copy.slot.start <= context.now) return refuse({ kind: "timeIsPast" });
  const who = whoComes(file, meeting, { added: copy.added, removed: [] }, context);
  if (!who.ok) return who;
  return ok({
    file: changedMeeting(file, { ...meeting, drift: { ...meeting.drift, keeping: copy.mark } }),
    log: [{ kind: "driftAccepted", meeting: meeting.id }],
  });
}

/** Somebody has called it off, and it stays so. */
const calledOff = (file: CaseFile, { drift: _decided, ...meeting }: Drifted) => ({
  file: changedMeeting(file, {
    ...meeting,
    drift: null,
    state: { name: "cancelled", slot: meeting.state.slot, reason: null },
  }),
  log: [
    { kind: "driftAccepted", meeting: meeting.id },
    { kind: "meetingCancelled", meeting: meeting.id },
  ],
});

const isSame = (one: string | null, other: string | null) =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

/** Those invited without whoever was taken out, and with whoever was added; nobody whom the municipality and the case do not know. */
function whoComes(
  file: CaseFile,
  meeting: Omit<Meeting, "drift">,
  { added, removed }: Pick<Drift, "added" | "removed">,
  context: Context,
): Outcome<{ invited: Professional[]; added: Professional[] }> {
  const { people } = context.municipality.document;
  const known = added.map(({ mailbox }) => ({
    mailbox,
    account: people.find((person) => isSame(person.mailbox, mailbox))?.account,
    party: file.parties.find(
      (party): party is Professional =>
        isProfessional(party) && party.account === null && isSame(party.mailbox, mailbox),
    )?.id,
  }));
  const strangers = known.filter(({ account, party }) => account === undefined && party === undefined);
  if (strangers.length > 0) return refuse({ kind: "attendeeUnknown", people: strangers.map(({ mailbox }) => mailbox) });
  const asked = {
    invitees: known.flatMap(({ account }) => account ?? []),
    outside: known.flatMap(({ account, party }) => (account === undefined ? (party ?? []) : [])),
  };
  const who = whoIsAsked(file, asked, null, context);
  if (!who.ok) return who;
  const stay = invitedTo(file, meeting).filter(({ id: party }) => !removed.includes(party));
  const come = who.value.filter((person) => !stay.includes(person));
  const invited = [...stay, ...come];
  return invited.length === 0 ? refuse({ kind: "lastInvited" }) : ok({ invited, added: come });
}

/** The booking as Outlook has it: a place must be one of the municipality's own rooms, for only they can be kept. */
function whereAndWhen(
  state: UpcomingState,
  drift: Drift,
  invited: readonly Professional[],
  reason: string | null,
  { venues }: Municipality,
): Outcome<UpcomingState> {
  const { place } = drift;
  const room = place
    ? venues.find(({ name, mailbox }) => isSame(mailbox, place.mailbox) || isSame(name, place.name))
    : state.venue;
  if (!room || !place)
    return room ? ok({ ...state, slot: drift.slot ?? state.slot }) : refuse({ kind: "placeUnknown" });
  const venue: Venue = { ...room, neutral: isNeutral(room, invited) };
  if (!venue.neutral && reason === null) return refuse({ kind: "venueNotNeutral" });
  return ok({ ...state, slot: drift.slot ?? state.slot, venue, venueReason: reason });
}

/** Everything that holds of a booking holds here. */
function whyNotTaken(
  file: CaseFile,
  meeting: Meeting,
  { slot, venue }: { slot: Interval; venue: Venue },
  invited: readonly Professional[],
  drift: Drift,
  context: Context,
): Refusal | null {
  const { now, municipality } = context;
  const { document } = municipality;
  const why = whyNotTogether(file, meeting, invited, slot.start, context);
  if (why) return why;
  const consent = effectiveConsent(file, now);
  const services = unreachedServices(consent, invited, ownerOf(file, meeting));
  if (services.length > 0) return { kind: "consentDoesNotReach", services };
  const isOpen = meeting.state.name === "booked";
  const outside = drift.added.length > 0 && !isOpen ? beyondTheirs(consent, heardByAll(meeting), invited) : [];
  if (outside.length > 0) return { kind: "itemOutsideConsent", titles: outside };
  if (drift.slot === null && drift.place === null) return null;
  const minutes = minutesOf(file, meeting, document);
  if (addMinutes(slot.start, minutes) > slot.end) return { kind: "slotTooShort", minutes };
  const isApart = timesApart(file, meeting, venue.id).every((one) =>
    isClear(slot.start, keepsFrom(spanOf(one), { from: 0, to: lengthOf(slot) }, document.bufferMinutes)),
  );
  if (!isApart) return { kind: "venueTooClose", minutes: document.bufferMinutes };
  const family = { busy: familysTimes(file, meeting), free: null, part: { from: 0, to: lengthOf(slot) } };
  return canCome(family, slot.start, venue.id, document) ? null : { kind: "familyElsewhere" };
}
