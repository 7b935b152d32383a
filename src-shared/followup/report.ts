import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { longestEvidence } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { changedTask, ownerOf } from "./change.ts";

const said = z.string().trim().min(1).max(longestEvidence);

/** The owner reports back: done, with a line that shows it, or a later day with the reason. */
export const report = command({
  input: z.discriminatedUnion("outcome", [
    z.object({ taskId: id<TaskId>(), outcome: z.literal("done"), evidence: said }),
    z.object({ taskId: id<TaskId>(), outcome: z.literal("needsTime"), reason: said, dueBy: day() }),
  ]),
  by: ["professional"],
  decide(file, input, { actor, now }) {
    const task = file.tasks.find((one) => one.id === input.taskId);
    const owner = task && ownerOf(file, task, actor.account);
    if (!owner) return refuse({ kind: "notThere" });
    if (task.state.name !== "agreed" && task.state.name !== "accepted") return refuse({ kind: "taskNotOpen" });
    const of = { about: task.what.about, category: task.what.category, source: fromUnit(owner.unit.id) };

    if (input.outcome === "done")
      return ok({
        file: changedTask(file, {
          ...task,
          state: { name: "reported", reportedAt: now, evidence: label(input.evidence, of) },
        }),
        log: [{ kind: "taskReported", task: task.id }],
      });

    if (input.dueBy < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const extension = { at: now, from: task.dueBy, reason: label(input.reason, of) };
    return ok({
      file: changedTask(file, {
        ...task,
        dueBy: input.dueBy,
        extensions: [...task.extensions, extension],
        state: { name: "accepted", at: now },
      }),
      log: [{ kind: "taskNeedsTime", task: task.id, dueBy: input.dueBy }],
    });
  },
});
