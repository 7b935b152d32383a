import type { CaseFile } from "../case/case-file.ts";
import type { Labelled, Voice } from "../case/labelled.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { InterventionId, NeedId, PartyId, StatementId, UnitId, Wording } from "../ids.ts";
import { titleOf } from "../party/view.ts";
import { type Municipality, servicesOf } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { isGap, isOrphan } from "./gaps.ts";
import { payersFor } from "./canvas-view.ts";
import { stepOf, waitedFor } from "./order.ts";
import { orderingView, type OrderingView } from "./order-view.ts";
import { type Intervention, type Need, noTiming, type Statement, type Timing } from "./plan.ts";
import { isShownIn, type ProposalView, proposalViews } from "./proposal-view.ts";
import { among, type Worded } from "./worded.ts";
import { strideViews, type StrideView } from "./stride-view.ts";

interface StatementView extends Worded {
  id: StatementId;
  kind: Statement["kind"];
  stances: {
    by: string | null;
    /** Who in the family, for the coordinator and themselves. */
    party: PartyId | null;
    isYours: boolean;
    stance: "agrees" | "differs";
    words: string | null;
    /** On their own page. */
    onPage: boolean;
    /** It was put otherwise when they took this stand. */
    isOutdated: boolean;
  }[];
}
interface NeedView extends Worded {
  id: NeedId;
  child: PartyId;
  area: Need["area"];
  isMet: boolean;
  hasSupport: boolean;
}
interface InterventionView extends Worded {
  id: InterventionId;
  unit: string;
  owner: string | null;
  dueBy: Day | null;
  state: Intervention["state"];
  needs: NeedId[];
  after: InterventionId[];
  timing: Timing;
  began: Day | null;
  ended: Day | null;
  /** What comes before it is not done yet, or has not gone on for long enough. */
  isWaiting: boolean;
}
export interface PlanView {
  /** Needs that nobody meets by a day, first to be looked at; and support that meets no need. The coordinator's. */
  gaps: NeedId[];
  orphans: InterventionId[];
  statements: StatementView[];
  needs: NeedView[];
  proposals: ProposalView[];
  interventions: InterventionView[];
  /** Who wants to see proposals first: oneself; for the coordinator everybody who does. */
  firstLooks: PartyId[];
  ordering: OrderingView;
  /** Who answers for the plan as a whole. */
  main: { party: PartyId; title: string } | null;
  strides: StrideView[];
  /** Of somebody in the family: they are asked whether they want to. */
  offersFirstLook: boolean;
  /** A professional's own service, that they write for; and which services could bear the cost of what they may decide. */
  yours: {
    unit: UnitId;
    name: string;
    payers: { id: UnitId; name: string }[];
    /** Who could lift what is in the way, or bear a share. */
    services: { id: UnitId; name: string }[];
  } | null;
}

