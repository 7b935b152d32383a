import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { command } from "../command.ts";
import { id, type PartyId, type TaskId } from "../ids.ts";
import { isProfessional } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { changedTask, isReceiver, receiverWith } from "./change.ts";

/**
 * The one who was promised an answer has got it; for those who cannot say so here the coordinator writes it down when they
 * have been told. Each for themselves: until all have, it is not done, however much was said.
 */
export const receive = command({
  input: z.object({
    taskId: id<TaskId>(),
    /** Who has been told, where that is somebody in the family or without an account. */
    for: id<PartyId>().nullable().default(null),
  }),
  by: ["coordinator", "professional"],
  decide(file, { taskId, for: told }, { actor, now }) {
    const task = file.tasks.find((one) => one.id === taskId);
    const isCoordinator = coordinatorOf(file) === actor.account;
    if (!task || (!isCoordinator && !isReceiver(file, task, actor.account))) return refuse({ kind: "notThere" });
    if (told !== null && !isCoordinator) return refuse({ kind: "notYourStep" });
    const isOf = (party: PartyId | null) =>
      told === null ? receiverWith(file, party, actor.account) : party === told && isToldByOffice(file, told);
    const own = task.reportTo.filter((one) => isOf(one.party));
    if (own.length === 0) return refuse({ kind: told === null ? "notThere" : "unknownPerson" });
    if (task.state.name !== "reported" || own.every((one) => one.receivedAt !== null))
      return refuse({ kind: "nothingToReceive" });

    const reportTo = task.reportTo.map((one) => (own.includes(one) ? { ...one, receivedAt: now } : one));
    const isWhole = reportTo.every((one) => one.receivedAt !== null);
    const state = isWhole ? { ...task.state, name: "received" as const, at: now } : task.state;
    return ok({
      file: changedTask(file, { ...task, reportTo, state }),
      log: [{ kind: "reportReceived", task: taskId, ...(told ? { party: told } : {}) }],
    });
  },
});

const isToldByOffice = ({ parties }: CaseFile, party: PartyId) =>
  parties.some((one) => one.id === party && (!isProfessional(one) || one.account === null));
