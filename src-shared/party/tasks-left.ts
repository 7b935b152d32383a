import type { CaseFile } from "../case/case-file.ts";
import type { Labelled } from "../case/labelled.ts";
import { isUnitMasked } from "../case/mask.ts";
import type { Context } from "../command.ts";
import { effectiveConsent, hearerOf, maySee } from "../consent/effective.ts";
import { isOpen } from "../followup/ladder.ts";
import { reasonOfOffice } from "../followup/said.ts";
import type { Task } from "../followup/task.ts";
import type { PartyId } from "../ids.ts";
import { addWorkingDays, dayOf, type Moment } from "../time.ts";
import { isRelative, type Professional } from "./party.ts";

const isOver = ({ state }: Task) => ["received", "carriedOver", "cancelled"].includes(state.name);
const awaits = (task: Task, party: PartyId) =>
  !isOver(task) && task.reportTo.some((one) => one.party === party && one.receivedAt === null);

/** What somebody has yet to do, and what they have yet to be told. */
export const promisesOf = (file: CaseFile, party: PartyId): Task[] =>
  file.tasks.filter((task) => (task.owner === party && isOpen(task)) || awaits(task, party));

/** Whether all of it may be told to this person, and told by their service to everybody who is promised it. */
export function mayTakeOver(file: CaseFile, promises: readonly Task[], next: Professional, now: Moment): boolean {
  const consent = effectiveConsent(file, now);
  const family = (task: Task) =>
    file.parties.filter((party) => isRelative(party) && task.reportTo.some((one) => one.party === party.id));
  return promises.every(
    (task) =>
      wordsOf(task).every((told) => maySee(consent, told, hearerOf(next))) &&
      !family(task).some((party) => isUnitMasked(file, next.unit.id, party.id)),
  );
}
const wordsOf = ({ what, state }: Task): Labelled<string>[] => [
  what,
  ...("evidence" in state && state.evidence ? [state.evidence] : []),
];

/** Another answers for it, and says anew whether they take it on. */
export const ownedBy = (
  file: CaseFile,
  task: Task,
  next: PartyId,
  reason: string,
  { now, municipality }: Context,
): Task => ({
  ...toldTo(task, next, null, now),
  owner: next,
  acceptBy: addWorkingDays(dayOf(now), municipality.document.acceptDays, municipality.holidays),
  handedOver: [...task.handedOver, { at: now, from: task.owner, reason: reasonOfOffice(file, task, reason) }],
  reminded: [],
  state: { name: "agreed" },
});

/**
 * Another is told instead, each once; nobody is told by themselves, then the coordinator is. What was waited for from one
 * who is gone is waited for no more.
 */
export function toldTo(task: Task, from: PartyId, to: PartyId | null, now: Moment): Task {
  const instead = to === task.owner ? null : to;
  if (!awaits(task, from)) return task;
  const kept = task.reportTo.filter((one) => one.party !== from || one.receivedAt !== null);
  const isKnown = kept.some((one) => one.party === instead);
  const reportTo = isKnown ? kept : [...kept, { party: instead, receivedAt: null }];
  const isWhole = reportTo.every((one) => one.receivedAt !== null);
  const state =
    task.state.name === "reported" && isWhole ? { ...task.state, name: "received" as const, at: now } : task.state;
  return { ...task, reportTo, state };
}
