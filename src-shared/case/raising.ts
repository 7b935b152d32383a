import { isEveryGrantorKnown, isMinor, requiredGrantors } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import { isOfAskingAge } from "../party/age.ts";
import { type Child, hasLeft } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Rules } from "../programme/programme.ts";
import { ageOn, dayOf, type Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import { hiddenConsentStage } from "./hidden-stage.ts";
import type { Raising } from "./raising-kept.ts";

/** The question to the family that is still open. */
export const openRaising = ({ raisings }: CaseFile): Raising | null =>
  raisings.find(({ state }) => state.name === "open") ?? null;

/** To which kinds of coordination a case of this kind can go on, where the municipality offers them. */
export const programmesAbove = (file: CaseFile, { programmes }: Municipality, now: Moment) =>
  Object.entries(programmes).filter(
    ([, one]) =>
      one.isOffered &&
      one.startedBy.includes("case") &&
      one.raisedFrom.includes(file.programme) &&
      concerned(file, one, now).length > 0,
  );

/** What was asked can still lead there: the municipality runs it, and it is for somebody here. */
export const leadsOn = (file: CaseFile, { programme }: Raising, municipality: Municipality, now: Moment) =>
  programmesAbove(file, municipality, now).some(([id]) => id === programme);

/** While a case goes on, and while it is brought to its end: what comes after is part of how it ends. */
export const mayGoOn = ({ stage: { name } }: CaseFile) =>
  name === "active" || name === "followUp" || name === "closing";

/** Whom it would be about: those of the age it is for, and where it is for grown people, those who are. */
export const concerned = (file: CaseFile, { about, youngest, oldest }: Ages, now: Moment): Child[] =>
  file.parties.flatMap((party) => {
    if (party.kind !== "child" || (about === "adults" && isMinor(file, party.id, now))) return [];
    const age = ageOn(dayOf(now), party.bornOn.value);
    return age >= youngest && (oldest === null || age <= oldest) ? [party] : [];
  });
type Ages = Pick<Rules, "about" | "youngest" | "oldest">;
const anybody: Ages = { about: "children", youngest: 0, oldest: null };

const concernedNow = (file: CaseFile, now: Moment, { programmes }: Municipality): Child[] =>
  concerned(file, programmes[openRaising(file)?.programme ?? file.programme] ?? anybody, now);

export interface AskedToRaise {
  party: PartyId;
  /** Without their yes it is not raised. The others may say no. */
  isRequired: boolean;
}

/**
 * Who is asked: everybody who must agree about a child, and the child, whose own yes is needed as soon as it is of an age to be
 * asked or answers for itself. A guardian who does not know of the case as it is is not told of it by this. Nobody is asked
 * what leads nowhere.
 */
export function askedToRaise(file: CaseFile, now: Moment, municipality: Municipality): AskedToRaise[] {
  const open = openRaising(file);
  if (open && !leadsOn(file, open, municipality, now)) return [];
  const asked = new Map<PartyId, boolean>();
  const ask = (party: PartyId, isRequired: boolean) => asked.set(party, isRequired || (asked.get(party) ?? false));
  for (const child of concernedNow(file, now, municipality)) {
    const guardians = requiredGrantors(file, child.id, now).filter(
      (party) => party !== child.id && hiddenConsentStage(file, { kind: "guardian", party }, now) === null,
    );
    for (const guardian of guardians) ask(guardian, true);
    const isOnItsOwn = guardians.length === 0 || !isMinor(file, child.id, now);
    ask(child.id, isOnItsOwn || isOfAskingAge(file, child, now, municipality));
  }
  return [...asked]
    .map(([party, isRequired]) => ({ party, isRequired }))
    .filter(({ party }) => file.parties.some((one) => one.id === party && !hasLeft(one)));
}

/** Everybody whose yes is needed has said it, and nobody who was asked says anything else. */
export function isAgreedToRaise(file: CaseFile, open: Raising, now: Moment, municipality: Municipality): boolean {
  if (!leadsOn(file, open, municipality, now)) return false;
  const children = concernedNow(file, now, municipality);
  const asked = askedToRaise(file, now, municipality);
  const says = (party: PartyId) => open.answers.find((one) => one.party === party)?.answer ?? null;
  return (
    children.length > 0 &&
    children.every(({ id }) => isEveryGrantorKnown(file, id, now)) &&
    asked.every(({ party, isRequired }) => says(party) === "yes" || (!isRequired && says(party) === null))
  );
}

export const changedRaising = (file: CaseFile, changed: Raising): CaseFile => ({
  ...file,
  raisings: file.raisings.map((one) => (one.id === changed.id ? changed : one)),
});
