import type { CaseFile } from "../case/case-file.ts";
import { type Voice, fromParty, fromUnit } from "../case/labelled.ts";
import { isUnitMasked } from "../case/mask.ts";
import { mayAnswerFor, requiredGrantors } from "../consent/grantors.ts";
import { relativeCalled, sightOfRelative } from "../followup/telling.ts";
import type { InterventionId, PartyId, UnitId } from "../ids.ts";
import { actsAs, hasLeft, isProfessional, isRelative, type Relative } from "../party/party.ts";
import { dayOf, type Moment } from "../time.ts";
import { interventionsFor } from "./hand.ts";
import { stepOf } from "./order.ts";
import type { Order } from "./ordered.ts";
import type { Intervention } from "./plan.ts";
import { agreedOnce, changedBy, touchedBy } from "./touched.ts";

/** Whose yes an order waits for, and who else may say no to it. */
interface Asked {
  units: UnitId[];
  /** Services of which nobody in the case can say so here: the coordinator writes down what they say. */
  unheard: UnitId[];
  required: PartyId[];
  others: PartyId[];
}

/** Everybody who looks at a case asks the same of it. */
const known = new WeakMap<CaseFile, Map<string, Asked>>();

/** Each is asked about what they may know of, and by that alone: what is kept from somebody touches nothing in their eyes. */
export function askedAbout(file: CaseFile, order: Order, now: Moment): Asked {
  const answers = known.get(file) ?? new Map<string, Asked>();
  known.set(file, answers);
  const key = `${order.id} ${now}`;
  const asked = answers.get(key) ?? workedOut(file, order, now);
  answers.set(key, asked);
  return asked;
}

function workedOut(file: CaseFile, order: Order, now: Moment): Asked {
  const units = new Set<UnitId>();
  const heard = new Set<UnitId>();
  for (const person of file.parties) {
    if (!isProfessional(person) || hasLeft(person)) continue;
    const seen = interventionsFor(file, actsAs(person), now);
    if (touchedAmong(file, order, seen, now).every(({ unit }) => unit !== person.unit.id)) continue;
    units.add(person.unit.id);
    if (person.account !== null) heard.add(person.unit.id);
  }
  for (const one of touchedAmong(file, order, file.plan.interventions, now))
    if (!file.parties.some((person) => isProfessional(person) && !hasLeft(person) && person.unit.id === one.unit))
      units.add(one.unit);
  const required = new Set<PartyId>();
  const others = new Set<PartyId>();
  for (const relative of file.parties) {
    if (!isRelative(relative) || relative.kind === "supporter" || hasLeft(relative)) continue;
    for (const { words } of touchedAmong(file, order, interventionsForRelative(file, relative, now), now))
      for (const subject of words.about) {
        if (requiredGrantors(file, subject, now, words.category).includes(relative.id)) required.add(relative.id);
        else if (mayAnswerFor(file, subject, now).includes(relative.id)) others.add(relative.id);
      }
  }
  return {
    units: [...units],
    unheard: [...units].filter((unit) => !heard.has(unit)),
    required: [...required],
    others: [...others].filter((party) => !required.has(party)),
  };
}

function touchedAmong(file: CaseFile, order: Order, seen: readonly Intervention[], now: Moment): Intervention[] {
  const was = file.plan.interventions.map(stepOf);
  const touched = touchedBy(order, was, changedBy(was, order), dayOf(now), {
    known: new Set(seen.map(({ id }) => id)),
    agreed: agreedOnce(file.orders, order),
  });
  const ids = new Set<InterventionId>(touched);
  return seen.filter(({ id }) => ids.has(id));
}

/** The support that somebody in the family is shown. */
const interventionsForRelative = (file: CaseFile, relative: Relative, now: Moment): Intervention[] => {
  const sees = sightOfRelative(file, relative, now);
  return file.plan.interventions.filter(
    ({ words, unit }) => sees(words) !== null && !isUnitMasked(file, unit, relative.id),
  );
};

export const isSaidBy = (one: Voice, other: Voice) =>
  one.kind === "unit"
    ? other.kind === "unit" && one.unit === other.unit
    : other.kind === "party" && one.party === other.party;

/** All whose yes it needs have said so, and nobody who may say no has. */
export function isAgreed(file: CaseFile, order: Order, now: Moment): boolean {
  const { units, required, others } = askedAbout(file, order, now);
  const said = (by: Voice) => order.answers.find((one) => isSaidBy(one.by, by))?.answer ?? null;
  const needed = [...units.map(fromUnit), ...required.map(fromParty)];
  return (
    needed.length > 0 &&
    needed.every((by) => said(by) === "yes") &&
    others.every((party) => !relativeCalled(file, party) || said(fromParty(party)) !== "no")
  );
}
