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
import { awaits, toldTo } from "./told-to.ts";

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
