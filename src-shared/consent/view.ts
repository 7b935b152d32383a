import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { Account, ConsentId, PartyId, RequestId, UnitId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { addDays, type Day, dayOf, type Moment } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { type Disclosed, disclosedUnder } from "./disclosed.ts";
import { awaitedAuthorities, isActive, isAwaited, isStanding } from "./effective.ts";
import { type ExclusionView, exclusionView } from "./exclusion-view.ts";
import { isOutgrown, isPastChildhood, stillFor } from "./grantors.ts";
import { authorityName, titleOfAccount, unitName } from "./names.ts";
import { type NotTold, notTold } from "./not-told.ts";
import { receiversIn } from "./receivers.ts";
import { nextReminder, type RequestState, stateOfRequest } from "./request-state.ts";

export interface ConsentView {
  id: ConsentId;
  grantor: PartyId;
  /** Whom it is about. */
  subjects: PartyId[];
  capacity: Consent["capacity"];
  /**
   * "ended" when taken back or narrowed; "expired" once its last day has passed; "granted" until every authority holds it
   * and its first day has come; "outgrown" while it stands though the children it was about have come of age, so that it
   * counts for its grantor alone; "invalid" where it was recorded in error.
   */
  state: "granted" | "active" | "outgrown" | "expired" | "ended" | "invalid";
  services: { id: UnitId; name: string }[];
  categories: Category[];
  flows: Flow[];
  exclusions: ExclusionView[];
  purpose: string | null;
  activities: Consent["activities"];
  validFrom: Day;
  validTo: Day;
  /** So near its end that it is time to ask anew, and nothing has taken its place. */
  isEnding: boolean;
  /** The question it answers. */
  request: RequestId | null;
  /** Why it is over, where somebody or something ended it. */
  endedBy: NonNullable<Consent["ended"]>["how"] | null;
  /** What was asked for and they have said no to, while this is their latest yes to it; for themselves alone. */
  notTold: (NotTold & { name: string })[];
  /** Who of an authority has been asked is the coordinator's to know. */
  awaiting: { id: Consent["disclosing"][number]; name: string; asked: string | null }[];
  /** Recorded in error, and what could be told under it until somebody saw that; the coordinator's. */
  invalidation: { reason: string | null; second: string; isConfirmed: boolean; disclosed: DisclosedView[] } | null;
}

/** The services by name. */
type DisclosedView = Omit<Disclosed, "from" | "to"> & { from: string; to: string };

/** Somebody who has been asked for a consent, and where that stands. */
export interface RequestView {
  id: RequestId;
  grantor: PartyId;
  subjects: PartyId[];
  flows: Flow[];
  state: RequestState;
  purpose: string | null;
  requestedAt: Moment;
  validTo: Day;
  /** A yes to it could hold no longer: it is asked anew. */
  isPast: boolean;
  /** When to remind them next, and why they answered as they did: the coordinator's alone. */
  remindOn: Day | null;
  reason: string | null;
}

/** The coordinator sees each consent; a party its own and nobody else's; services none. */
const isShownTo = (viewer: Viewer, grantor: PartyId) =>
  viewer.kind === "coordinator" ||
  ((viewer.kind === "guardian" || viewer.kind === "child") && viewer.party === grantor);

/** A service that has become secret from somebody since is no longer in what they once agreed to. */
const shownFlows = (file: CaseFile, viewer: Viewer, flows: Flow[]): Flow[] => {
  const isHidden = (unit: UnitId) => masks(file, viewer, unit);
  return file.maskedUnits.some(({ unit }) => isHidden(unit))
    ? flows.filter(({ from, to }) => !isHidden(from) && !isHidden(to))
    : flows;
};

/** Which services and kinds of things there are in a matrix, each once: read in one go, for it is long and there are many. */
function namedIn(flows: readonly Flow[]): { units: UnitId[]; kinds: Category[] } {
  const [units, kinds] = [new Set<UnitId>(), new Set<Category>()];
  let last: Flow | undefined;
  for (const flow of flows) {
    if (flow.from !== last?.from) units.add(flow.from);
    if (flow.to !== last?.to) units.add(flow.to);
    kinds.add(flow.category);
    last = flow;
  }
  return { units: [...units], kinds: [...kinds] };
}

export const consentViews = (
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  now: Moment,
  municipality: Municipality,
): ConsentView[] =>
  file.consents
    .filter((consent) => isShownTo(viewer, consent.grantor))
    .map((consent) => {
      const flows = shownFlows(file, viewer, consent.flows);
      return { consent, flows, named: namedIn(flows) };
    })
    .map(({ consent, flows, named }) => ({
      id: consent.id,
      grantor: consent.grantor,
      subjects: consent.subjects,
      capacity: consent.capacity,
      state: stateOf(file, consent, now),
      services: named.units
        .filter((unit) => unit !== file.office)
        .map((unit) => ({ id: unit, name: unitName(municipality, unit) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      categories: named.kinds,
      flows,
      exclusions: consent.exclusions.map((one) => exclusionView(file, viewer, one, mask, municipality)),
      purpose: consent.purpose && mask(consent.purpose),
      activities: consent.activities,
      validFrom: consent.validFrom,
      validTo: consent.validTo,
      isEnding: isEnding(file, consent, now, municipality),
      request: consent.request,
      endedBy: consent.ended && consent.ended.at <= now ? consent.ended.how : null,
      notTold: viewer.kind === "coordinator" ? [] : ownNo(file, viewer, consent, now, municipality),
      awaiting: (viewer.kind === "coordinator" || isAwaited(file, consent, now) ? awaitedAuthorities(consent) : []).map(
        (id) => {
          const asked = viewer.kind === "coordinator" && consent.asked.find((one) => one.authority === id);
          return {
            id,
            name: authorityName(municipality, id),
            asked: asked ? titleOfReceiver(file, asked.receiver, municipality) : null,
          };
        },
      ),
      invalidation:
        viewer.kind === "coordinator" && consent.invalidation
          ? {
              reason: mask(consent.invalidation.reason),
              second: titleOfAccount(municipality, consent.invalidation.second),
              isConfirmed: consent.invalidation.confirmedAt !== null,
              disclosed: disclosedUnder(file, consent.id).map((one) => ({
                ...one,
                from: unitName(municipality, one.from),
                to: unitName(municipality, one.to),
              })),
            }
          : null,
    }));

function ownNo(
  file: CaseFile,
  viewer: Viewer,
  consent: Consent,
  now: Moment,
  municipality: Municipality,
): ConsentView["notTold"] {
  const request = file.requests.find(({ id }) => id === consent.request);
  if (!request) return [];
  const standing = file.consents.filter((one) => one.request === consent.request && isStanding(one, now));
  if (standing.at(-1) !== consent) return [];
  const given = standing.flatMap(({ flows }) => flows);
  return notTold(shownFlows(file, viewer, request.flows), given).map((one) => ({
    ...one,
    name: unitName(municipality, one.to),
  }));
}

function stateOf(file: CaseFile, consent: Consent, now: Moment): ConsentView["state"] {
  if (isStanding(consent, now) && isPastChildhood(file, consent, now)) return "outgrown";
  if (isActive(consent, now)) return "active";
  if (consent.invalidation) return "invalid";
  if (isStanding(consent, now)) return "granted";
  return consent.ended && consent.ended.at <= now ? "ended" : "expired";
}

function isEnding(file: CaseFile, consent: Consent, now: Moment, { consentWarningDays }: Municipality): boolean {
  if (!isActive(consent, now) || isPastChildhood(file, consent, now)) return false;
  const warnedFrom = addDays(consent.validTo, -Math.max(0, ...consentWarningDays));
  if (dayOf(now) < warnedFrom) return false;
  return !file.consents.some(
    (later) =>
      later.grantor === consent.grantor &&
      later.validTo > consent.validTo &&
      isStanding(later, now) &&
      stillFor(file, consent, now).every((subject) => later.subjects.includes(subject)),
  );
}

export const requestViews = (
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  now: Moment,
  municipality: Municipality,
): RequestView[] =>
  file.requests
    .filter((request) => isShownTo(viewer, request.grantor) && request.replacedBy === null)
    .filter((request) => request.answer !== null || !isOutgrown(file, request, now))
    .map((request) => ({
      id: request.id,
      grantor: request.grantor,
      subjects: request.answer ? request.subjects : stillFor(file, request, now),
      flows: shownFlows(file, viewer, request.flows),
      state: stateOfRequest(request, now, municipality),
      purpose: mask(request.purpose),
      requestedAt: request.requestedAt,
      validTo: request.validTo,
      isPast: request.validTo <= dayOf(now),
      remindOn: viewer.kind === "coordinator" ? nextReminder(request, now, municipality) : null,
      reason: viewer.kind === "coordinator" && request.answer?.reason ? mask(request.answer.reason) : null,
    }));

const titleOfReceiver = (file: CaseFile, receiver: Account, { people }: Municipality): string =>
  receiversIn(file, people).find(({ account }) => account === receiver)?.title ?? "";
