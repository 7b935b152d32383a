import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { Account, AuthorityId, ConsentId, PartyId, RequestId, UnitId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { addDays, type Day, dayOf, type Moment } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { awaitedAuthorities, isActive } from "./effective.ts";
import { type RequestState, stateOfRequest } from "./request-state.ts";

export interface ConsentView {
  id: ConsentId;
  grantor: PartyId;
  capacity: Consent["capacity"];
  subjects: PartyId[];
  /**
   * "ended" when taken back or narrowed; "expired" once its last day has passed; "granted" until every authority holds it
   * and its first day has come; "invalid" where it was recorded in error.
   */
  state: "granted" | "active" | "expired" | "ended" | "invalid";
  services: { id: UnitId; name: string }[];
  categories: Category[];
  flows: Flow[];
  /** What is shut, as kinds; words as they were said. */
  exclusions: { kind: string; words: string | null }[];
  purpose: string | null;
  validFrom: Day;
  validTo: Day;
  /** So near its end that it is time to ask anew. */
  isEnding: boolean;
  awaiting: { id: AuthorityId; name: string }[];
}

/** Somebody who has been asked for a consent, and where that stands. */
export interface RequestView {
  id: RequestId;
  grantor: PartyId;
  state: RequestState;
  purpose: string | null;
  requestedAt: Moment;
  validTo: Day;
  /** Why they answered as they did; the coordinator's alone. */
  reason: string | null;
}

const unitName = (municipality: Municipality, id: string) =>
  municipality.units.find((unit) => unit.id === id)?.name ?? id;
const authorityName = (municipality: Municipality, id: string) =>
  municipality.authorities.find((authority) => authority.id === id)?.name ?? id;

/** The coordinator sees each consent; a party its own and nobody else's; services none. */
const isShownTo = (viewer: Viewer, grantor: PartyId) =>
  viewer.kind === "coordinator" ||
  ((viewer.kind === "guardian" || viewer.kind === "child") && viewer.party === grantor);

export function consentViews(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  now: Moment,
  municipality: Municipality,
): ConsentView[] {
  const warnedFrom = Math.max(0, ...municipality.consentWarningDays);
  return file.consents
    .filter((consent) => isShownTo(viewer, consent.grantor))
    .map((consent) => ({
      id: consent.id,
      grantor: consent.grantor,
      capacity: consent.capacity,
      subjects: consent.subjects,
      state: stateOf(consent, now),
      services: [...new Set(consent.flows.flatMap((flow) => [flow.from, flow.to]))]
        .filter((unit) => unit !== file.office)
        .map((unit) => ({ id: unit, name: unitName(municipality, unit) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      categories: [...new Set(consent.flows.map((flow) => flow.category))],
      flows: consent.flows,
      exclusions: consent.exclusions.map((one) => ({
        kind: one.kind,
        words: one.kind === "words" ? mask(one.words) : null,
      })),
      purpose: consent.purpose && mask(consent.purpose),
      validFrom: consent.validFrom,
      validTo: consent.validTo,
      isEnding: isActive(consent, now) && dayOf(now) >= addDays(consent.validTo, -warnedFrom),
      awaiting: awaitedAuthorities(consent).map((id) => ({ id, name: authorityName(municipality, id) })),
    }));
}

function stateOf(consent: Consent, now: Moment): ConsentView["state"] {
  if (isActive(consent, now)) return "active";
  if (consent.invalidation) return "invalid";
  if (consent.ended) return "ended";
  return dayOf(now) > consent.validTo ? "expired" : "granted";
}

export const requestViews = (
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  now: Moment,
  municipality: Municipality,
): RequestView[] =>
  file.requests
    .filter((request) => isShownTo(viewer, request.grantor))
    .map((request) => ({
      id: request.id,
      grantor: request.grantor,
      state: stateOfRequest(request, now, municipality),
      purpose: mask(request.purpose),
      requestedAt: request.requestedAt,
      validTo: request.validTo,
      reason: viewer.kind === "coordinator" && request.answer?.reason ? mask(request.answer.reason) : null,
    }));

/** What one named receiver at an authority is shown so that they can say that it holds the consent: who, whose yes, what it may tell. */
export interface ConfirmationView {
  consent: ConsentId;
  authority: string;
  about: string[];
  grantor: string;
  flows: { from: string; to: string; category: Category }[];
  validTo: Day;
}

export function confirmationViews(
  file: CaseFile,
  account: Account | null,
  municipality: Municipality,
): ConfirmationView[] {
  const nameOf = (id: PartyId) => {
    const party = file.parties.find((one) => one.id === id);
    if (!party || party.kind === "professional") return "";
    return party.protection === "none" ? party.name.value : (party.alias ?? "");
  };
  const unitsOf = (authority: AuthorityId) =>
    municipality.units.filter((unit) => unit.authority === authority).map((unit) => unit.id);
  return file.consents
    .filter((consent) => consent.ended === null && consent.invalidation === null)
    .flatMap((consent) =>
      consent.asked
        .filter((one) => one.receiver === account && awaitedAuthorities(consent).includes(one.authority))
        .map(({ authority }) => ({
          consent: consent.id,
          authority: authorityName(municipality, authority),
          about: consent.subjects.map(nameOf),
          grantor: nameOf(consent.grantor),
          flows: consent.flows
            .filter((flow) => unitsOf(authority).includes(flow.from))
            .map(({ from, to, category }) => ({
              from: unitName(municipality, from),
              to: unitName(municipality, to),
              category,
            })),
          validTo: consent.validTo,
        })),
    );
}

/** Something recorded in error that this account is asked to look at, as the second person. */
export interface InvalidationView {
  consent: ConsentId;
  grantor: string;
  by: string;
  reason: string;
}

export const invalidationViews = (
  file: CaseFile,
  account: Account | null,
  municipality: Municipality,
): InvalidationView[] =>
  file.consents.flatMap(({ id, grantor, invalidation }) => {
    if (!invalidation || invalidation.confirmedAt !== null || invalidation.second !== account) return [];
    const party = file.parties.find((one) => one.id === grantor);
    return [
      {
        consent: id,
        grantor: party && party.kind !== "professional" ? party.name.value : "",
        by: municipality.people.find((person) => person.account === invalidation.by)?.title ?? "",
        reason: invalidation.reason.value,
      },
    ];
  });
