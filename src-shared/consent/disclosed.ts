import type { CaseFile } from "../case/case-file.ts";
import type { ConsentId, PartyId } from "../ids.ts";
import type { Moment } from "../time.ts";
import type { Flow } from "./consent.ts";
import { effectiveConsent } from "./effective.ts";
import { answerOf } from "./lineage.ts";
import { consentMoments } from "./moments.ts";

/** A service that could be told this kind of thing about somebody, from one moment until another. */
export interface Disclosed extends Flow {
  subject: PartyId;
  since: Moment;
  until: Moment;
}

/**
 * What could have been told under a consent while nobody knew that it was recorded in error, and on nothing else: worked out
 * from the matrix as it was. Who did read is in the log of reads. Nothing of a consent that nobody has called an error.
 */
export function disclosedUnder(file: CaseFile, consentId: ConsentId): Disclosed[] {
  const named = file.consents.find((one) => one.id === consentId);
  if (!named?.invalidation) return [];
  const known = named.invalidation.at;
  const same = answerOf(file, named);
  const consents = file.consents.map((one) => (same.includes(one) ? { ...one, invalidation: null } : one));
  const asItWas = { ...file, consents };
  const without = { ...file, consents: file.consents.filter((one) => !same.includes(one)) };
  const moments = consentMoments(file).filter((at) => at >= named.grantedAt && at < known);
  const cells = new Map(
    same.flatMap(({ subjects, flows }) =>
      subjects.flatMap((subject) =>
        flows.map((flow) => [`${subject} ${flow.from} ${flow.to} ${flow.category}`, { ...flow, subject }] as const),
      ),
    ),
  );
  return [...cells.values()].flatMap((cell) => {
    const found: Disclosed[] = [];
    moments.forEach((since, index) => {
      const until = moments[index + 1] ?? known;
      if (!mayTell(asItWas, cell, since) || mayTell(without, cell, since)) return;
      const last = found.at(-1);
      if (last?.until === since) last.until = until;
      else found.push({ ...cell, since, until });
    });
    return found;
  });
}

const mayTell = (file: CaseFile, { subject, from, to, category }: Flow & { subject: PartyId }, at: Moment) =>
  effectiveConsent(file, at).allows(subject, from, to, category);
