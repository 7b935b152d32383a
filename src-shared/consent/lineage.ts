import type { CaseFile } from "../case/case-file.ts";
import type { ConsentId } from "../ids.ts";
import type { Consent } from "./consent.ts";

type Case = Pick<CaseFile, "consents">;

/** The first of those that a consent came to take the place of. */
function rootOf(consents: readonly Consent[], consent: Consent): ConsentId {
  const before = consent.replaces && consents.find((one) => one.id === consent.replaces);
  return before ? rootOf(consents, before) : consent.id;
}

/** Everything that came of one first answer: what is left of it, its renewals, and what is left of them. */
export function lineOf({ consents }: Case, of: Consent): Consent[] {
  const root = rootOf(consents, of);
  return consents.filter((one) => one.grantor === of.grantor && rootOf(consents, one) === root);
}

/** One answer and what has been left of it: given at the same time, whatever has been taken away since. */
export const answerOf = (file: Case, of: Consent): Consent[] =>
  lineOf(file, of).filter((one) => one.grantedAt === of.grantedAt);
