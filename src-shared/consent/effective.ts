import type { CaseFile } from "../case/case-file.ts";
import type { Category, Labelled, Voice } from "../case/labelled.ts";
import type { PartyId, UnitId } from "../ids.ts";
import { ageOn, type Day, dayOf, type Moment } from "../time.ts";
import type { Consent } from "./consent.ts";

interface EffectiveFlow {
  subject: PartyId;
  from: UnitId;
  to: UnitId;
  category: Category;
  until: Day;
}

declare const proof: unique symbol;
/** What may be told now. Only `effectiveConsent` makes one, so whoever holds it has asked. */
export interface EffectiveConsent {
  readonly [proof]: true;
  readonly office: UnitId;
  /** Whom the case is about. */
  readonly children: readonly PartyId[];
  readonly flows: readonly EffectiveFlow[];
}

/** From this birthday somebody consents for themselves. */
export const adultAge = 18;

const children = (file: CaseFile) => file.parties.filter((party) => party.kind === "child");
const guardians = (file: CaseFile) => file.parties.filter((party) => party.kind === "guardian");

/** Whose yes is needed before anything about this person is told: everybody with custody of a child, a grown person for themselves. */
export function requiredGrantors(file: CaseFile, subject: PartyId, now: Moment): PartyId[] {
  if (isMinor(file, subject, now)) return custodiesOf(file, subject).map(({ guardian }) => guardian.id);
  const isOfTheFamily = [...children(file), ...guardians(file)].some((party) => party.id === subject);
  return isOfTheFamily ? [subject] : [];
}

export const isMinor = (file: CaseFile, party: PartyId, now: Moment) =>
  children(file).some((child) => child.id === party && ageOn(dayOf(now), child.bornOn.value) < adultAge);

const custodiesOf = (file: CaseFile, child: PartyId) =>
  guardians(file).flatMap((guardian) =>
    guardian.custody.filter((custody) => custody.child === child).map(({ kind }) => ({ guardian, kind })),
  );

/** Joint custody takes two: while only one of them is known, nobody can have agreed to anything about the child. */
function isEveryGrantorKnown(file: CaseFile, subject: PartyId, now: Moment): boolean {
  const custodies = custodiesOf(file, subject);
  return !isMinor(file, subject, now) || custodies.length > 1 || custodies[0]?.kind !== "joint";
}

/** Not yet ended, within its dates, and every authority that discloses under it has said that it holds it. */
export const isActive = (consent: Consent, now: Moment) =>
  (consent.ended === null || now < consent.ended.at) &&
  consent.validFrom <= dayOf(now) &&
  dayOf(now) <= consent.validTo &&
  awaitedAuthorities(consent).length === 0;

export const awaitedAuthorities = (consent: Consent) =>
  consent.disclosing.filter((authority) => !consent.heldBy.some((held) => held.authority === authority));

/**
 * For each person the intersection of what every required grantor has actively agreed to, at that moment.
 * No grantor, no consent: a child without a registered guardian is not "unanimously" anything.
 */
export function effectiveConsent(file: CaseFile, now: Moment): EffectiveConsent {
  const subjects = file.parties.filter((party) => party.kind !== "professional");
  const flows = subjects.flatMap(({ id }) => {
    if (!isEveryGrantorKnown(file, id, now)) return [];
    const [first = [], ...others] = requiredGrantors(file, id, now).map((grantor) => agreedBy(file, grantor, id, now));
    return first.flatMap((flow) => {
      const same = others.map((agreed) => agreed.find((other) => sameFlow(flow, other)));
      if (same.includes(undefined)) return [];
      const until = [flow, ...same].map((other) => other!.until).toSorted()[0]!;
      return [{ ...flow, until }];
    });
  });
  const about = children(file).map((child) => child.id);
  return { office: file.office, children: about, flows } as unknown as EffectiveConsent;
}

/** What one grantor's active consents allow about one person; the latest end counts where two say the same. */
function agreedBy(file: CaseFile, grantor: PartyId, subject: PartyId, now: Moment): EffectiveFlow[] {
  const agreed = new Map<string, EffectiveFlow>();
  for (const consent of file.consents) {
    if (consent.grantor !== grantor || !consent.subjects.includes(subject) || !isActive(consent, now)) continue;
    for (const { from, to, category } of consent.flows) {
      const key = [from, to, category].join("|");
      const until = [agreed.get(key)?.until ?? consent.validTo, consent.validTo].toSorted().at(-1)!;
      agreed.set(key, { subject, from, to, category, until });
    }
  }
  return [...agreed.values()];
}

const sameFlow = (a: EffectiveFlow, b: EffectiveFlow) =>
  a.from === b.from && a.to === b.to && a.category === b.category;

/**
 * Whether this service may be asked to a meeting: some consent in force lets it tell or be told something about a child.
 * What a guardian allows about themselves alone brings nobody to the table, so that no other party can read it there.
 */
export const reaches = ({ children: about, flows }: EffectiveConsent, unit: UnitId) =>
  flows.some((flow) => (flow.from === unit || flow.to === unit) && about.includes(flow.subject));

/**
 * Whether a service may be told this. Its own words it may always see. What a person in the case said goes
 * through the office that wrote it down. Nothing about nobody is secret.
 */
export function maySee(consent: EffectiveConsent, told: Labelled<unknown>, unit: UnitId): boolean {
  const from = told.source.kind === "unit" ? told.source.unit : consent.office;
  if (from === unit) return true;
  return told.about.every((subject) =>
    consent.flows.some(
      (flow) => flow.subject === subject && flow.from === from && flow.to === unit && flow.category === told.category,
    ),
  );
}

export const isListed = (voices: readonly Voice[], unit: UnitId | null, party: PartyId | null) =>
  voices.some((voice) => (voice.kind === "unit" ? voice.unit === unit : voice.party === party));
