import type { CaseFile } from "../case/case-file.ts";
import type { CaseView } from "../case/view.ts";
import type { Account } from "../ids.ts";
import { hasLeft, isProfessional } from "../party/party.ts";
import type { Day } from "../time.ts";

/** What a promise is in a list outside the house: a code and a day, for others read that list too. */
export interface LeanTask {
  reference: string;
  dueBy: Day;
  isDone: boolean;
}

const openStates: readonly string[] = ["agreed", "accepted", "blocked"];

/** Made from the owner's own view. Null where nothing is to stand in any list: not theirs, over, or no longer theirs to read. */
export function leanTask(file: CaseFile, account: Account, view: CaseView, taskId: string): LeanTask | null {
  const task = view.tasks.find((one) => one.id === taskId && one.you === "owner");
  if (!task || task.what === null || isOfSecretUnit(file, account)) return null;
  if (task.state !== "reported" && !openStates.includes(task.state)) return null;
  return { reference: view.reference, dueBy: task.dueBy, isDone: task.state === "reported" };
}

/** A service whose taking part is hidden from somebody has nothing in a list that others share. */
const isOfSecretUnit = ({ parties, maskedUnits }: CaseFile, account: Account) =>
  parties.some(
    (party) =>
      isProfessional(party) &&
      !hasLeft(party) &&
      party.account === account &&
      maskedUnits.some(({ unit }) => unit === party.unit.id),
  );
