import type { Day } from "../time.ts";
import type { AgendaRefusal } from "./agenda-refusal.ts";

export type MeetingRefusal =
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
  | AgendaRefusal;
