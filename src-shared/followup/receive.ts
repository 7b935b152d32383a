import { z } from "zod";

import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask, isReceiver } from "./change.ts";

/** The one who was promised an answer has got it. Until then it is not done, however much was said. */
export const receive = command({
  input: z.object({ taskId: id<TaskId>() }),
  by: ["coordinator", "professional"],
  decide(file, { taskId }, { actor, now }) {
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task || !isReceiver(file, task, actor.account)) return refuse({ kind: "notThere" });
    if (task.state.name !== "reported") return refuse({ kind: "nothingToReceive" });
    const { at: reportedAt, evidence } = task.state;
    return ok({
      file: changedTask(file, { ...task, state: { name: "received", at: now, reportedAt, evidence } }),
      log: [{ kind: "reportReceived", task: taskId }],
    });
  },
});
