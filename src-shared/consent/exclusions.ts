import type { Account, ExclusionId, PartyId } from "../ids.ts";
import { addDays, type Moment, momentAt } from "../time.ts";
import type { Consent, Exclusion, Flow } from "./consent.ts";
import { type Family, mayAnswerFor } from "./grantors.ts";
import { type Answers, isLater, lineOf } from "./lineage.ts";

/**
 * What is not to be told about somebody. An exclusion outlives the consent it was said with: taking a yes back never opens
 * what was shut. It ends when the same person answers anew after that consent was over, renews it, or two have found that it
 * was recorded in error.
 */
export const exclusionsOn = (file: Family & Answers, subject: PartyId, now: Moment): Exclusion[] => {
  const saying = file.consents.filter(
    (one) => one.exclusions.length > 0 && one.subjects.includes(subject) && one.grantedAt <= now,
  );
  if (saying.length === 0) return [];
  const voices = mayAnswerFor(file, subject, now);
  return saying
    .filter((one) => voices.includes(one.grantor) && !isSetAside(file, one, subject, now))
    .flatMap((one) => one.exclusions);
};

function isSetAside(file: Answers, consent: Consent, subject: PartyId, now: Moment): boolean {
  const { ended, invalidation } = consent;
  if (invalidation?.confirmedAt && invalidation.confirmedAt <= now) return true;
  const answers = file.consents.filter(
    (later) =>
      later.grantor === consent.grantor &&
      later.subjects.includes(subject) &&
      later.grantedAt <= now &&
      isLater(file, later, consent) &&
      (later.invalidation === null || now < later.invalidation.at),
  );
  if (ended?.how === "renewed" && ended.at <= now)
    return lineOf(file, consent).some((later) => answers.includes(later));
  const expired = momentAt(addDays(consent.validTo, 1), "00:00");
  const over = ended && ended.at < expired ? ended.at : expired;
  return answers.some((later) => later.grantedAt >= over);
}

/** Whether an exclusion closes this cell of the matrix. A service that is kept out neither tells nor is told. */
export function shuts(exclusion: Exclusion, { from, to, category }: Flow): boolean {
  switch (exclusion.kind) {
    case "unit":
      return exclusion.unit === from || exclusion.unit === to;
    case "category":
      return exclusion.category === category && (exclusion.to === null || exclusion.to === to);
    case "person":
    case "words":
      return false;
  }
}

export interface KeptOut {
  subject: PartyId;
  account: Account | null;
  party: PartyId | null;
}
export const keptOutOf = (file: Family & Answers, subject: PartyId, now: Moment): KeptOut[] =>
  exclusionsOn(file, subject, now).flatMap((one) =>
    one.kind === "person" ? [{ subject, account: one.account, party: one.party }] : [],
  );

/** The exclusions in words that hold now: each must be read against what is to be published. */
export function wordsToCheck(file: Family & Answers, now: Moment): ExclusionId[] {
  const said = file.parties.flatMap((party) =>
    party.kind === "professional" ? [] : exclusionsOn(file, party.id, now),
  );
  return [...new Set(said.flatMap((one) => (one.kind === "words" ? [one.id] : [])))];
}
