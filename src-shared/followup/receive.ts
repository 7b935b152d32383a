import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId, type TaskId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask, isReceiver, receiverWith } from "./change.ts";

/** The one who was promised an answer has got it. Until then it is not done, however much was said. */
export const receive = command({
  input: z.object({ taskId: id<TaskId>() }),
  by: ["coordinator", "professional"],
  decide(file, { taskId }, { actor, now }) {
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task || !isReceiver(file, task, actor.account)) return refuse({ kind: "notThere" });
    const isOf = (party: PartyId | null) => receiverWith(file, party, actor.account);
    if (task.state.name !== "reported") return refuse({ kind: "nothingToReceive" });
    const reportTo = task.reportTo.map((one) =>
      isOf(one.party) ? { ...one, receivedAt: one.receivedAt ?? now } : one,
    );
    const isWhole = reportTo.every((one) => one.receivedAt !== null);
    const state = isWhole ? { ...task.state, name: "received" as const, at: now } : task.state;
    return ok({
      file: changedTask(file, { ...task, reportTo, state }),
      log: [{ kind: "reportReceived", task: taskId }],
    });
  },
});
