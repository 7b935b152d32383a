import type { SeenCase } from "../api.ts";
import type { SeenMeeting } from "./meeting-states.ts";

/** What must be so before a meeting is closed, in the order it is done. */
export type ClosingStep =
  | { kind: "outcomes"; items: { id: string; title: string }[] }
  | { kind: "owners"; tasks: { id: string; what: string | null }[] }
  | { kind: "shared" }
  | { kind: "read"; people: { id: string; name: string; byYou: boolean }[] }
  | { kind: "finalised" };

/** What is still left of it; nothing where only when they meet again is to be said. */
export function leftToClose(view: SeenCase, meeting: SeenMeeting): ClosingStep[] {
  const { state, items, notes, yetToRead } = meeting;
  const blank = items.filter(({ outcome }) => outcome === null);
  const unowned = view.tasks.filter((task) => task.meeting === meeting.id && task.state === "declined");
  const waited = state === "notesReview" ? yetToRead : [];
  return [
    ...(blank.length > 0 ? [{ kind: "outcomes" as const, items: blank }] : []),
    ...(unowned.length > 0 ? [{ kind: "owners" as const, tasks: unowned }] : []),
    ...(state === "held" ? [{ kind: "shared" as const }] : []),
    ...(waited.length > 0 || (state === "held" && notes.length > 0) ? [{ kind: "read" as const, people: waited }] : []),
    ...(state === "finalised" ? [] : [{ kind: "finalised" as const }]),
  ];
}

const toCome = ["draft", "seeking", "proposed", "booked", "agendaPublished", "rescheduling", "blocked"];
/** Those that can be when they meet again. */
export const nextMeetings = (view: SeenCase, meeting: SeenMeeting) =>
  view.meetings.filter(({ id, state }) => id !== meeting.id && toCome.includes(state));
