import type { Account } from "../ids.ts";
import { isProfessional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { CaseFile } from "./case-file.ts";

/**
 * What the case itself knows that keeps somebody from leading it: they began it, take part in it for a service, answer for
 * such a service, or have said that they have a tie. What it does not know, each says for themselves.
 */
export function isTied(file: CaseFile, account: Account, { units }: Municipality): boolean {
  const professionals = file.parties.filter(isProfessional);
  const managed = units.filter((unit) => unit.manager === account);
  return (
    file.ties.includes(account) ||
    // Whoever takes over a running case leads it already.
    (file.initiator === account && file.takenOver === null) ||
    professionals.some(
      (one) => one.account === account || (one.leftAt === null && managed.some(({ id }) => id === one.unit.id)),
    )
  );
}

export const withTie = (file: CaseFile, account: Account): CaseFile => ({
  ...file,
  ties: [...new Set([...file.ties, account])],
});
