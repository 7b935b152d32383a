import type { NotThen } from "./not-then.ts";

/** What may be refused when a meeting is planned: who sits down together, when and where. */
export type PlanningRefusal =
  /** `blocker`: without whom, or which room being taken, there would be the most times, and how many; null where there is no such. */
  | { kind: "noCommonTime"; blocker: { kind: "person" | "room"; name: string; starts: number } | null }
  /** The mailbox in whose name calendars are read is not in Exchange Online, or is not there. */
  | { kind: "calendarsOutOfReach"; why: "onPremises" | "noMailbox" }
  | { kind: "timeIsPast" }
  | NotThen
  | { kind: "timeNotFree"; people: string[] }
  | { kind: "timeEndsFirst" }
  | { kind: "timesTooShort"; minutes: number }
  | { kind: "slotTooShort"; minutes: number }
  | { kind: "familyElsewhere" }
  | { kind: "venueNotNeutral" }
  | { kind: "venueNotFree" }
  | { kind: "venueTooClose"; minutes: number }
  | { kind: "hasLeft"; people: string[] }
  | { kind: "mustNotKnow"; people: string[] }
  | { kind: "mustNotMeet"; people: string[] }
  | { kind: "nobodyToKeepApart" }
  | { kind: "maskedTogether"; services: string[] }
  | { kind: "wishNeeded" }
  /** This kind of coordination has no such meetings. */
  | { kind: "meetingTypeNotOffered" }
  /** Those who cannot decide for their service that day, each with who can in their place. */
  | { kind: "mandateMissing"; people: { title: string; instead: string[] }[] }
  /** Those of them who were there could not decide that day. */
  | { kind: "heldWithoutMandate"; people: string[] }
  | { kind: "alreadyInvited"; people: string[] }
  | { kind: "lastInvited" }
  | { kind: "nobodyLeft" }
  /** The meeting has its event, or is to have none. */
  | { kind: "eventNotAwaited" }
  /** Outlook and the case agree, or are made to. */
  | { kind: "notDrifted" }
  | { kind: "driftedFurther" }
  /** Addresses of people whom neither the municipality nor the case knows. */
  | { kind: "attendeeUnknown"; people: string[] }
  | { kind: "placeUnknown" }
  | { kind: "textTellsTooMuch" };
