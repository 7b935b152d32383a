import { z } from "zod";

import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask } from "./change.ts";
import { isUnfinished } from "./ladder.ts";
import { reasonOfOffice } from "./said.ts";

/** What was promised no longer needs to be done. Its owner is told, and why is kept. */
export const cancel = command({
  input: z.object({ taskId: id<TaskId>(), reason: line() }),
  by: ["coordinator"],
  decide(file, { taskId, reason }, { now }) {
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task) return refuse({ kind: "notThere" });
    if (!isUnfinished(task) && task.state.name !== "carriedOver") return refuse({ kind: "taskNotOpen" });
    const state = { name: "cancelled" as const, at: now, reason: reasonOfOffice(file, task, reason) };
    return ok({
      file: changedTask(file, { ...task, state }),
      log: [{ kind: "taskCancelled", task: taskId }],
    });
  },
});
