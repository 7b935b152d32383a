import type { CaseFile } from "../case/case-file.ts";
import { fromParty, fromUnit, type Voice } from "../case/labelled.ts";
import { isUnitMasked, type Mask, maskFor } from "../case/mask.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { effectiveConsent } from "../consent/effective.ts";
import { relativeCalled } from "../followup/telling.ts";
import type { Account, PartyId, UnitId } from "../ids.ts";
import { actsAs, hasLeft, isProfessional, type Professional } from "../party/party.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import type { Intervention, Proposal } from "./plan.ts";

/** The professional who writes, or null where it is the coordinator. */
export const professionalOf = (file: CaseFile, account: Account): Professional | null =>
  coordinatorOf(file) === account
    ? null
    : (file.parties.find(
        (one): one is Professional => isProfessional(one) && !hasLeft(one) && actsAs(one) === account,
      ) ?? null);

/** What the one who writes may read. */
export function sightOf(file: CaseFile, account: Account, now: Moment): Mask {
  const person = professionalOf(file, account);
  const consent = effectiveConsent(file, now);
  if (!person) return maskFor(file, { kind: "coordinator", account }, consent, now);
  return maskFor(file, { kind: "professional", account, party: person.id, unit: person.unit.id }, consent, now);
}

/** The proposals that the one who writes is shown: a service its own from the start, others when they are presented. */
export function proposalsFor(file: CaseFile, account: Account, now: Moment): Proposal[] {
  const person = professionalOf(file, account);
  const sees = sightOf(file, account, now);
  return file.plan.proposals.filter(
    ({ unit, words, presentedAt }) =>
      sees(words) !== null &&
      (!person || (!isUnitMasked(file, unit, person.id) && (presentedAt !== null || isSaidBy(words.source, person)))),
  );
}

/** The support that the one who writes is shown. */
export function interventionsFor(file: CaseFile, account: Account, now: Moment): Intervention[] {
  const person = professionalOf(file, account);
  const sees = sightOf(file, account, now);
  return file.plan.interventions.filter(
    ({ unit, words }) => sees(words) !== null && !(person && isUnitMasked(file, unit, person.id)),
  );
}

export const isSaidBy = (source: Voice, { unit }: Professional) => source.kind === "unit" && source.unit === unit.id;

/** One of that service's people who still has part in the case. */
export const isOfUnit = (file: CaseFile, party: PartyId, unit: UnitId) =>
  file.parties.some((one) => one.id === party && isProfessional(one) && one.unit.id === unit && !hasLeft(one));

/**
 * Whose words they are. A professional speaks for their own service; the coordinator writes down what somebody in the family
 * says, or else what `unit` does.
 */
export function voiceOf(file: CaseFile, account: Account, by: PartyId | null, unit: UnitId): Outcome<Voice> {
  const person = professionalOf(file, account);
  if (person && by !== null) return refuse({ kind: "notYourStep" });
  if (person && unit !== person.unit.id) return refuse({ kind: "notYourService" });
  if (by === null) return ok(fromUnit(unit));
  return relativeCalled(file, by) ? ok(fromParty(by)) : refuse({ kind: "unknownPerson" });
}

/** The service a writer speaks for where nothing else is said: their own, or the office. */
export const ownUnit = (file: CaseFile, account: Account): UnitId =>
  professionalOf(file, account)?.unit.id ?? file.office;
