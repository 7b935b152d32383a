import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId, type TaskId } from "../ids.ts";
import { saidBy } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask } from "./change.ts";
import { helpfulness } from "./task.ts";
import { isToldOfTask, relativeCalled, sightOfRelative } from "./telling.ts";

/** Whether what was done helped, as somebody in the family says, each for themselves; the latest counts. */
export const rate = command({
  input: z.object({
    taskId: id<TaskId>(),
    /** For whom the coordinator writes it down. */
    for: id<PartyId>().nullable().default(null),
    helped: z.enum(helpfulness),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { taskId, for: named, helped }, { actor, now }) {
    const { family } = actor;
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task) return refuse({ kind: "notThere" });
    const party = family?.party ?? named;
    const relative = relativeCalled(file, party);
    const isTold = task.reportTo.some((one) => one.party === party);
    if (family && !(relative && isToldOfTask(file, task, relative, now))) return refuse({ kind: "notThere" });
    if (!relative || !party || !(isTold || sightOfRelative(file, relative, now)(task.what) !== null))
      return refuse({ kind: "unknownPerson" });
    if (task.state.name !== "reported" && task.state.name !== "received") return refuse({ kind: "notHelpYet" });
    const others = task.helped.filter((one) => one.party !== party);
    return ok({
      file: changedTask(file, { ...task, helped: [...others, { party, how: helped, at: now, ...saidBy(actor) }] }),
      log: [{ kind: "helpRated", task: taskId, party }],
    });
  },
});
