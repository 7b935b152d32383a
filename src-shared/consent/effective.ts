import type { CaseFile } from "../case/case-file.ts";
import { categories, type Category, type Labelled, type Voice } from "../case/labelled.ts";
import type { Account, PartyId, UnitId } from "../ids.ts";
import type { Professional } from "../party/party.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { exclusionsOn, type KeptOut, keptOutOf, shuts } from "./exclusions.ts";
import { type Family, isEveryGrantorKnown, isOutgrown, mightDecide, requiredGrantors } from "./grantors.ts";

interface EffectiveFlow extends Flow {
  subject: PartyId;
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
  /** What a service may tell by its own decision, on another ground than consent. It brings nobody to a table. */
  readonly otherGrounds: readonly EffectiveFlow[];
  /** Persons who are told nothing about somebody, wherever they work. */
  readonly keptOut: readonly KeptOut[];
  /** Of whom this service tells or is told something: of the children, or of the one whose own it is. */
  readonly reachedBy: (unit: UnitId, owner: PartyId | null) => readonly PartyId[];
  readonly allows: (subject: PartyId, from: UnitId, to: UnitId, category: Category) => boolean;
}

/** Somebody who might be told: a person at a service. */
export interface Hearer {
  unit: UnitId;
  account: Account | null;
  party: PartyId | null;
}
export const hearerOf = ({ id, account, unit }: Professional): Hearer => ({ unit: unit.id, account, party: id });

/** Given by then, not yet ended, within its dates, not known to be an error, and every authority that discloses under it had said that it holds it. */
export const isActive = (consent: Consent, now: Moment) =>
  isStanding(consent, now) &&
  consent.validFrom <= dayOf(now) &&
  consent.disclosing.every((authority) =>
    consent.heldBy.some((held) => held.authority === authority && held.confirmedAt <= now),
  );

/** Given, and not yet over: whether or not it holds already. */
export const isStanding = (consent: Consent, now: Moment) =>
  consent.grantedAt <= now && isLeft(consent, now) && (consent.invalidation === null || now < consent.invalidation.at);

/** Whether there is something to take back or renew: also of what one person, but not yet two, has called an error. */
export const isLeft = ({ ended, invalidation, validTo }: Consent, now: Moment) =>
  (ended === null || now < ended.at) && !invalidation?.confirmedAt && dayOf(now) <= validTo;

/** Whether it is worth saying that one holds it: not where everybody it was given for answers for themselves now. */
export const isAwaited = (file: Family, consent: Consent, now: Moment) =>
  isStanding(consent, now) && !isOutgrown(file, consent, now);

export const awaitedAuthorities = (consent: Consent) =>
  consent.disclosing.filter((authority) => !consent.heldBy.some((held) => held.authority === authority));

/** All that decides what may be told: while nothing of it has changed, neither has the answer for the same moment. */
type Basis = Pick<CaseFile, "office" | "parties" | "consents" | "assessments" | "legalGrounds">;
const basisOf = ({ office, parties, consents, assessments, legalGrounds }: CaseFile): Basis => ({
  office,
  parties,
  consents,
  assessments,
  legalGrounds,
});
const isSame = (one: Basis, other: Basis) =>
  one.office === other.office &&
  one.parties === other.parties &&
  one.consents === other.consents &&
  one.assessments === other.assessments &&
  one.legalGrounds === other.legalGrounds;
/** Each is large, and a case is looked at again and again: whatever is kept of them all is let go of together. */
const mostKept = 500;
let kept = 0;
/** What was worked out last from these consents. */
let known = new WeakMap<CaseFile["consents"], { basis: Basis; at: Map<Moment, EffectiveConsent> }>();

/**
 * For each person and kind of thing the intersection of what every required grantor has actively agreed to, minus what any
 * of them or the person has excluded, at that moment. No grantor, no consent: a child without a registered guardian is not
 * "unanimously" anything.
 */
export function effectiveConsent(file: CaseFile, now: Moment): EffectiveConsent {
  const basis = basisOf(file);
  const before = known.get(file.consents);
  const found = before && isSame(before.basis, basis) ? before : { basis, at: new Map<Moment, EffectiveConsent>() };
  let consent = found.at.get(now);
  if (consent) return consent;
  if (kept >= mostKept) {
    known = new WeakMap();
    kept = 0;
    found.at.clear();
  }
  consent = workedOut(basis, now);
  found.at.set(now, consent);
  known.set(file.consents, found);
  kept += 1;
  return consent;
}

