import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { callsForCall } from "../meeting/feedback.ts";
import { ok, refuse } from "../refusal.ts";

/** The coordinator has called somebody who did not know what happens now, was not heard, had heard nothing of what was promised, or wished to talk first. */
export const noteCall = command({
  input: z.object({ partyId: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { partyId: party }, { now }) {
    const isWaiting = (one: { party: PartyId; calledAt: string | null }) =>
      one.party === party && one.calledAt === null;
    const called: CaseFile = {
      ...file,
      meetings: file.meetings.map((meeting) => ({
        ...meeting,
        feedback: meeting.feedback.map((one) =>
          isWaiting(one) && callsForCall(one) ? { ...one, calledAt: now } : one,
        ),
      })),
      tasks: file.tasks.map((task) => ({
        ...task,
        unheard: task.unheard.map((one) => (isWaiting(one) ? { ...one, calledAt: now } : one)),
      })),
      plan: {
        ...file.plan,
        proposals: file.plan.proposals.map((proposal) => ({
          ...proposal,
          stances: proposal.stances.map((one) =>
            one.party === party && one.stance === "talkFirst" && !one.calledAt ? { ...one, calledAt: now } : one,
          ),
        })),
      },
    };
    const calls = (of: CaseFile) => JSON.stringify([of.meetings, of.tasks, of.plan.proposals]);
    const isNothing = calls(called) === calls(file);
    if (isNothing) return refuse({ kind: "alreadySo" });
    return ok({ file: called, log: [{ kind: "callNoted", party }] });
  },
});
