import type { CaseFile } from "../case/case-file.ts";
import type { Account } from "../ids.ts";
import type { Municipality } from "./municipality.ts";

/** As much of a person as tells which kinds of coordination they take. */
interface Taker {
  duty?: "coordinator" | undefined;
  leads?: readonly string[] | undefined;
}

/**
 * The coordinators on duty who are shown new inquiries of this kind: whoever is named for no kind takes all. Where nobody is left
 * for it everybody takes it, so that no inquiry lies where nobody sees it.
 */
export function takersOf<T extends Taker>(people: readonly T[], programme: string): T[] {
  const onDuty = people.filter(({ duty }) => duty === "coordinator");
  const named = onDuty.filter(({ leads }) => !leads?.length || leads.includes(programme));
  return named.length > 0 ? named : onDuty;
}

/** Whether a coordinator is shown a new inquiry of its kind; one who is not in the settings takes all. */
export const takes = (
  account: Account,
  { programme }: Pick<CaseFile, "programme">,
  { people }: Pick<Municipality, "people">,
): boolean =>
  !people.some((one) => one.account === account && one.duty === "coordinator") ||
  takersOf(people, programme).some((one) => one.account === account);
