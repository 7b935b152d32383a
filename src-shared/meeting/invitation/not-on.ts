import type { CaseFile } from "../../case/case-file.ts";
import { type EffectiveConsent, hearerOf, reaches } from "../../consent/effective.ts";
import type { Moment } from "../../time.ts";
import { invitedTo } from "../coverage.ts";
import { isOver, isUpcoming, type Meeting } from "../meeting.ts";
import { isToCome } from "../told-of.ts";
import { ownerOf } from "../../track/apart.ts";

/** Why nobody is to be called to a meeting. */
export type NotOn =
  | "cancelled"
  | "over"
  /** Consent no longer reaches everybody, and what then is not decided. */
  | "blocked"
  /** Its time holds no more, and another is not chosen. */
  | "moving"
  | "notBooked";

/** Null where it is on. */
export function whyNotOn(file: CaseFile, meeting: Meeting, consent: EffectiveConsent, now: Moment): NotOn | null {
  const { state } = meeting;
  if (state.name === "cancelled") return "cancelled";
  if (isOver(state)) return "over";
  if (state.name === "inProgress") return null;
  if (state.name === "rescheduling") return "moving";
  if (!isUpcoming(state)) return "notBooked";
  if (state.slot.end <= now) return "over";
  const isLeft = invitedTo(file, meeting).some((person) => !reaches(consent, hearerOf(person), ownerOf(file, meeting)));
  return isLeft && isToCome(meeting, now) ? "blocked" : null;
}
