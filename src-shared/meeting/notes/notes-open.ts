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

/** Whether it is said now whether those who decide are of one mind: at a meeting that has such a round, until its notes are shared. */
export const isAccordOpen = ({ accord, state }: { accord: object | null; state: MeetingState["name"] | "blocked" }) =>
  accord !== null && whileWriting.some((open) => open === state);
