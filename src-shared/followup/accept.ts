import { z } from "zod";

import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask, ownerOf } from "./change.ts";

/** The owner takes the task on, or goes on with it after a hindrance. Being named at a meeting is not yet a promise. */
export const accept = command({
  input: z.object({ taskId: id<TaskId>() }),
  by: ["professional", "outside"],
  decide(file, { taskId }, { actor, now }) {
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task || !ownerOf(file, task, actor.account)) return refuse({ kind: "notThere" });
    if (task.state.name !== "agreed" && task.state.name !== "blocked") return refuse({ kind: "taskNotOpen" });
    return ok({
      file: changedTask(file, { ...task, state: { name: "accepted", at: now } }),
      log: [{ kind: "taskAccepted", task: taskId }],
    });
  },
});
