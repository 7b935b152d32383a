import type { CaseFile } from "../case/case-file.ts";
import type { Labelled } from "../case/labelled.ts";
import { type Mask, maskFor } from "../case/mask.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { effectiveConsent, maySee } from "../consent/effective.ts";
import type { PartyId } from "../ids.ts";
import { hasLeft, isRelative, type Relative } from "../party/party.ts";
import type { Moment } from "../time.ts";
import { isPromiseTo } from "./apart.ts";
import type { Task } from "./task.ts";
import { isOfMasked } from "./view.ts";

/** Whether this may be told to the office that leads the case: its coordinator reads whatever is written into it. */
export const officeMayHear = (file: CaseFile, told: Labelled<unknown>, now: Moment): boolean =>
  maySee(effectiveConsent(file, now), told, { unit: file.office, account: coordinatorOf(file), party: null });

/** Somebody of or beside the family who still takes part. */
export const relativeCalled = (file: CaseFile, party: PartyId | null): Relative | undefined =>
  file.parties.find((one): one is Relative => one.id === party && isRelative(one) && !hasLeft(one));

/** What somebody in the family may read, as it would be shown to them. */
export const sightOfRelative = (file: CaseFile, { id: party, kind }: Relative, now: Moment): Mask =>
  maskFor(file, { kind: kind === "child" ? "child" : "guardian", party }, effectiveConsent(file, now), now);

/** Whether they are among those who were promised an answer, and know of it. */
export function isPromisedAnswer(file: CaseFile, task: Task, party: PartyId, now: Moment): boolean {
  const relative = relativeCalled(file, party);
  return (
    relative !== undefined &&
    task.reportTo.some((one) => one.party === party) &&
    isToldOfTask(file, task, relative, now)
  );
}

/** Whether somebody in the family is shown that promise at all. */
export const isToldOfTask = (file: CaseFile, task: Task, relative: Relative, now: Moment): boolean =>
  sightOfRelative(file, relative, now)(task.what) !== null &&
  isPromiseTo(file, task, relative.id) &&
  !isOfMasked(file, { kind: "guardian", party: relative.id }, task);
