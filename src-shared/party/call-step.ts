import type { TaskView } from "../followup/view.ts";
import type { PartyId } from "../ids.ts";
import type { MeetingView } from "../meeting/view.ts";

interface Heard {
  meetings: readonly MeetingView[];
  tasks: readonly TaskView[];
}

/** What somebody in the family is to be called about: answers after a meeting, and promises they have heard nothing of. */
export const callsTo = ({ meetings, tasks }: Heard, party: PartyId | null) => ({
  feedback: meetings
    .flatMap(({ feedback }) => feedback)
    .filter((one) => one.isToCall && (party === null || one.party === party)),
  tasks: tasks.filter(({ unheard }) => unheard.some((one) => one.isToCall && (party === null || one.party === party))),
});

/** Whoever has waited longest is called first. */
export function callStep(heard: Heard): { kind: "callFamily"; about: PartyId; dueAt: null } | null {
  const { feedback, tasks } = callsTo(heard, null);
  const waiting = [...feedback, ...tasks.flatMap(({ unheard }) => unheard.filter(({ isToCall }) => isToCall))];
  const first = waiting.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  return first ? { kind: "callFamily", about: first.party, dueAt: null } : null;
}
