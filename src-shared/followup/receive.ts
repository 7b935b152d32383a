import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { command, type Context, type Decided } from "../command.ts";
import { id, type PartyId, type TaskId } from "../ids.ts";
import { isProfessional, saidBy } from "../party/party.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { changedTask, isReceiver, receiverWith } from "./change.ts";
import type { Task } from "./task.ts";
import { isPromisedAnswer } from "./telling.ts";

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
  by: ["coordinator", "professional", "outside", "guardian", "child"],
  decide(file, { taskId, for: named }, { actor, now }) {
    const { family } = actor;
    const task = file.tasks.find((one) => one.id === taskId);
    const isCoordinator = !family && coordinatorOf(file) === actor.account;
    if (family && !(task && isPromisedAnswer(file, task, family.party, now))) return refuse({ kind: "notThere" });
    if (!task || (!family && !isCoordinator && !isReceiver(file, task, actor.account)))
      return refuse({ kind: "notThere" });
    if (family) return heard(file, task, family.party, [family.party], { actor, now });
    const told = named;
    if (told !== null && !isCoordinator) return refuse({ kind: "notYourStep" });
    const isOf = (party: PartyId | null) =>
      told === null ? receiverWith(file, party, actor.account) : party === told && isToldByOffice(file, told);
    const own = task.reportTo.filter((one) => isOf(one.party));
    if (own.length === 0) return refuse({ kind: told === null ? "notThere" : "unknownPerson" });
    return heard(
      file,
      task,
      told,
      own.map(({ party }) => party),
      { actor, now },
    );
  },
});

/** Whoever has heard of it waits no longer, and neither does anybody for them. */
function heard(
  file: CaseFile,
  task: Task,
  told: PartyId | null,
  who: readonly (PartyId | null)[],
  { actor, now }: Pick<Context, "actor" | "now">,
): Outcome<Decided> {
  const own = task.reportTo.filter(({ party }) => who.includes(party));
  if (task.state.name !== "reported" || own.every((one) => one.receivedAt !== null))
    return refuse({ kind: "nothingToReceive" });
  const reportTo = task.reportTo.map((one) =>
    own.includes(one) ? { ...one, receivedAt: now, ...saidBy(actor) } : one,
  );
  const isWhole = reportTo.every((one) => one.receivedAt !== null);
  const state = isWhole ? { ...task.state, name: "received" as const, at: now } : task.state;
  const unheard = task.unheard.filter(({ party }) => !who.includes(party));
  return ok({
    file: changedTask(file, { ...task, reportTo, state, unheard }),
    log: [{ kind: "reportReceived", task: task.id, ...(told ? { party: told } : {}) }],
  });
}

const isToldByOffice = ({ parties }: CaseFile, party: PartyId) =>
  parties.some((one) => one.id === party && (!isProfessional(one) || one.account === null));
