import { endsOf, withAppointments } from "../party/representative.ts";
import { effectiveConsent } from "../consent/effective.ts";
import { adultAge } from "../consent/grantors.ts";
import { isOpen, ladderOf, reminded } from "../followup/ladder.ts";
import { withSequence } from "../meeting/change.ts";
import { isUpcoming, type Meeting, type UpcomingState } from "../meeting/meeting.ts";
import { unreachedAt } from "../meeting/unreached.ts";
import type { Timing } from "../plan/plan.ts";
import type { Clocks } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import { nextTalkOn } from "../track/track.ts";
import { addDays, addMinutes, addYears, ageOn, type Day, dayOf, type Moment, momentAt } from "../time.ts";
import { advance } from "./advance.ts";
import type { CaseFile } from "./case-file.ts";
import { withAges } from "./coming-of-age.ts";

/** The next moment at which the case changes though nobody does anything, or looks different to somebody; null where there is none. */
export function nextLook(file: CaseFile, now: Moment, clocks: Clocks): Moment | null {
  const { consentWarningDays, requestReminderDays, undecidedMinutes } = clocks.document;
  const { askedFrom, oldest } = rulesOf(file, clocks.document);
  // Birthdays that change what may be done, or are a reason to ask the child anew.
  const agesThatMatter = [askedFrom, adultAge, ...(oldest === null ? [] : [oldest + 1])];
  const midnight = (on: Day) => momentAt(on, "00:00");
  const moments = [
    ...("callBackBy" in file.stage ? [midnight(addDays(file.stage.callBackBy, 1))] : []),
    ...file.consents.flatMap(({ ended, invalidation, validFrom, validTo }) =>
      ended || invalidation
        ? []
        : [validFrom, addDays(validTo, 1), ...consentWarningDays.map((days) => addDays(validTo, -days))].map(midnight),
    ),
    ...file.requests.flatMap(({ answer, requestedAt }) =>
      answer ? [] : requestReminderDays.map((days) => midnight(addDays(dayOf(requestedAt), days))),
    ),
    ...file.legalGrounds.map(({ validTo }) => midnight(addDays(validTo, 1))),
    ...file.parties.flatMap((party) =>
      party.kind === "child" ? agesThatMatter.map((age) => midnight(birthday(party.bornOn.value, age))) : [],
    ),
    ...endsOf(file).map(midnight),
    ...file.tracks.flatMap((track) => nextTalkOn(track) ?? []).map(midnight),
    ...file.meetings.flatMap(({ state }) =>
      isUpcoming(state) ? [addMinutes(state.slot.start, -undecidedMinutes), state.slot.start] : [],
    ),
    ...file.plan.interventions.flatMap(({ state, timing }) =>
      state === "planned" && timing ? mayBeginOn(file, timing).map(midnight) : [],
    ),
    ...file.tasks.flatMap((task) => [
      ...(isOpen(task) ? [midnight(addDays(task.acceptBy, 1))] : []),
      ...ladderOf(task, clocks).map(({ at }) => at),
    ]),
  ];
  return moments.filter((moment) => moment > now).toSorted()[0] ?? null;
}

/** The days on which support need wait no longer. */
const mayBeginOn = ({ plan }: CaseFile, { notBefore, lasted }: Timing): Day[] => [
  ...(notBefore ? [notBefore] : []),
  ...lasted.flatMap(({ of, days }) =>
    plan.interventions.flatMap(({ id, began }) => (id === of && began ? [addDays(began, days)] : [])),
  ),
];

/** What time does to a case by itself. Safe to apply at any moment, and twice. */
export function passTime(before: CaseFile, now: Moment, clocks: Clocks): CaseFile {
  const file = withAppointments(withAges(before, now), now);
  const meetings = file.meetings.map((meeting) =>
    isLost(file, meeting, now, clocks) ? withSequence(meeting, calledOff(meeting)) : meeting,
  );
  const tasks = file.tasks.map((task) => reminded(task, now, clocks));
  return advance({ ...file, meetings, tasks }, now);
}

/** Soon to begin, or begun unnoticed, while consent did not reach somebody invited: judged by the consent of its own time. */
function isLost(file: CaseFile, meeting: Meeting, now: Moment, { document }: Clocks): boolean {
  const { state } = meeting;
  if (!isUpcoming(state) || addMinutes(state.slot.start, -document.undecidedMinutes) > now) return false;
  const at = now < state.slot.start ? now : state.slot.start;
  return unreachedAt(file, meeting, effectiveConsent(file, at), at).length > 0;
}

const calledOff = (meeting: Meeting): Meeting => ({
  ...meeting,
  state: { name: "cancelled", slot: (meeting.state as UpcomingState).slot, reason: null },
});

/** Somebody born on the 29th of February has their birthday on the first of March where that year has no such day. */
export function birthday(bornOn: Day, age: number): Day {
  const on = addYears(bornOn, age);
  return ageOn(on, bornOn) < age ? addDays(on, 1) : on;
}
