import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { PartyId } from "../ids.ts";
import { hasLeft } from "../party/party.ts";
import { ageOn, dayOf, type Moment } from "../time.ts";

/** From this birthday somebody consents for themselves. */
export const adultAge = 18;

const children = (file: CaseFile) => file.parties.filter((party) => party.kind === "child");
const guardians = (file: CaseFile) => file.parties.filter((party) => party.kind === "guardian");

export const isMinor = (file: CaseFile, party: PartyId, now: Moment) =>
  children(file).some((child) => child.id === party && ageOn(dayOf(now), child.bornOn.value) < adultAge);

const custodiesOf = (file: CaseFile, child: PartyId) =>
  guardians(file).flatMap((guardian) =>
    guardian.custody.filter((custody) => custody.child === child).map(({ kind }) => ({ guardian, kind })),
  );

/** The assessments of a child's maturity that hold: a grown person needs none. */
export const assessmentsOf = (file: CaseFile, child: PartyId, now: Moment) =>
  isMinor(file, child, now)
    ? file.assessments.filter(
        (one) => one.child === child && one.recordedAt <= now && (one.endedAt === null || now < one.endedAt),
      )
    : [];

const decidesAlone = (file: CaseFile, child: PartyId, category: Category, now: Moment) =>
  assessmentsOf(file, child, now).some((one) => one.categories.includes(category));

/**
 * Whose yes is needed before anything of this kind about this person is told: everybody with custody of a child, the child
 * alone where it has been found mature enough for that, a grown person for themselves.
 */
export function requiredGrantors(file: CaseFile, subject: PartyId, now: Moment, category?: Category): PartyId[] {
  if (category && decidesAlone(file, subject, category, now)) return [subject];
  if (isMinor(file, subject, now)) return custodiesOf(file, subject).map(({ guardian }) => guardian.id);
  return file.parties.some((party) => party.kind !== "professional" && party.id === subject) ? [subject] : [];
}

/** Joint custody takes two: while only one of them is known, nobody can have agreed to anything about the child. */
export function isEveryGrantorKnown(file: CaseFile, subject: PartyId, now: Moment, category?: Category): boolean {
  if (!isMinor(file, subject, now) || (category && decidesAlone(file, subject, category, now))) return true;
  const custodies = custodiesOf(file, subject);
  return custodies.length > 1 || custodies[0]?.kind !== "joint";
}

/** Everybody whose answer may matter for this person: whoever must agree, and the person, whose own word always counts. */
export const mayAnswerFor = (file: CaseFile, subject: PartyId, now: Moment): PartyId[] => [
  ...new Set([...requiredGrantors(file, subject, now), subject]),
];

/** Those around the family whose own consent may be asked for. */
export const familyOf = (file: CaseFile) =>
  file.parties.filter((party) => party.kind !== "professional" && !hasLeft(party));
