import type { CaseFile } from "../case/case-file.ts";
import type { Labelled, Voice } from "../case/labelled.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { InterventionId, NeedId, PartyId, ProposalId, StatementId, UnitId, Wording } from "../ids.ts";
import { titleOf } from "../party/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { isAccepted } from "./accepted.ts";
import { isGap, isOrphan } from "./gaps.ts";
import { canvasFor, type CanvasView, mayBear, mayDecide, payersFor } from "./canvas-view.ts";
import { hasSeen, isShownTo } from "./first-look.ts";
import { stepOf, waitedFor } from "./order.ts";
import { orderingView, type OrderingView } from "./order-view.ts";
import { type Intervention, type Need, noTiming, type Proposal, type Statement, type Timing } from "./plan.ts";
import { strideViews, type StrideView } from "./stride-view.ts";

export interface Worded {
  words: string;
  wording: Wording;
  /** The service that says so; null where it is the office or somebody in the family. */
  by: string | null;
  /** Who in the family says so, for the coordinator and themselves. */
  party: PartyId | null;
  isYours: boolean;
}
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
interface ProposalView extends Worded {
  id: ProposalId;
  unit: string;
  needs: NeedId[];
  isPresented: boolean;
  isDecided: boolean;
  /** This professional may decide it for its service, or let it cost their own service its share. */
  isYoursToDecide: boolean;
  isYoursToBear: boolean;
  canvas: CanvasView | null;
  /** Who wanted to see it first and has been shown it: one's own; the coordinator sees all. */
  shownFirst: { party: PartyId; hasSeen: boolean }[];
  alternativeTo: ProposalId | null;
  offer: { to: PartyId; support: string; why: string | null } | null;
  /** One's own stand; the coordinator sees each one's. */
  stances: {
    party: PartyId;
    stance: Proposal["stances"][number]["stance"];
    words: string | null;
    channel: Proposal["stances"][number]["channel"];
  }[];
  /** Who wishes to talk first, since when, and has not been called: the coordinator's. */
  toCall: { party: PartyId; at: Moment }[];
  /** The family does not say the same; and everybody whose yes is needed has said it: the coordinator's alone to know. */
  isContested: boolean;
  isAccepted: boolean;
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
  yours: { unit: UnitId; name: string; payers: { id: UnitId; name: string }[] } | null;
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
  const isShown = (one: Proposal) => (isFamily ? isShownTo(one, viewer.party) : one.presentedAt !== null);
  const canvasOf = canvasFor(file, viewer, mask, municipality);

  const needs = file.plan.needs.filter(isTold);
  const proposals = file.plan.proposals.filter(
    (one) =>
      isTold(one) &&
      !masks(file, viewer, one.unit) &&
      (isCoordinator || isShown(one) || (viewer.kind === "professional" && isYours(one.words.source))),
  );
  const interventions = file.plan.interventions.filter((one) => isTold(one) && !masks(file, viewer, one.unit));
  const known = <T>(of: readonly T[], among: readonly { id: T }[]) =>
    of.filter((id) => among.some((one) => one.id === id));
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
    proposals: proposals.map((one) => ({
      ...worded(one),
      id: one.id,
      unit: unitName(one.unit),
      needs: known(one.needs, needs),
      isPresented: isShown(one),
      isDecided: one.decision !== null,
      isYoursToDecide: viewer.kind === "professional" && one.decision === null && mayDecide(viewer, one, municipality),
      isYoursToBear: viewer.kind === "professional" && one.decision === null && mayBear(viewer, one, municipality),
      canvas: one.canvas && canvasOf(one, one.canvas),
      shownFirst: one.shownFirst
        .filter(({ party }) => isCoordinator || party === self)
        .map(({ party }) => ({ party, hasSeen: hasSeen(one, party) })),
      alternativeTo: proposals.some((other) => other.id === one.alternativeTo) ? one.alternativeTo : null,
      offer: one.offer ? { ...one.offer, why: mask(one.offer.why) } : null,
      stances: one.stances
        .filter(({ party }) => isCoordinator || party === self)
        .map(({ party, stance, words, channel }) => ({ party, stance, words: words && mask(words), channel })),
      toCall: one.stances
        .filter(({ stance, calledAt }) => isCoordinator && stance === "talkFirst" && calledAt === undefined)
        .map(({ party, at }) => ({ party, at })),
      isContested: isCoordinator && new Set(one.stances.map(({ stance }) => stance)).size > 1,
      isAccepted: isCoordinator && isAccepted(file, one, now),
    })),
    interventions: interventions.map((one) => ({
      ...worded(one),
      id: one.id,
      unit: unitName(one.unit),
      owner: one.owner && titleOf(file, viewer, one.owner),
      dueBy: one.dueBy,
      state: one.state,
      needs: known(one.needs, needs),
      after: known(one.after, interventions),
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
        ? { unit: viewer.unit, name: unitName(viewer.unit), payers: payersFor(viewer.account, municipality) }
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
