import type { TaskView } from "../followup/view.ts";
import type { PartyId } from "../ids.ts";
import type { PlanView } from "../plan/view.ts";
import type { MeetingView } from "../meeting/view.ts";

interface Heard {
  plan: Pick<PlanView, "proposals">;
  meetings: readonly MeetingView[];
  tasks: readonly TaskView[];
}

/** What somebody in the family is to be called about: answers after a meeting, promises they have heard nothing of, and proposals they wish to talk about. */
export const callsTo = ({ meetings, tasks, plan }: Heard, party: PartyId | null) => ({
  feedback: meetings
    .flatMap(({ feedback }) => feedback)
    .filter((one) => one.isToCall && (party === null || one.party === party)),
  proposals: plan.proposals.filter(({ toCall }) => toCall.some((one) => party === null || one.party === party)),
  tasks: tasks.filter(({ unheard }) => unheard.some((one) => one.isToCall && (party === null || one.party === party))),
});

/** Whoever has waited longest is called first. */
export function callStep(heard: Heard): { kind: "callFamily"; about: PartyId; dueAt: null } | null {
  const { feedback, tasks, proposals } = callsTo(heard, null);
  const waiting = [
    ...feedback,
    ...proposals.flatMap(({ toCall }) => toCall),
    ...tasks.flatMap(({ unheard }) => unheard.filter(({ isToCall }) => isToCall)),
  ];
  const first = waiting.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  return first ? { kind: "callFamily", about: first.party, dueAt: null } : null;
}
