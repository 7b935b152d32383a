import type { Part } from "./invitation.ts";
import type { NotOn } from "./not-on.ts";

/** What is not lawful, or not careful, about an invitation. No part of it is anything the family has told. */
export type Fault =
  /** Nobody is to be called to it: it is not on. */
  | { rule: "notOn"; why: NotOn }
  | { rule: "familyMember"; address: string }
  | { rule: "keptApart"; address: string | null }
  | { rule: "tooClose"; minutes: number }
  | { rule: "maskedTogether"; address: string; service: string }
  | { rule: "notCovered"; address: string; service: string }
  | { rule: "unknownAttendee"; address: string }
  /** Something is to be decided, and they cannot; `instead` can. */
  | { rule: "mandateMissing"; address: string; instead: string[] }
  | { rule: "personalNumber"; in: Part[] }
  | { rule: "familyName"; in: Part[] }
  | { rule: "familyContact"; in: Part[] }
  | { rule: "perhapsName"; in: Part[] }
  | { rule: "listedWord"; in: Part[]; word: string }
  | { rule: "outsidePurpose"; address: string; service: string }
  | { rule: "voiceMissing" }
  | { rule: "secondInvitation" }
  | { rule: "perhapsSecond" };
export type FaultRule = Fault["rule"];
/** Of who comes, and where and when; not of what is written. */
export type PeopleFault = Exclude<
  Fault,
  { in: Part[] } | { rule: "notOn" | "voiceMissing" | "secondInvitation" | "perhapsSecond" }
>;

/** Most serious first. Nothing of what is unlawful may leave; what is careless the coordinator can stand for. */
const severities: Record<FaultRule, Severity> = {
  notOn: "stop",
  familyMember: "stop",
  keptApart: "stop",
  maskedTogether: "stop",
  notCovered: "stop",
  unknownAttendee: "stop",
  mandateMissing: "stop",
  personalNumber: "stop",
  familyName: "stop",
  familyContact: "stop",
  tooClose: "stop",
  secondInvitation: "stop",
  perhapsSecond: "warn",
  perhapsName: "warn",
  listedWord: "warn",
  outsidePurpose: "warn",
  voiceMissing: "warn",
};
export type Severity = "stop" | "warn";
const order = Object.keys(severities);

export const severityOf = ({ rule }: Fault): Severity => severities[rule];
export const bySeverity = <F extends Fault>(faults: readonly F[]): F[] =>
  faults.toSorted((one, other) => order.indexOf(one.rule) - order.indexOf(other.rule));

/** In a person's own words: what is wrong, why it matters, and how it is mended. */
export interface Finding {
  rule: FaultRule;
  severity: Severity;
  /** Whose line in the form it is about. */
  address?: string;
  what: string;
  why: string;
  mend: string;
}
