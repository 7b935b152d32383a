import { z } from "zod";

import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { optionalEvidence } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask, ownerOf } from "./change.ts";
import { reasonBy } from "./said.ts";

/** The owner cannot take on what they were named for, and says why. The coordinator finds another, or lets it go. */
export const decline = command({
  input: z.object({ taskId: id<TaskId>(), why: optionalEvidence() }),
  by: ["professional", "outside"],
  decide(file, { taskId, why }, { actor, now }) {
    const task = file.tasks.find((one) => one.id === taskId);
    const owner = task && ownerOf(file, task, actor.account);
    if (!owner) return refuse({ kind: "notThere" });
    if (task.state.name !== "agreed") return refuse({ kind: "taskNotOpen" });
    const reason = reasonBy(file, task, owner, why, now);
    if (!reason.ok) return reason;
    return ok({
      file: changedTask(file, { ...task, state: { name: "declined", at: now, reason: reason.value } }),
      log: [{ kind: "taskDeclined", task: taskId }],
    });
  },
});
