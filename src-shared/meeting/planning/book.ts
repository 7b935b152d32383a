import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { command, type Context } from "../../command.ts";
import { type EffectiveConsent, effectiveConsent } from "../../consent/effective.ts";
import { id, type MeetingId, type PartyId, venueId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import type { Professional } from "../../party/party.ts";
import { ok, type Outcome, type Refusal, refuse } from "../../refusal.ts";
import { addMinutes, dayOf, type Interval, type Moment, moment } from "../../time.ts";
import { isNeutral, timesApart } from "./apart.ts";
import { arrangementsFor } from "./arrangements.ts";
import { askedTo, familysTimes } from "./asked.ts";
import { changedMeeting } from "../change.ts";
import { canCome, isClear, keepsFrom, lengthOf, spanOf } from "./coming.ts";
import { invitedTo } from "../coverage.ts";
import { minutesOf } from "./length.ts";
import { whyNotThen } from "./not-then.ts";
import type { Meeting, MeetingState } from "../meeting.ts";
import type { Venue } from "../venue.ts";
import { withUnsent } from "../outlook-note.ts";
import { unreachedServices } from "../reached.ts";
import { searchFor, whyNotNow, withWays } from "./search.ts";
import { whyNotTogether } from "./table.ts";
import { ownerOf } from "../../track/apart.ts";

/**
 * Books one of the times found. Everything that held when it was found is asked once more, and their calendars too, for
 * somebody else may have been quicker; but not before consent, here too, reaches everybody asked.
 */
export const book = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    start: moment(),
    venueId: venueId(),
    venueReason: optionalLine(),
    /** "outlook": the coordinator is writing the event there, and sends it; it is not made by us. */
    origin: z.enum(["samla", "outlook"]).default("samla"),
  }),
  by: ["coordinator"],
  needs(asked, file, { now, municipality }) {
    const meeting = file.meetings.find((one) => one.id === asked.meetingId);
    const slot = meeting && slotAt(meeting, asked.start);
    const venue = municipality.document.venues.find((one) => one.id === asked.venueId);
    if (!meeting || !slot || !venue) return {};
    const invited = invitedTo(file, meeting);
    if (unreachedServices(effectiveConsent(file, now), invited, ownerOf(file, meeting)).length > 0) return {};
    const mailboxes = [...invited.flatMap((person) => person.mailbox ?? []), venue.mailbox];
    return { freeBusy: { mailboxes, window: withWays(slot, municipality.document) } };
  },
  decide(file, { meetingId, start, venueId: wanted, venueReason, origin }, context) {
    const { now, municipality, facts, newId } = context;
    const { document } = municipality;
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !hasProposals(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const slot = slotAt(meeting, start);
    const room = document.venues.find((one) => one.id === wanted);
    if (!slot) return refuse(whyNoTime(file, meeting, start, context));
    if (!room) return refuse({ kind: "badInput", fields: [{ path: "venueId", problem: "notAChoice" }] });
    if (slot.start <= now) return refuse({ kind: "timeIsPast" });
    const paused = whyNotNow(file);
    if (paused) return refuse(paused);
    const invited = invitedTo(file, meeting);
    const why = whyNotTogether(file, meeting, invited, slot.start, context);
    if (why) return refuse(why);
    const minutes = minutesOf(file, meeting, document);
    if (addMinutes(slot.start, minutes) > slot.end) return refuse({ kind: "slotTooShort", minutes });
    const venue = { ...room, neutral: isNeutral(room, invited) };
    if (!venue.neutral && venueReason === null) return refuse({ kind: "venueNotNeutral" });

    const booking = { slot, venue, venueReason };
    const booked = bookedUnder(effectiveConsent(file, now), invited, booking, ownerOf(file, meeting));
    if (!booked.ok) return booked;

    if (!isFree(slot, timesApart(file, meeting, venue.id), document.bufferMinutes))
      return refuse({ kind: "venueTooClose", minutes: document.bufferMinutes });
    const away = askedTo(file, meeting, invited, lengthOf(slot), facts, document)
      .filter((one) => !one.isOptional && !canCome(one, slot.start, venue.id, document))
      .map(({ id: party }) => party);
    const taken = invited.filter(({ id: party }) => away.includes(party)).map((person) => person.title);
    if (taken.length > 0) return refuse({ kind: "timeNotFree", people: taken });
    const family = { busy: familysTimes(file, meeting), free: null, part: { from: 0, to: lengthOf(slot) } };
    if (!canCome(family, slot.start, venue.id, document)) return refuse({ kind: "familyElsewhere" });
    if (!isFree(slot, facts.freeBusy[venue.mailbox] ?? [slot])) return refuse({ kind: "venueNotFree" });
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        state: booked.value,
        arrangements: arrangementsFor(file, meeting, { slot, venue: venue.id }, newId),
        // Who answered or read did so for another time.
        answers: [],
        poll: null,
        seenBy: [],
        drift: null,
        letStand: { text: null, room: null },
        outlook: withUnsent(meeting.outlook, origin === "outlook" ? "awaitsEvent" : null),
      }),
      log: [{ kind: "meetingBooked", meeting: meetingId, neutralVenue: venue.neutral }],
    });
  },
});

/** The gate: a meeting is booked only under an effective consent that reaches every service at the table. */
function bookedUnder(
  consent: EffectiveConsent,
  invited: Professional[],
  booking: { slot: Interval; venue: Venue; venueReason: string | null },
  owner: PartyId | null,
): Outcome<Extract<MeetingState, { name: "booked" }>> {
  const services = unreachedServices(consent, invited, owner);
  return services.length > 0 ? refuse({ kind: "consentDoesNotReach", services }) : ok({ name: "booked", ...booking });
}

/** What it is about a time that is none of those found. */
function whyNoTime(file: CaseFile, meeting: Meeting, start: Moment, context: Context): Refusal {
  const search = searchFor(file, meeting, dayOf(context.now), context);
  const why = search.ok ? whyNotThen(search.value, start, { now: context.now, ...context.municipality }) : null;
  return why ?? { kind: "badInput", fields: [{ path: "start", problem: "notAChoice" }] };
}

const hasProposals = (state: MeetingState) => "proposals" in state && state.proposals.length > 0;

const slotAt = ({ state }: Meeting, start: string): Interval | undefined => {
  const found = "proposals" in state ? state.proposals.find((one) => one.start === start) : undefined;
  return found && { start: found.start, end: found.end };
};

const isFree = (slot: Interval, taken: readonly Interval[], kept = 0) =>
  taken.every((one) => isClear(slot.start, keepsFrom(spanOf(one), { from: 0, to: lengthOf(slot) }, kept)));
