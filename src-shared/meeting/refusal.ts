import type { Day } from "../time.ts";
import type { AgendaRefusal } from "./agenda/refusal.ts";
import type { PlanningRefusal } from "./planning/refusal.ts";

export type MeetingRefusal =
  | { kind: "notInThisMeetingState" }
  | { kind: "childNotHeard" }
  /** `items`: of those on an agenda, who may not hear each, and who then could be there for it. */
  | { kind: "itemOutsideConsent"; titles: string[]; items?: { title: string; without: string[]; left: string[] }[] }
  | { kind: "shortNotice"; latest: Day }
  | { kind: "familyAbsent" }
  | { kind: "meetingNotStarted" }
  | PlanningRefusal
  | AgendaRefusal;
