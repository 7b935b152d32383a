import { afterStep } from "../meeting/steps.ts";
import type { MeetingView } from "../meeting/view.ts";
import type { Seen } from "./view.ts";
import { step, type Waiting } from "./step.ts";

type Met = Pick<Seen, "meetings">;

/** What is booked is still held, and what has been is closed; a time that is only proposed is not booked any more. */
export function lastMeeting(view: Met): Waiting | null {
  const coming = meetingStep(view);
  return coming && !["bookMeeting", "enterTimes", "planMeeting"].includes(coming.kind) ? coming : null;
}

export function meetingStep(view: Met): Waiting | null {
  const begun = view.meetings.find((meeting) => meeting.hasBegun);
  if (begun) return step("holdMeeting", begun.id, begun.slot?.start ?? null);
  const due = (meeting: MeetingView) => meeting.slot?.start ?? null;
  for (const [state, kind] of [
    ["agendaPublished", "holdMeeting"],
    ["booked", "publishAgenda"],
  ] as const) {
    const found = view.meetings.find((meeting) => meeting.state === state);
    if (found) return step(found.toCheck.length > 0 ? "checkWords" : kind, found.id, due(found));
  }
  const after = afterStep(view.meetings);
  if (after) return after;
  const chosen = view.meetings.find((meeting) => meeting.proposals.length > 0);
  if (chosen) return step("bookMeeting", chosen.id);
  const awaited = view.meetings.find((meeting) => meeting.awaiting.length > 0);
  if (awaited) return step("enterTimes", awaited.id);
  const draft = view.meetings.find((meeting) => meeting.state === "draft");
  return draft ? step("planMeeting", draft.id) : null;
}

export const hasMet = (view: Met) =>
  view.meetings.some(({ state }) => ["held", "notesReview", "finalised", "closed"].includes(state));
