import type { CaseFile } from "../case/case-file.ts";
import { type Category, type Labelled, type Voice } from "../case/labelled.ts";
import type { PartyId, UnitId } from "../ids.ts";
import type { Child, Guardian } from "../party/party.ts";
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
  readonly flows: readonly EffectiveFlow[];
}

const adultAge = 18;

const children = (file: CaseFile) => file.parties.filter((party) => party.kind === "child");
const guardians = (file: CaseFile) => file.parties.filter((party) => party.kind === "guardian");

/** Whose yes is needed before anything about this person is told: everybody with custody of a child, a grown person for themselves. */
export function requiredGrantors(file: CaseFile, subject: PartyId, now: Moment): PartyId[] {
  const minor = children(file).find((child) => child.id === subject && isMinor(child, now));
  if (!minor) return [subject];
  return guardians(file)
    .filter((guardian) => hasCustody(guardian, minor))
    .map((guardian) => guardian.id);
}

const isMinor = (child: Child, now: Moment) => ageOn(dayOf(now), child.bornOn.value) < adultAge;
const hasCustody = (guardian: Guardian, child: Child) => guardian.custody.some((custody) => custody.child === child.id);

/** Granted, within its dates, and every authority that discloses under it has said that it holds it. */
export const isActive = (consent: Consent, now: Moment) =>
  consent.validFrom <= dayOf(now) && dayOf(now) <= consent.validTo && awaitedAuthorities(consent).length === 0;

export const awaitedAuthorities = (consent: Consent) =>
  consent.disclosing.filter((authority) => !consent.heldBy.some((held) => held.authority === authority));

/**
 * For each person the intersection of what every required grantor has actively agreed to, at that moment.
 * No grantor, no consent: a child without a registered guardian is not "unanimously" anything.
 */
export function effectiveConsent(file: CaseFile, now: Moment): EffectiveConsent {
  const subjects = file.parties.filter((party) => party.kind !== "professional");
  const flows = subjects.flatMap(({ id }) => {
    const [first = [], ...others] = requiredGrantors(file, id, now).map((grantor) => agreedBy(file, grantor, id, now));
    return first.flatMap((flow) => {
      const same = others.map((agreed) => agreed.find((other) => sameFlow(flow, other)));
      if (same.includes(undefined)) return [];
      const until = [flow, ...same].map((other) => other!.until).toSorted()[0]!;
      return [{ ...flow, until }];
    });
  });
  return { office: file.office, flows } as unknown as EffectiveConsent;
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

/** Whether this service may be asked to a meeting: some consent in force lets it tell or be told something. */
export const reaches = (consent: EffectiveConsent, unit: UnitId) =>
  consent.flows.some((flow) => flow.from === unit || flow.to === unit);

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
