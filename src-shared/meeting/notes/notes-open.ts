import type { Refusal } from "../../refusal.ts";
import type { MeetingState } from "../meeting.ts";

/** Why what comes of a meeting cannot be written now; null where it can. What is finalised is an official document. */
export function whyClosed({ name }: MeetingState, open: readonly MeetingState["name"][]): Refusal | null {
  if (open.includes(name)) return null;
  if (name === "finalised" || name === "closed") return { kind: "alreadyFinalised" };
  return name === "notesReview" ? { kind: "notesAreShared" } : { kind: "notInThisMeetingState" };
}

/** When what comes of a meeting is written. */
export const whileWriting = ["inProgress", "held"] as const satisfies MeetingState["name"][];
