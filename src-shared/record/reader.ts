import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked } from "../case/mask.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { effectiveConsent } from "../consent/effective.ts";
import type { Account, PartyId } from "../ids.ts";
import { actsAs, isProfessional, type Professional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Text } from "../text/sv.ts";
import type { Moment } from "../time.ts";
import { quarterAfter } from "./quarter.ts";

interface Case {
  file: CaseFile;
  /** Who asks who has read about them. */
  self: PartyId;
  /** The professionals in the meetings and promises that person is shown. */
  met: readonly PartyId[];
  municipality: Municipality;
  text: Text;
}

/** Title and service; some titles say the service already. */
export const withService = (title: string, unit: string | undefined) =>
  unit && !title.includes(unit) ? `${title}, ${unit}` : title;

/**
 * A reader as one person in the family is told of them: title and service. Null for somebody who was shown nothing about
 * that person at the time, or whose service's part in the case is secret from them.
 */
export function readerNamed(
  { file, self, met, municipality, text }: Case,
  account: Account,
  at: Moment,
): string | null {
  const known = municipality.people.find((one) => one.account === account);
  const unitNamed = (id: string) => municipality.units.find((one) => one.id === id)?.name;
  if (known && isUnitMasked(file, known.unit, self)) return null;

  if (known?.unit === file.office || hasHadIt(file, account))
    return withService(known?.title ?? text.case.theCoordinator, unitNamed(file.office));
  const isAsked = file.consents.some(
    ({ grantor, asked, invalidation }) =>
      grantor === self && (invalidation?.second === account || asked.some(({ receiver }) => receiver === account)),
  );
  const professional = file.parties.find((one): one is Professional => isProfessional(one) && actsAs(one) === account);
  if (!professional) return isAsked && known ? withService(known.title, unitNamed(known.unit)) : null;
  const { id, title, unit } = professional;
  if (isUnitMasked(file, unit.id, self)) return null;
  const isReachedThen = [at, quarterAfter(at)].some((moment) => isReached(file, self, unit.id, moment));
  return isAsked || met.includes(id) || isReachedThen ? withService(title, unit.name) : null;
}

/** The coordinators of the case, now and before. */
const hasHadIt = (file: CaseFile, account: Account) =>
  coordinatorOf(file) === account ||
  file.handovers.some(({ from, to, takenAt }) => from === account || (takenAt !== null && to === account));

/**
 * Whether consent let the service be told something about this person or their child at that time. What a mature child
 * allowed without its guardians' knowing counts for nothing towards them.
 */
function isReached(file: CaseFile, self: PartyId, unit: string, at: Moment): boolean {
  const custody = file.parties.flatMap((one) => (one.kind === "guardian" && one.id === self ? one.custody : []));
  const mine = [self, ...custody.map(({ child }) => child)];
  const isGuardian = custody.length > 0;
  const shown = isGuardian ? { ...file, assessments: file.assessments.filter((one) => one.notifyGuardians) } : file;
  return effectiveConsent(shown, at).flows.some(({ subject, to }) => mine.includes(subject) && to === unit);
}
