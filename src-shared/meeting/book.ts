import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { command } from "../command.ts";
import { type EffectiveConsent, effectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import { id, type MeetingId, venueId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import type { Professional } from "../party/party.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { type Interval, moment } from "../time.ts";
import { changedMeeting } from "./change.ts";
import type { Meeting, MeetingState, Venue } from "./meeting.ts";
import { isFree } from "./slots.ts";

/**
 * Books one of the times found. Their calendars are asked once more first, for somebody else may have been quicker; but not
 * before consent, here too, reaches everybody asked.
 */
export const book = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    start: moment(),
    venueId: venueId(),
    venueReason: optionalLine(),
  }),
  by: ["coordinator"],
  needs(asked, file, { now, municipality }) {
    const meeting = file.meetings.find((one) => one.id === asked.meetingId);
    const slot = meeting && slotAt(meeting, asked.start);
    const venue = municipality.document.venues.find((one) => one.id === asked.venueId);
    if (!meeting || !slot || !venue) return {};
    const invited = invitedTo(file, meeting);
    if (unreachedBy(effectiveConsent(file, now), invited).length > 0) return {};
    const mailboxes = [...invited.flatMap((person) => person.mailbox ?? []), venue.mailbox];
    return { freeBusy: { mailboxes, window: slot } };
  },
  decide(file, { meetingId, start, venueId: wanted, venueReason }, { now, municipality, facts }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (meeting?.state.name !== "proposed") return refuse({ kind: "notInThisMeetingState" });
    const slot = slotAt(meeting, start);
    const venue = municipality.document.venues.find((one) => one.id === wanted);
    if (!slot || !venue)
      return refuse({ kind: "badInput", fields: [{ path: slot ? "venueId" : "start", problem: "notAChoice" }] });
    if (slot.start <= now) return refuse({ kind: "timeIsPast" });
    if (!venue.neutral && venueReason === null) return refuse({ kind: "venueNotNeutral" });

    const invited = invitedTo(file, meeting);
    const booked = bookedUnder(effectiveConsent(file, now), invited, { slot, venue, venueReason });
    if (!booked.ok) return booked;

    const isBusy = (mailbox: string) => !isFree(slot, facts.freeBusy[mailbox] ?? [slot]);
    const taken = invited.filter((person) => person.mailbox !== null && isBusy(person.mailbox));
    if (taken.length > 0) return refuse({ kind: "timeNotFree", people: taken.map((person) => person.title) });
    if (isBusy(venue.mailbox)) return refuse({ kind: "venueNotFree" });
    return ok({
      file: changedMeeting(file, { ...meeting, state: booked.value }),
      log: [{ kind: "meetingBooked", meeting: meetingId, neutralVenue: venue.neutral }],
    });
  },
});

/** The gate: a meeting is booked only under an effective consent that reaches every service at the table. */
function bookedUnder(
  consent: EffectiveConsent,
  invited: Professional[],
  booking: { slot: Interval; venue: Venue; venueReason: string | null },
): Outcome<Extract<MeetingState, { name: "booked" }>> {
  const unreached = unreachedBy(consent, invited);
  if (unreached.length > 0)
    return refuse({ kind: "consentDoesNotReach", services: [...new Set(unreached.map((person) => person.unit.name))] });
  return ok({ name: "booked", ...booking });
}

const unreachedBy = (consent: EffectiveConsent, invited: Professional[]) =>
  invited.filter((person) => !reaches(consent, hearerOf(person)));

const slotAt = ({ state }: Meeting, start: string) => {
  const found = state.name === "proposed" ? state.proposals.find((one) => one.start === start) : undefined;
  return found && { start: found.start, end: found.end };
};

const invitedTo = (file: CaseFile, meeting: Meeting) =>
  file.parties.filter(
    (party): party is Professional => party.kind === "professional" && meeting.invitees.includes(party.id),
  );
