import { addDays, addMonths, addWorkingDays, type Day } from "../time.ts";
import { usually } from "./in-case.ts";
import type { Clocks } from "./municipality.ts";

/** What a municipality's clocks would lead to for what happens on one day: to be read before they are saved. */
export interface ForeseenClocks {
  today: Day;
  callBackBy: Day;
  stalledOn: Day;
  meetingOn: Day;
  publishBy: Day;
  soughtUntil: Day;
  acceptBy: Day;
  promiseBy: Day;
  toCoordinatorOn: Day;
  toManagerOn: Day;
  remindedOn: Day[];
  consentEnds: Day;
  warnedOn: Day[];
}

/** A meeting far enough ahead that everything before it is ahead too. */
const meetingInDays = 28;

export function foreseenClocks({ document, holidays }: Clocks, today: Day): ForeseenClocks {
  const { ladder, promiseDays } = document;
  const usual = usually(document);
  const meetingOn = addWorkingDays(addDays(today, meetingInDays - 1), 1, holidays);
  const promiseBy = addDays(today, promiseDays);
  const consentEnds = addMonths(today, usual.consentMonths);
  return {
    today,
    callBackBy: addWorkingDays(today, usual.callBackDays, holidays),
    stalledOn: addDays(today, usual.stalledDays),
    meetingOn,
    publishBy: addWorkingDays(meetingOn, -usual.agendaDays, holidays),
    soughtUntil: addDays(today, document.searchDays),
    acceptBy: addWorkingDays(today, document.acceptDays, holidays),
    promiseBy,
    toCoordinatorOn: addWorkingDays(promiseBy, ladder.coordinator, holidays),
    toManagerOn: addWorkingDays(promiseBy, ladder.manager, holidays),
    remindedOn: document.requestReminderDays.map((days) => addDays(today, days)).toSorted(),
    consentEnds,
    warnedOn: document.consentWarningDays.map((days) => addDays(consentEnds, -days)).toSorted(),
  };
}
