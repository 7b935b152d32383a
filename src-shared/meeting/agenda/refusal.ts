import type { Moment } from "../../time.ts";

/** What may be refused about an agenda, and about what comes of a meeting. */
export type AgendaRefusal =
  | { kind: "proposalsOnly" }
  | { kind: "notADecisionMeeting" }
  | { kind: "notYourItem" }
  | { kind: "familyItemStays" }
  | { kind: "onlyAtTheirWord" }
  | { kind: "wordsUnchecked"; words: string[] }
  | { kind: "somebodyIsMissing"; items: { title: string; missing: string[] }[] }
  | { kind: "tooSoonToBegin"; from: Moment }
  | { kind: "cancelInstead" }
  | { kind: "holdInstead" }
  | { kind: "notHeard"; people: string[] }
  | { kind: "nothingAnswered" }
  | { kind: "notesAreShared" }
  | { kind: "alreadyFinalised" }
  | { kind: "notYetRead"; people: string[] }
  | { kind: "itemsWithoutOutcome"; titles: string[] }
  | { kind: "agreementUnowned"; agreements: string[] }
  | { kind: "notFinalised" }
  | { kind: "noNextMeeting" }
  | { kind: "alreadyDrafted" };
