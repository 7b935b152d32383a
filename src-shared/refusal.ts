import type { Day } from "./time.ts";

/**
 * Every "no" a person may hear. Returned, never thrown; each has words in every language.
 * What they carry is worded from what the actor may see.
 */
export type Refusal =
  | { kind: "notThere" }
  | { kind: "notYourStep" }
  | { kind: "notForYourRole" }
  | { kind: "tenantNotAllowed" }
  | { kind: "notSignedIn" }
  | { kind: "accountClosed" }
  | { kind: "badInput"; fields: FieldProblem[] }
  | { kind: "unknownVerb" }
  | { kind: "tooLarge" }
  | { kind: "tooMany" }
  | { kind: "temporarilyUnavailable" }
  | { kind: "idTaken" }
  | { kind: "outdated" }
  | { kind: "alreadyTaken" }
  | { kind: "conflictOfInterest" }
  | { kind: "tooOld"; oldest: number }
  | { kind: "notInThisStage" }
  | { kind: "familyAlreadyRegistered" }
  | { kind: "unknownPerson" }
  | { kind: "noticeNotGiven" }
  | { kind: "notAGrantor" }
  | { kind: "flowWithinOneService" }
  | { kind: "unknownService" }
  | { kind: "periodIsWrong" }
  | { kind: "notADisclosingAuthority" }
  | { kind: "alreadyConfirmed" }
  | { kind: "nothingToWithdraw" }
  | { kind: "reasonNeeded" }
  | { kind: "noEffectiveConsent" }
  | { kind: "consentDoesNotReach"; services: string[] }
  | { kind: "noCommonTime" }
  | { kind: "timeIsPast" }
  | { kind: "timeNotFree"; people: string[] }
  | { kind: "calendarUnreadable"; people: string[] }
  | { kind: "venueNotNeutral" }
  | { kind: "venueNotFree" }
  | { kind: "notInThisMeetingState" }
  | { kind: "nobodyLeft" }
  | { kind: "childNotHeard" }
  | { kind: "itemOutsideConsent"; titles: string[] }
  | { kind: "shortNotice"; latest: Day }
  | { kind: "familyAbsent" }
  | { kind: "meetingNotStarted" }
  | { kind: "dayIsPast" }
  | { kind: "taskNotOpen" }
  | { kind: "nothingToReceive" };

/** `path` in the input, and what is wrong there in a word that `text` knows. */
export interface FieldProblem {
  path: string;
  problem: "missing" | "tooLong" | "wrongFormat" | "notAChoice" | "unknown";
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };
export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
