import type { CaseFile } from "../case/case-file.ts";
import type { Account, ConsentId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Consent } from "./consent.ts";
import { answerOf } from "./lineage.ts";

/** Another coordinator on duty, or somebody who answers for a service. */
export const mayBeSecond = (account: Account, { people, units }: Municipality) =>
  people.some((person) => person.account === account && person.duty === "coordinator") ||
  (people.some((person) => person.account === account) && units.some((unit) => unit.manager === account));

/** Who may stand in that place: whoever was asked, whatever else they are to the case. */
export const secondPersons = ["secondPerson", "professional", "deputy", "coordinator"] as const;

/** What this account has been asked to look at and has not answered yet; undefined where that is nothing. */
export const questionedTo = (file: CaseFile, consentId: ConsentId, account: Account): Consent | undefined =>
  file.consents.find(
    ({ id, invalidation }) =>
      id === consentId &&
      invalidation !== null &&
      invalidation.confirmedAt === null &&
      invalidation.second === account &&
      invalidation.by !== account,
  );

/** The same change to everything that is left of one answer. */
export function withAnswer(file: CaseFile, of: Consent, invalidation: Consent["invalidation"]): CaseFile {
  const same = answerOf(file, of);
  return {
    ...file,
    consents: file.consents.map((one) => (same.includes(one) ? { ...one, invalidation } : one)),
  };
}
