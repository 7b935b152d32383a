import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId, type TaskId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask } from "./change.ts";
import { helpfulness } from "./task.ts";
import { relativeCalled, sightOfRelative } from "./telling.ts";

/** Whether what was done helped, as somebody in the family says, each for themselves; the latest counts. */
export const rate = command({
  input: z.object({ taskId: id<TaskId>(), for: id<PartyId>(), helped: z.enum(helpfulness) }),
  by: ["coordinator"],
  decide(file, { taskId, for: party, helped }, { now }) {
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task) return refuse({ kind: "notThere" });
    const relative = relativeCalled(file, party);
    const isTold = task.reportTo.some((one) => one.party === party);
    if (!relative || !(isTold || sightOfRelative(file, relative, now)(task.what) !== null))
      return refuse({ kind: "unknownPerson" });
    if (task.state.name !== "reported" && task.state.name !== "received") return refuse({ kind: "notHelpYet" });
    const others = task.helped.filter((one) => one.party !== party);
    return ok({
      file: changedTask(file, { ...task, helped: [...others, { party, how: helped, at: now }] }),
      log: [{ kind: "helpRated", task: taskId, party }],
    });
  },
});
