import type { CaseRefusal } from "./case/refusal.ts";
import type { ConsentRefusal } from "./consent/refusal.ts";
import type { FollowupRefusal } from "./followup/refusal.ts";
import type { MeetingRefusal } from "./meeting/refusal.ts";
import type { PartyRefusal } from "./party/refusal.ts";
import type { PlanRefusal } from "./plan/refusal.ts";
import type { ProgrammeRefusal } from "./programme/refusal.ts";
import type { RecordRefusal } from "./record/refusal.ts";
import type { TrackRefusal } from "./track/refusal.ts";
import type { VoiceRefusal } from "./voice/refusal.ts";

/** What may be answered to any command, or to nobody in particular. */
export type GeneralRefusal =
  | { kind: "notThere" }
  | { kind: "notYourStep" }
  | { kind: "notForYourRole" }
  | { kind: "tenantNotAllowed" }
  | { kind: "notSignedIn" }
  | { kind: "accountClosed" }
  /** Entra wants to know more surely who it is; `claims` is for whoever signs the person in. */
  | { kind: "moreProofNeeded"; claims: string }
  | { kind: "badInput"; fields: FieldProblem[] }
  | { kind: "unknownVerb" }
  | { kind: "tooLarge" }
  | { kind: "tooMany" }
  | { kind: "temporarilyUnavailable" }
  | { kind: "idTaken" }
  | { kind: "outdated" }
  | { kind: "unknownPerson" }
  | { kind: "unknownService" }
  | { kind: "reasonNeeded" }
  | { kind: "dayIsPast" }
  /** Somebody else saved the municipality's settings since they were read. */
  | { kind: "settingsSavedMeanwhile" }
  /** Somebody else reworded the same text meanwhile: both are shown, and nothing is lost. */
  | { kind: "rewordedMeanwhile"; theirs: string; yours: string };

/**
 * Every "no" a person may hear. Returned, never thrown; each has words in every language.
 * What they carry is worded from what the actor may see.
 */
export type Refusal =
  | GeneralRefusal
  | CaseRefusal
  | PartyRefusal
  | ConsentRefusal
  | MeetingRefusal
  | PlanRefusal
  | ProgrammeRefusal
  | FollowupRefusal
  | RecordRefusal
  | VoiceRefusal
  | TrackRefusal;

/** `path` in the input, and what is wrong there in a word that `text` knows. */
export interface FieldProblem {
  path: string;
  problem:
    | "missing"
    | "tooLong"
    | "wrongFormat"
    | "notAChoice"
    | "unknown"
    /** What must not stand in anybody's mailbox. */
    | "personalNumber"
    | SettingsProblem;
  named?: string;
}
/** What only a municipality's own settings can have wrong. */
export type SettingsProblem =
  /** A text lacks something that must be told in it, or names something that nobody can fill in: `named`. */
  | "factMissing"
  | "factUnknown"
  /** Somebody has been asked with it. */
  | "inUse"
  | "tooEarly"
  /** Something else in the same settings has it already, has not what it points at, or wants more; it ends before it begins. */
  | "taken"
  | "notThere"
  | "tooLow"
  | "tooHigh"
  | "endsFirst"
  /** A word from the municipality's own list. */
  | "listedWord"
  /** Of a kind of coordination: what it says cannot be worked by. */
  | "noneOffered"
  | "noMeeting"
  | "separateMissing"
  | "decisionMissing"
  | "notForAdults"
  | "askedOfNobody"
  | "onlyApart"
  | "notAtTable"
  /** Cases bear the code that was, or those of another kind bear the code that is to be. */
  | "prefixInUse"
  | "prefixBorne";

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };
export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
/** A day that must have been, and has not. */
export const notYet = (path: string) => refuse({ kind: "badInput", fields: [{ path, problem: "wrongFormat" }] });
