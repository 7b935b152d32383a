import { z } from "zod";

import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { optionalEvidence } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { changedTask, ownerOf } from "./change.ts";
import { isOpen } from "./ladder.ts";
import { evidenceBy, reasonBy } from "./said.ts";

/** The owner reports back: done, with or without a line that shows it; a later day with the reason; or what stands in the way. */
export const report = command({
  input: z.discriminatedUnion("outcome", [
    z.object({ taskId: id<TaskId>(), outcome: z.literal("done"), evidence: optionalEvidence() }),
    z.object({ taskId: id<TaskId>(), outcome: z.literal("needsTime"), reason: optionalEvidence(), dueBy: day() }),
    z.object({ taskId: id<TaskId>(), outcome: z.literal("blocked"), hindrance: optionalEvidence() }),
  ]),
  by: ["professional", "outside"],
  decide(file, input, { actor, now }) {
    const task = file.tasks.find((one) => one.id === input.taskId);
    const owner = task && ownerOf(file, task, actor.account);
    if (!owner) return refuse({ kind: "notThere" });
    if (!isOpen(task)) return refuse({ kind: "taskNotOpen" });

    if (input.outcome === "done") {
      const evidence = evidenceBy(file, task, owner, input.evidence, now);
      if (!evidence.ok) return evidence;
      return ok({
        file: changedTask(file, {
          ...task,
          state: { name: "reported", reportedAt: now, evidence: evidence.value },
        }),
        log: [{ kind: "taskReported", task: task.id }],
      });
    }

    if (input.outcome === "needsTime" && input.dueBy < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const said = input.outcome === "blocked" ? input.hindrance : input.reason;
    const reason = reasonBy(file, task, owner, said, now);
    if (!reason.ok) return reason;
    if (input.outcome === "blocked")
      return ok({
        file: changedTask(file, { ...task, state: { name: "blocked", at: now, reason: reason.value } }),
        log: [{ kind: "taskBlocked", task: task.id }],
      });
    return ok({
      file: changedTask(file, {
        ...task,
        dueBy: input.dueBy,
        extensions: [...task.extensions, { at: now, from: task.dueBy, reason: reason.value }],
        reminded: [],
        state: { name: "accepted", at: now },
      }),
      log: [{ kind: "taskNeedsTime", task: task.id, dueBy: input.dueBy }],
    });
  },
});
