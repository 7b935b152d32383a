import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { type DeviationId, id, type MeetingId, type PartyId, type TaskId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { hasBeenHeld } from "../meeting/meeting.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf, type Moment } from "../time.ts";
import { isUnfinished } from "./ladder.ts";

/** A service did not do what was agreed: did not come, did not keep a promise, or was late with it. Never noted of a family. */
export const recordDeviation = command({
  input: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("absent"),
      meetingId: id<MeetingId>(),
      party: id<PartyId>(),
      words: optionalText(),
    }),
    z.object({ kind: z.enum(["brokenPromise", "late"]), taskId: id<TaskId>(), words: optionalText() }),
  ]),
  by: ["coordinator"],
  decide(file, input, { actor, now, newId }) {
    const found = input.kind === "absent" ? absentee(file, input) : promise(file, input, now);
    if (found === "notThere" || found === "notADeviation") return refuse({ kind: found });
    const about = file.parties.flatMap((party) => (party.kind === "child" ? [party.id] : []));
    const words =
      input.words && label(input.words, { about, category: "interventions", source: fromUnit(file.office) });
    const deviation = {
      id: newId<DeviationId>(),
      kind: input.kind,
      ...found,
      words: words || null,
      at: now,
      recordedBy: actor.account,
    };
    return ok({
      file: { ...file, deviations: [...file.deviations, deviation] },
      log: [{ kind: "deviationRecorded", deviation: deviation.id, as: input.kind, party: found.party }],
    });
  },
});

type Found = { task: TaskId | null; meeting: MeetingId | null; party: PartyId } | "notThere" | "notADeviation";

/** Somebody from a service who was asked to a meeting that took place, and was not there. */
function absentee({ meetings }: CaseFile, { meetingId, party }: { meetingId: MeetingId; party: PartyId }): Found {
  const meeting = meetings.find((one) => one.id === meetingId);
  if (!meeting?.invitees.includes(party)) return "notThere";
  const { state } = meeting;
  const wasAbsent = hasBeenHeld(state) && !state.attended.includes(party);
  return wasAbsent ? { task: null, meeting: meetingId, party } : "notADeviation";
}

/** A promise whose first day has passed, or had when it was kept; or that was let go. */
function promise({ tasks }: CaseFile, { taskId }: { taskId: TaskId }, now: Moment): Found {
  const task = tasks.find((one) => one.id === taskId);
  if (!task) return "notThere";
  const { state } = task;
  const heardOn = "reportedAt" in state ? dayOf(state.reportedAt) : isUnfinished(task) ? dayOf(now) : null;
  const isLate = heardOn === null || heardOn > (task.extensions[0]?.from ?? task.dueBy);
  return isLate ? { task: taskId, meeting: task.meeting, party: task.owner } : "notADeviation";
}
