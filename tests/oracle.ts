import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Labelled } from "../src-shared/case/labelled.ts";
import type { Professional } from "../src-shared/party/party.ts";
import { dayOf, type Moment } from "../src-shared/time.ts";

/**
 * What may be told to whom, worked out once more from the case alone and in another way than the product does. It may allow
 * what the product does not; what it does not allow nobody may ever be shown.
 */
export function mayBeTold(file: CaseFile, now: Moment, told: Labelled<unknown>, to: Professional): boolean {
  const unit = to.unit.id;
  if (told.withheldFrom.some((one) => (one.kind === "unit" ? one.unit === unit : one.party === to.id))) return false;
  const isReleased = told.releasedTo.some((one) => (one.kind === "unit" ? one.unit === unit : one.party === to.id));
  if (told.sealed && !isReleased) return false;
  if (isReleased && !told.sealed) return true;
  if (told.source.kind === "unit" && isMasked(file, told.source.unit, to.id)) return false;
  if (told.about.some((subject) => isShutOut(file, now, subject, to))) return false;
  const from = told.source.kind === "unit" ? told.source.unit : file.office;
  return (
    from === unit ||
    told.about.every(
      (subject) =>
        isAllowed(file, now, subject, from, unit, told.category) ||
        isOnOtherGround(file, now, subject, from, unit, told.category),
    )
  );
}

/**
 * Whether consent lets this person's service tell or be told anything about a child, and nobody has kept the person out of it:
 * about the one parent alone whose own meeting it is, where each goes their own way.
 */
export function isReached(
  file: CaseFile,
  now: Moment,
  person: Professional,
  meeting: { family: readonly string[] } = { family: [] },
): boolean {
  const known = reached.get(file) ?? new Map<string, boolean>();
  reached.set(file, known);
  const alone = file.rules?.parents === "apart" ? aloneIn(file, meeting.family) : null;
  const asked = `${now} ${person.id} ${alone}`;
  const is = known.get(asked) ?? isReachedIn(file, now, person, alone);
  known.set(asked, is);
  return is;
}
/** Asked of every meeting and person in a case that is the same. */
const reached = new WeakMap<CaseFile, Map<string, boolean>>();

function aloneIn(file: CaseFile, family: readonly string[]): string | null {
  const [first, ...others] = file.parties.filter(({ id, kind }) => family.includes(id) && kind !== "supporter");
  return first?.kind === "guardian" && others.length === 0 ? first.id : null;
}

const isReachedIn = (file: CaseFile, now: Moment, person: Professional, alone: string | null): boolean => {
  const unit = person.unit.id;
  const flows = file.consents.flatMap((consent) => consent.flows);
  return file.parties.some(
    (child) =>
      (alone === null ? child.kind === "child" : child.id === alone) &&
      !isShutOut(file, now, child.id, person) &&
      flows.some(
        ({ from, to, category }) =>
          (from === unit || to === unit) && isAllowed(file, now, child.id, from, to, category),
      ),
  );
};

const isMasked = (file: CaseFile, unit: string, party: string) =>
  file.maskedUnits.some((one) => one.unit === unit && one.from.some((other) => other === party));

function isAllowed(file: CaseFile, now: Moment, subject: string, from: string, to: string, category: string): boolean {
  const asked = askedAbout(file, now, subject, category);
  return (
    asked.length > 0 &&
    asked.every((grantor) =>
      standing(file, now, subject, grantor).some(
        (consent) =>
          consent.validFrom <= dayOf(now) &&
          consent.disclosing.every((authority) => consent.heldBy.some((held) => held.authority === authority)) &&
          consent.flows.some((flow) => flow.from === from && flow.to === to && flow.category === category),
      ),
    ) &&
    ![...asked, subject]
      .flatMap((grantor) => standing(file, now, subject, grantor))
      .flatMap((consent) => consent.exclusions)
      .some(
        (one) =>
          (one.kind === "unit" && (one.unit === from || one.unit === to)) ||
          (one.kind === "category" && one.category === category && (one.to === null || one.to === to)),
      )
  );
}

/** Given and neither taken back, run out nor found to be an error. */
const standing = (file: CaseFile, now: Moment, subject: string, grantor: string) => {
  const today = dayOf(now);
  return file.consents.filter(
    (consent) =>
      consent.grantor === grantor &&
      consent.subjects.some((one) => one === subject) &&
      (consent.ended === null || now < consent.ended.at) &&
      (consent.invalidation === null || now < consent.invalidation.at) &&
      today <= consent.validTo,
  );
};

/** Whose yes is needed; nobody's where not everybody is known. */
function askedAbout(file: CaseFile, now: Moment, subject: string, category: string): string[] {
  const today = dayOf(now);
  const child = file.parties.find((party) => party.kind === "child" && party.id === subject);
  const isGrown = child?.kind === "child" && `${Number(today.slice(0, 4)) - 18}${today.slice(4)}` >= child.bornOn.value;
  if (!child || isGrown) return [subject];
  const isMature = file.assessments.some(
    (one) =>
      one.child === subject &&
      one.recordedAt <= now &&
      (one.endedAt === null || now < one.endedAt) &&
      one.categories.some((kind) => kind === category),
  );
  if (isMature) return [subject];
  const custodies = file.parties.flatMap((party) =>
    party.kind === "guardian"
      ? party.custody
          .filter((custody) => custody.child === subject)
          .map(({ kind }) => ({ id: party.id as string, kind }))
      : [],
  );
  const isShared = custodies.some(({ kind }) => kind === "joint");
  return isShared && custodies.length < 2 ? [] : custodies.map(({ id }) => id);
}

/** Kept out by name, by somebody whose word counts. */
const isShutOut = (file: CaseFile, now: Moment, subject: string, person: Professional): boolean => {
  const guardians = file.parties.flatMap((party) =>
    party.kind === "guardian" && party.custody.some((custody) => custody.child === subject) ? [party.id as string] : [],
  );
  const today = dayOf(now);
  const child = file.parties.find((party) => party.kind === "child" && party.id === subject);
  const isGrown = child?.kind === "child" && `${Number(today.slice(0, 4)) - 18}${today.slice(4)}` >= child.bornOn.value;
  return [subject, ...(isGrown ? [] : guardians)]
    .flatMap((grantor) => standing(file, now, subject, grantor))
    .flatMap((consent) => consent.exclusions)
    .some(
      (one) =>
        one.kind === "person" &&
        ((one.account !== null && one.account === person.account) || (one.party !== null && one.party === person.id)),
    );
};

const isOnOtherGround = (file: CaseFile, now: Moment, subject: string, from: string, to: string, category: string) =>
  file.legalGrounds.some(
    (one) =>
      one.decidedAt <= now &&
      dayOf(now) <= one.validTo &&
      (one.endedAt === null || now < one.endedAt) &&
      one.subjects.some((about) => about === subject) &&
      one.flows.some((flow) => flow.from === from && flow.to === to && flow.category === category),
  );

/** Everything anybody has said that the case holds, wherever in it. */
export function saidIn(value: unknown, found: Labelled<string>[] = []): Labelled<string>[] {
  if (value === null || typeof value !== "object") return found;
  if ("withheldFrom" in value && "value" in value) {
    const said = value as Labelled<unknown>;
    const text = (said.value as { text?: unknown } | null)?.text ?? said.value;
    if (typeof text === "string") found.push({ ...said, value: text });
  }
  for (const inner of Object.values(value)) saidIn(inner, found);
  return found;
}