function workedOut(file: Basis, now: Moment): EffectiveConsent {
  const flows = file.parties.filter((party) => party.kind !== "professional").flatMap(({ id }) => about(file, id, now));
  const otherGrounds = groundsOf(file, now);
  const allowed = new Set([...flows, ...otherGrounds].map((one) => keyOf(one.subject, one.from, one.to, one.category)));
  const children = file.parties.filter((party) => party.kind === "child").map((child) => child.id);
  const reached = new Map<UnitId, PartyId[]>();
  for (const { from, to, subject } of flows)
    for (const unit of [from, to]) reached.set(unit, [...new Set([...(reached.get(unit) ?? []), subject])]);
  const made: Omit<EffectiveConsent, typeof proof> = {
    office: file.office,
    children,
    reachedBy: (unit, owner) =>
      (reached.get(unit) ?? []).filter((one) => (owner === null ? children.includes(one) : one === owner)),
    flows,
    otherGrounds,
    keptOut: file.parties.flatMap(({ id }) => keptOutOf(file, id, now)),
    allows: (subject, from, to, category) => allowed.has(keyOf(subject, from, to, category)),
  };
  return made as EffectiveConsent;
}

const keyOf = (subject: string, from: string, to: string, category: string) => `${subject}|${from}|${to}|${category}`;

function about(file: Basis, subject: PartyId, now: Moment): EffectiveFlow[] {
  const exclusions = exclusionsOn(file, subject, now);
  const agreed = new Map<PartyId, Agreed>();
  const agreedTo = (grantor: PartyId) => {
    const found = agreed.get(grantor) ?? agreedBy(file, grantor, subject, now);
    agreed.set(grantor, found);
    return found;
  };
  return categories.flatMap((category) => {
    if (!isEveryGrantorKnown(file, subject, now, category)) return [];
    const [first, ...others] = requiredGrantors(file, subject, now, category).map((one) => agreedTo(one).get(category));
    return [...(first ?? [])].flatMap(([key, flow]) => {
      if (exclusions.some((one) => shuts(one, flow))) return [];
      const same = others.map((one) => one?.get(key));
      if (same.includes(undefined)) return [];
      return [{ ...flow, until: [flow, ...same].map((one) => one!.until).toSorted()[0]! }];
    });
  });
}

type Agreed = ReadonlyMap<Category, ReadonlyMap<string, EffectiveFlow>>;

/** What one grantor's active consents allow about one person, by kind; the latest end counts where two say the same. */
function agreedBy(file: Basis, grantor: PartyId, subject: PartyId, now: Moment): Agreed {
  const agreed = new Map<Category, Map<string, EffectiveFlow>>();
  for (const consent of file.consents) {
    if (consent.grantor !== grantor || !consent.subjects.includes(subject) || !isActive(consent, now)) continue;
    for (const { from, to, category } of consent.flows) {
      if (!mightDecide(file, consent, subject, category)) continue;
      const ofKind = agreed.get(category) ?? new Map<string, EffectiveFlow>();
      agreed.set(category, ofKind);
      const key = keyOf(subject, from, to, category);
      const before = ofKind.get(key)?.until ?? consent.validTo;
      ofKind.set(key, { subject, from, to, category, until: before > consent.validTo ? before : consent.validTo });
    }
  }
  return agreed;
}

const groundsOf = (file: Basis, now: Moment): EffectiveFlow[] =>
  file.legalGrounds
    .filter((one) => one.decidedAt <= now && dayOf(now) <= one.validTo && (one.endedAt === null || now < one.endedAt))
    .flatMap((one) =>
      one.subjects.flatMap((subject) => one.flows.map((flow) => ({ ...flow, subject, until: one.validTo }))),
    );

/**
 * Whether this person may be asked to a meeting: some consent in force lets their service tell or be told something about a
 * child. What a guardian allows about themselves alone brings nobody to a table where another party could read it: only to
 * their own, as its `owner`, and there nothing else does: so no other party can stop it.
 */
export const reaches = (consent: EffectiveConsent, hearer: Hearer, owner: PartyId | null) =>
  consent.reachedBy(hearer.unit, owner).some((subject) => !isKeptOut(consent, subject, hearer));

/**
 * Whether somebody may be told this. Their own service's words they may see. What a person in the case said goes through
 * the office that wrote it down. Nothing about nobody is secret.
 */
export function maySee(consent: EffectiveConsent, told: Labelled<unknown>, hearer: Hearer): boolean {
  if (told.about.some((subject) => isKeptOut(consent, subject, hearer))) return false;
  const from = told.source.kind === "unit" ? told.source.unit : consent.office;
  if (from === hearer.unit) return true;
  return told.about.every((subject) => consent.allows(subject, from, hearer.unit, told.category));
}

const isKeptOut = ({ keptOut }: EffectiveConsent, subject: PartyId, hearer: Hearer) =>
  keptOut.some(
    (one) =>
      one.subject === subject &&
      ((one.account !== null && one.account === hearer.account) || (one.party !== null && one.party === hearer.party)),
  );

export const isListed = (voices: readonly Voice[], unit: UnitId | null, party: PartyId | null) =>
  voices.some((voice) => (voice.kind === "unit" ? voice.unit === unit : voice.party === party));
