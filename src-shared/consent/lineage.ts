import type { CaseFile } from "../case/case-file.ts";
import type { ConsentId } from "../ids.ts";
import type { Consent } from "./consent.ts";

/** What has been answered in a case. */
export type Answers = Pick<CaseFile, "consents">;

/** The first of those that a consent came to take the place of. */
function rootOf(consents: readonly Consent[], consent: Consent): ConsentId {
  const before = consent.replaces && consents.find((one) => one.id === consent.replaces);
  return before ? rootOf(consents, before) : consent.id;
}

/** Everything that came of one first answer: what is left of it, its renewals, and what is left of them. */
export function lineOf({ consents }: Answers, of: Consent): Consent[] {
  const root = rootOf(consents, of);
  return consents.filter((one) => one.grantor === of.grantor && rootOf(consents, one) === root);
}

/** One answer and what has been left of it since. */
export const answerOf = ({ consents }: Answers, of: Consent): Consent[] =>
  consents.filter((one) => one.answer === of.answer);

/** Whether somebody said the one after the other. */
export function isLater({ consents }: Answers, later: Consent, than: Consent): boolean {
  const placeOf = ({ answer }: Consent) => consents.findIndex((one) => one.id === answer);
  return placeOf(later) > placeOf(than);
}