/** The child's whole map, as far as this viewer may see it. */
export function planView(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
  now: Moment,
): PlanView {
  const isCoordinator = viewer.kind === "coordinator";
  const self = "party" in viewer ? viewer.party : null;
  const unitName = (id: string) => municipality.units.find((unit) => unit.id === id)?.name ?? "";
  const isYours = (by: Voice) =>
    by.kind === "party" ? by.party === self : viewer.kind === "professional" && by.unit === viewer.unit;
  const partyIn = (by: Voice) => (by.kind === "party" && (isCoordinator || isYours(by)) ? by.party : null);
  const isTold = ({ words }: { words: Labelled<string> }) => mask(words) !== null;
  const worded = ({ words, wording }: { words: Labelled<string>; wording: Wording }): Worded => ({
    words: mask(words) ?? "",
    wording,
    by: words.source.kind === "unit" && words.source.unit !== file.office ? unitName(words.source.unit) : null,
    party: partyIn(words.source),
    isYours: isYours(words.source),
  });

  const isFamily = viewer.kind === "guardian" || viewer.kind === "child";

  const needs = file.plan.needs.filter(isTold);
  const proposals = file.plan.proposals.filter(
    (one) =>
      isTold(one) &&
      !masks(file, viewer, one.unit) &&
      (isCoordinator || isShownIn(one, viewer) || (viewer.kind === "professional" && isYours(one.words.source))),
  );
  const interventions = file.plan.interventions.filter((one) => isTold(one) && !masks(file, viewer, one.unit));
  const steps = interventions.map(stepOf);
  const gaps = isCoordinator ? needs.filter((need) => isGap(file, need, interventions)).map((need) => need.id) : [];

  return {
    gaps,
    orphans: isCoordinator ? interventions.filter(isOrphan).map((one) => one.id) : [],
    statements: file.plan.statements.filter(isTold).map((one) => ({
      ...worded(one),
      id: one.id,
      kind: one.kind,
      stances: one.stances
        .filter(({ by, words }) => isCoordinator || isYours(by) || (words !== null && mask(words) !== null))
        .filter(({ by }) => by.kind !== "unit" || !masks(file, viewer, by.unit))
        .map(({ by, stance, words, wording, onPage = false }) => ({
          by: by.kind === "unit" ? unitName(by.unit) : null,
          party: partyIn(by),
          isYours: isYours(by),
          stance,
          words: words && mask(words),
          onPage: onPage && (isCoordinator || isYours(by)),
          isOutdated: wording !== one.wording,
        })),
    })),
    needs: needs
      .toSorted((a, b) => Number(gaps.includes(b.id)) - Number(gaps.includes(a.id)))
      .map((one) => ({
        ...worded(one),
        id: one.id,
        child: one.child,
        area: one.area,
        isMet: one.metOn !== null,
        hasSupport: interventions.some((other) => other.needs.includes(one.id) && other.state !== "ended"),
      })),
    proposals: proposalViews(proposals, needs, { file, viewer, mask, worded, municipality, now }),
    interventions: interventions.map((one) => ({
      ...worded(one),
      id: one.id,
      unit: unitName(one.unit),
      owner: one.owner && titleOf(file, viewer, one.owner),
      dueBy: one.dueBy,
      state: one.state,
      needs: among(one.needs, needs),
      after: among(one.after, interventions),
      timing: timingIn(one, interventions),
      began: one.began ?? null,
      ended: one.ended ?? null,
      isWaiting: waitedFor(stepOf(one), steps, dayOf(now)).length > 0,
    })),
    firstLooks: file.firstLooks.map(({ by }) => by).filter((by) => isCoordinator || by === self),
    ordering: orderingView(interventions, { file, viewer, mask, municipality, now }),
    main: mainOf(file, viewer, interventions.length > 0),
    strides: strideViews(file, { mask, worded }),
    offersFirstLook:
      isFamily && (rulesOf(file, municipality).gates.mandate || file.firstLooks.some(({ by }) => by === self)),
    yours:
      viewer.kind === "professional"
        ? {
            unit: viewer.unit,
            name: unitName(viewer.unit),
            payers: payersFor(viewer.account, municipality),
            services: servicesOf(municipality).map(({ id, name }) => ({ id, name })),
          }
        : null,
  };
}

const timingIn = ({ timing = noTiming }: Intervention, known: readonly Intervention[]): Timing => ({
  ...timing,
  lasted: timing.lasted.filter(({ of }) => known.some(({ id }) => id === of)),
});

/** Whoever is shown the plan is shown who answers for it, unless that they take part is kept from them. */
function mainOf(file: CaseFile, viewer: Viewer, seesPlan: boolean): PlanView["main"] {
  const person = file.parties.find((one) => one.id === file.mainResponsible);
  const isShown = seesPlan || viewer.kind === "coordinator" || ("party" in viewer && viewer.party === person?.id);
  const title = person && isShown ? titleOf(file, viewer, person.id) : null;
  return person && title ? { party: person.id, title } : null;
}
