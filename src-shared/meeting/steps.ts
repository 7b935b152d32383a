import type { MeetingView } from "./view.ts";

interface Step {
  kind: "setOutcomes" | "shareNotes" | "recordStands" | "finaliseNotes" | "closeMeeting" | "takeStand";
  about: string;
  dueAt: null;
}

/** What the coordinator does with a meeting that has been, the oldest first; null where nothing waits for them. */
export function afterStep(meetings: readonly MeetingView[]): Step | null {
  for (const meeting of meetings) {
    const kind = kindAfter(meeting);
    if (kind) return { kind, about: meeting.id, dueAt: null };
  }
  return null;
}

/** While others read the notes the coordinator waits; not for those whose answers are theirs to write down. */
function kindAfter({ state, items, yetToRead }: MeetingView): Step["kind"] | null {
  const isBlank = items.some((item) => item.outcome === null);
  if (state === "held") return isBlank ? "setOutcomes" : "shareNotes";
  if (state === "finalised") return "closeMeeting";
  if (state !== "notesReview") return null;
  if (isBlank) return "setOutcomes";
  if (yetToRead.length === 0) return "finaliseNotes";
  return yetToRead.some(({ byYou }) => byYou) ? "recordStands" : null;
}

/** Notes that wait for answers for as long as nothing else does. */
export function lingeringStep(meetings: readonly MeetingView[]): Step | null {
  const read = meetings.find(({ state }) => state === "notesReview");
  return read ? { kind: "finaliseNotes", about: read.id, dueAt: null } : null;
}

/** Somebody invited reads the notes and says whether they are right. */
export function standStep(meetings: readonly MeetingView[]): Step | null {
  const unread = meetings.find(
    ({ state, you, notes, stances }) =>
      state === "notesReview" && you !== null && notes.length > 0 && stances.length === 0,
  );
  return unread ? { kind: "takeStand", about: unread.id, dueAt: null } : null;
}
