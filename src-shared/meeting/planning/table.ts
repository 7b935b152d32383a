import type { Context } from "../../command.ts";
import type { CaseFile } from "../../case/case-file.ts";
import { hiddenConsentStage } from "../../case/hidden-stage.ts";
import { isUnitMasked } from "../../case/mask.ts";
import type { PartyId } from "../../ids.ts";
import { agesIn, isPastOldest, isTooOld } from "../../party/age.ts";
import { hasLeft, isRelative, type Party, type Professional } from "../../party/party.ts";
import { nameOf } from "../../party/safety.ts";
import { withoutMandate } from "../../programme/mandates.ts";
import type { Municipality } from "../../programme/municipality.ts";
import { rulesOf } from "../../programme/programmes.ts";
import type { Refusal } from "../../refusal.ts";
import { dayOf, type Moment } from "../../time.ts";
import type { Meeting } from "../meeting.ts";
import { goesApart } from "../../track/apart.ts";
import { jointWithout } from "../../track/joint.ts";

type Seated = Pick<Meeting, "type" | "family">;

/** Who of the family comes. Where the officials meet first they are told, and stay at home. */
export const comingOf = ({ type, family }: Seated): PartyId[] => (type === "officialsFirst" ? [] : family);

/** A guardian of a child who decides without their knowing: a meeting would tell them of it. */
export const isUnknowing = (file: CaseFile, party: Party, now: Moment) =>
  party.kind === "guardian" && hiddenConsentStage(file, { kind: "guardian", party: party.id }, now) !== null;

/** Whether two, one from each side, must not meet. */
export const areKeptApart = (file: CaseFile, some: readonly PartyId[], others: readonly PartyId[]) =>
  file.relations.some(
    ({ between: [a, b] }) => (some.includes(a) && others.includes(b)) || (some.includes(b) && others.includes(a)),
  );

/** Why these people are not brought together at that time; null where they may be. From one birthday on there are no new meetings about somebody. */
export function whyNotTogether(
  file: CaseFile,
  seated: Seated,
  invited: readonly Professional[],
  at: Moment,
  { now, municipality: { document } }: Pick<Context, "now" | "municipality">,
): Refusal | null {
  const family = file.parties.filter((party) => seated.family.includes(party.id));
  if (family.length < new Set(seated.family).size || !family.every(isRelative)) return { kind: "unknownPerson" };
  const everybody: Party[] = [...family, ...invited];

  const gone = everybody.filter(hasLeft);
  if (gone.length > 0) return { kind: "hasLeft", people: gone.map(nameOf) };
  const unknowing = family.filter((party) => isUnknowing(file, party, now));
  if (unknowing.length > 0) return { kind: "mustNotKnow", people: unknowing.map(nameOf) };
  const isOld =
    family.some((party) => party.kind === "child" && isPastOldest(file, party, at, document)) ||
    isTooOld(file, at, document);
  const { oldest } = agesIn(document, file);
  if (isOld && oldest !== null) return { kind: "tooOld", oldest };

  const coming = [...comingOf(seated), ...invited.map((person) => person.id)];
  const enemies = everybody.filter(({ id }) => coming.includes(id) && areKeptApart(file, [id], coming));
  if (enemies.length > 0) return { kind: "mustNotMeet", people: enemies.map(nameOf) };
  const joint = jointWithout(file, seated.family);
  if (joint.length > 0) return { kind: "jointNotWished", people: joint.map(nameOf) };
  const resting = family.filter(({ id }) => file.tracks.some(({ party, rests }) => party === id && rests !== null));
  if (resting.length > 0 && goesApart(file)) return { kind: "trackRests", people: resting.map(nameOf) };
  if (
    seated.type === "separate" &&
    !goesApart(file) &&
    !file.relations.some(({ between }) => between.some((one) => coming.includes(one)))
  )
    return { kind: "nobodyToKeepApart" };
  const masked = invited.filter((person) => everybody.some(({ id }) => isUnitMasked(file, person.unit.id, id)));
  if (masked.length > 0) return { kind: "maskedTogether", services: [...new Set(masked.map(({ unit }) => unit.name))] };
  return whyNotDecided(file, seated, invited, at, document);
}

/** To where something is decided nobody is called who cannot decide. */
export function whyNotDecided(
  file: CaseFile,
  { type }: Pick<Seated, "type">,
  invited: readonly Pick<Professional, "account" | "title" | "unit">[],
  at: Moment,
  document: Municipality,
): Refusal | null {
  if (type !== "decision" || !rulesOf(file, document).gates.mandate) return null;
  const people = withoutMandate(document, invited, dayOf(at));
  return people.length > 0 ? { kind: "mandateMissing", people } : null;
}
