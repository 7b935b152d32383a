import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId, type TaskId } from "../ids.ts";
import { saidBy } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { changedTask } from "./change.ts";
import { isOpen } from "./ladder.ts";
import { isPromisedAnswer } from "./telling.ts";

/**
 * Somebody in the family who was promised an answer has heard nothing: the coordinator calls them. It blames nobody, is
 * said once, and is over when they have heard.
 */
export const sayUnheard = command({
  input: z.object({
    taskId: id<TaskId>(),
    /** For whom the coordinator writes it down. */
    for: id<PartyId>().nullable().default(null),
  }),
  by: ["guardian", "child", "coordinator"],
  decide(file, { taskId, for: named }, { actor, now }) {
    const { family } = actor;
    const task = file.tasks.find((one) => one.id === taskId);
    const party = family?.party ?? named;
    if (!task) return refuse({ kind: "notThere" });
    if (!party || !isPromisedAnswer(file, task, party, now))
      return refuse({ kind: family ? "notThere" : "unknownPerson" });
    const isDue = task.state.name === "reported" || (isOpen(task) && task.dueBy < dayOf(now));
    const hasHeard = task.reportTo.some((one) => one.party === party && one.receivedAt !== null);
    if (!isDue || hasHeard) return refuse({ kind: "notDueYet" });
    if (task.unheard.some((one) => one.party === party && one.calledAt === null)) return ok({ file, log: [] });
    const others = task.unheard.filter((one) => one.party !== party);
    return ok({
      file: changedTask(file, {
        ...task,
        unheard: [...others, { party, at: now, calledAt: null, ...saidBy(actor) }],
      }),
      log: [{ kind: "unheardSaid", task: taskId, party }],
    });
  },
});
