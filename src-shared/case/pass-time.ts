import { adultAge, effectiveConsent, reaches } from "../consent/effective.ts";
import { isUpcoming, type Meeting, type UpcomingState } from "../meeting/meeting.ts";
import { addDays, addMinutes, addYears, ageOn, type Day, type Moment, momentAt } from "../time.ts";
import { advance } from "./advance.ts";
import type { CaseFile } from "./case-file.ts";

/** A blocked meeting nobody has decided about is called off this long before it begins, in minutes. */
const decidedBefore = 15;

/** The next moment at which the case changes though nobody does anything, or looks different to somebody; null where there is none. */
export function nextLook(file: CaseFile, now: Moment): Moment | null {
  const moments = [
    ...file.consents.flatMap((consent) =>
      consent.ended ? [] : [momentAt(consent.validFrom, "00:00"), momentAt(addDays(consent.validTo, 1), "00:00")],
    ),
    ...file.parties.flatMap((party) =>
      party.kind === "child" ? [momentAt(firstDayGrown(party.bornOn.value), "00:00")] : [],
    ),
    ...file.meetings.flatMap(({ state }) =>
      isUpcoming(state) ? [addMinutes(state.slot.start, -decidedBefore), state.slot.start] : [],
    ),
  ];
  return moments.filter((moment) => moment > now).toSorted()[0] ?? null;
}

/** What time does to a case by itself. Safe to apply at any moment, and twice. */
export function passTime(file: CaseFile, now: Moment): CaseFile {
  const meetings = file.meetings.map((meeting) => (isLost(file, meeting, now) ? calledOff(meeting) : meeting));
  return advance({ ...file, meetings }, now);
}

/** Soon to begin, or begun unnoticed, while consent did not reach somebody invited: judged by the consent of its own time. */
function isLost(file: CaseFile, { state, invitees }: Meeting, now: Moment): boolean {
  if (!isUpcoming(state) || addMinutes(state.slot.start, -decidedBefore) > now) return false;
  const consent = effectiveConsent(file, now < state.slot.start ? now : state.slot.start);
  return file.parties.some(
    (party) => party.kind === "professional" && invitees.includes(party.id) && !reaches(consent, party.unit.id),
  );
}

const calledOff = (meeting: Meeting): Meeting => ({
  ...meeting,
  state: { name: "cancelled", slot: (meeting.state as UpcomingState).slot, reason: null },
});

/** Somebody born on the 29th of February is grown on the first of March where that year has no such day. */
function firstDayGrown(bornOn: Day): Day {
  const on = addYears(bornOn, adultAge);
  return ageOn(on, bornOn) < adultAge ? addDays(on, 1) : on;
}
