import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { PartyId } from "../ids.ts";
import { ageOn, type Day, dayOf, type Moment } from "../time.ts";
import type { Consent } from "./consent.ts";

/** From this birthday somebody consents for themselves. */
export const adultAge = 18;

/** Who is who in a case, and which child decides what. */
export type Family = Pick<CaseFile, "parties" | "assessments">;

const children = (file: Family) => file.parties.filter((party) => party.kind === "child");
const guardians = (file: Family) => file.parties.filter((party) => party.kind === "guardian");

export const isMinor = (file: Family, party: PartyId, now: Moment) =>
  children(file).some((child) => child.id === party && ageOn(dayOf(now), child.bornOn.value) < adultAge);

const custodiesOf = (file: Family, child: PartyId) =>
  guardians(file).flatMap((guardian) =>
    guardian.custody.filter((custody) => custody.child === child).map(({ kind }) => ({ guardian, kind })),
  );

/** The assessments of a child's maturity that hold: a grown person needs none. */
export const assessmentsOf = (file: Family, child: PartyId, now: Moment) =>
  isMinor(file, child, now)
    ? file.assessments.filter(
        (one) => one.child === child && one.recordedAt <= now && (one.endedAt === null || now < one.endedAt),
      )
    : [];

/**
 * What a mature child decides without its guardians' knowing stays so when the assessment ends: what was said meanwhile would
 * show. Only a later one that they may know of opens the same kinds of things again.
 */
export const hiddenFromGuardians = (file: Family, now: Moment): { child: PartyId; categories: Category[] }[] =>
  children(file)
    .filter((child) => isMinor(file, child.id, now))
    .map(({ id: child }) => {
      const made = file.assessments.filter((one) => one.child === child && one.recordedAt <= now);
      const latest = new Map(made.flatMap((one) => one.categories.map((category) => [category, one.notifyGuardians])));
      return { child, categories: [...latest].flatMap(([category, isOpen]) => (isOpen ? [] : [category])) };
    });

const decidesAlone = (file: Family, child: PartyId, category: Category, now: Moment) =>
  assessmentsOf(file, child, now).some((one) => one.categories.includes(category));

/**
 * Whose yes is needed before anything of this kind about this person is told: everybody with custody of a child, the child
 * alone where it has been found mature enough for that, a grown person for themselves.
 */
export function requiredGrantors(file: Family, subject: PartyId, now: Moment, category?: Category): PartyId[] {
  if (category && decidesAlone(file, subject, category, now)) return [subject];
  if (isMinor(file, subject, now)) return custodiesOf(file, subject).map(({ guardian }) => guardian.id);
  return file.parties.some((party) => party.kind !== "professional" && party.id === subject) ? [subject] : [];
}

/** Joint custody takes two: while only one of them is known, nobody can have agreed to anything about the child. */
export function isEveryGrantorKnown(file: Family, subject: PartyId, now: Moment, category?: Category): boolean {
  if (!isMinor(file, subject, now) || (category && decidesAlone(file, subject, category, now))) return true;
  const custodies = custodiesOf(file, subject);
  return custodies.length > 1 || custodies[0]?.kind !== "joint";
}

/** The kinds of things a child had been found mature for on that day, by an assessment that has not been ended since. */
export const assessedBy = (file: Family, child: PartyId, on: Day): Category[] =>
  file.assessments
    .filter((one) => one.child === child && one.assessedOn <= on && (one.endedAt === null || on < dayOf(one.endedAt)))
    .flatMap((one) => one.categories);

/**
 * Whether this answer could decide anything when it was given. What a child said of itself counts for what it had been found
 * mature for by then, however old it is now: whoever comes of age is asked anew.
 */
export function mightDecide(file: Family, { grantor, evidence }: Consent, subject: PartyId, category: Category) {
  const child = grantor === subject && children(file).find((one) => one.id === subject);
  const isOfAge = !child || ageOn(evidence.receivedOn, child.bornOn.value) >= adultAge;
  return isOfAge || assessedBy(file, subject, evidence.receivedOn).includes(category);
}

interface AnswerFor {
  grantor: PartyId;
  subjects: readonly PartyId[];
}
/** For whom of them this answer may still count: whoever has come of age since answers for themselves. */
export const stillFor = (file: Family, { grantor, subjects }: AnswerFor, now: Moment): PartyId[] =>
  subjects.filter(
    (subject) => subject === grantor || isMinor(file, subject, now) || !children(file).some(({ id }) => id === subject),
  );

/** All whom a guardian answered for, or was asked about, have come of age: it decides nothing any more. */
export const isOutgrown = (file: Family, answer: AnswerFor, now: Moment) =>
  answer.subjects.length > 0 && stillFor(file, answer, now).length === 0;

/**
 * It was about somebody's children, and they have all come of age since: what it said of them counts no longer, though what its
 * grantor said of themselves may.
 */
export const isPastChildhood = (file: Family, answer: AnswerFor, now: Moment) => {
  const about = children(file).filter(({ id }) => id !== answer.grantor && answer.subjects.includes(id));
  return about.length > 0 && about.every(({ id }) => !isMinor(file, id, now));
};

/** Everybody whose answer may matter for this person: whoever must agree, and the person, whose own word always counts. */
export const mayAnswerFor = (file: Family, subject: PartyId, now: Moment): PartyId[] => [
  ...new Set([...requiredGrantors(file, subject, now), subject]),
];
