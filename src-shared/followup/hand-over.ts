import { z } from "zod";

import { isUnitMasked } from "../case/mask.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { command } from "../command.ts";
import { effectiveConsent, hearerOf, maySee } from "../consent/effective.ts";
import { id, type PartyId, type TaskId } from "../ids.ts";
import { optionalEvidence } from "../input.ts";
import { hasLeft, isProfessional, type Professional } from "../party/party.ts";
import { toldTo } from "../party/told-to.ts";
import { ok, refuse } from "../refusal.ts";
import { addWorkingDays, day, dayOf } from "../time.ts";
import { changedTask, ownerOf } from "./change.ts";
import { isOpen } from "./ladder.ts";
import { reasonBy, reasonOfOffice } from "./said.ts";

/**
 * Somebody else takes a promise over: a colleague at the same service where its owner says so, anybody in the case where the
 * coordinator does. They answer for themselves whether they take it on.
 */
export const handOver = command({
  input: z.object({
    taskId: id<TaskId>(),
    to: id<PartyId>(),
    reason: optionalEvidence(),
    /** A new day, where the old one no longer serves. */
    dueBy: day().nullable().default(null),
  }),
  by: ["coordinator", "professional"],
  decide(file, { taskId, to, reason, dueBy }, { actor, now, municipality }) {
    const task = file.tasks.find((one) => one.id === taskId);
    const isCoordinator = coordinatorOf(file) === actor.account;
    const owner = task && !isCoordinator ? ownerOf(file, task, actor.account) : undefined;
    if (!task || (!isCoordinator && !owner)) return refuse({ kind: "notThere" });
    if (!isOpen(task) && !(isCoordinator && task.state.name === "declined")) return refuse({ kind: "taskNotOpen" });
    const next = file.parties.find((one): one is Professional => one.id === to && isProfessional(one) && !hasLeft(one));
    const isColleague = !owner || owner.unit.id === next?.unit.id;
    if (!next || next.id === task.owner || !isColleague) return refuse({ kind: "unknownPerson" });
    if (!maySee(effectiveConsent(file, now), task.what, hearerOf(next)))
      return refuse(owner ? { kind: "unknownPerson" } : { kind: "consentDoesNotReach", services: [next.unit.name] });
    if (task.reportTo.some(({ party }) => party !== null && isUnitMasked(file, next.unit.id, party)))
      return refuse({ kind: "unknownPerson" });
    const newDay = dueBy ?? task.dueBy;
    if (newDay < dayOf(now)) return refuse({ kind: "dayIsPast" });
    if (!owner && reason === null) return refuse({ kind: "reasonNeeded" });
    const why = owner ? reasonBy(file, task, owner, reason, now) : ok(reasonOfOffice(file, task, reason ?? ""));
    if (!why.ok) return why;
    return ok({
      file: changedTask(file, {
        ...toldTo(task, next.id, null, now),
        owner: next.id,
        dueBy: newDay,
        acceptBy: addWorkingDays(dayOf(now), municipality.document.acceptDays, municipality.holidays),
        handedOver: [...task.handedOver, { at: now, from: task.owner, reason: why.value }],
        reminded: [],
        state: { name: "agreed" },
      }),
      log: [{ kind: "taskHandedOver", task: taskId, from: task.owner, to: next.id }],
    });
  },
});
