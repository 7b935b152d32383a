import type { CaseFile } from "../case/case-file.ts";
import type { Voice } from "../case/labelled.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { InterventionId, NeedId, PartyId, ProposalId, StatementId, Wording } from "../ids.ts";
import { titleOf } from "../party/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day } from "../time.ts";
import type { Intervention, Need, Proposal, Statement } from "./plan.ts";

interface Worded {
  words: string;
  wording: Wording;
}
export interface PlanView {
  statements: (Worded & {
    id: StatementId;
    kind: Statement["kind"];
    stances: { by: string | null; isYours: boolean; stance: "agrees" | "differs"; words: string | null }[];
  })[];
  needs: (Worded & { id: NeedId; child: PartyId; area: Need["area"]; isMet: boolean; hasSupport: boolean })[];
  proposals: (Worded & {
    id: ProposalId;
    unit: string;
    isPresented: boolean;
    isDecided: boolean;
    alternativeTo: ProposalId | null;
    /** One's own stand; the coordinator sees each one's. */
    stances: { party: PartyId; stance: Proposal["stances"][number]["stance"]; words: string | null }[];
    /** The family does not say the same: the coordinator's alone to know. */
    isContested: boolean;
  })[];
  interventions: (Worded & {
    id: InterventionId;
    unit: string;
    owner: string | null;
    dueBy: Day | null;
    state: Intervention["state"];
    needs: NeedId[];
    after: InterventionId[];
    /** What comes before it is not done yet. */
    isWaiting: boolean;
  })[];
  /** Needs that nobody meets by a day, first to be looked at; and support that meets no need. The coordinator's. */
  gaps: NeedId[];
  orphans: InterventionId[];
}

/** The child's whole map, as far as this viewer may see it. */
export function planView(file: CaseFile, viewer: Viewer, mask: Mask, municipality: Municipality): PlanView {
  const isCoordinator = viewer.kind === "coordinator";
  const { statements, needs, proposals, interventions } = file.plan;
  const unitName = (id: string) => municipality.units.find((unit) => unit.id === id)?.name ?? "";
  const self = "party" in viewer ? viewer.party : null;
  const isYours = (by: Voice) =>
    by.kind === "party" ? by.party === self : viewer.kind === "professional" && by.unit === viewer.unit;
  const told = <T extends { words: Parameters<typeof mask>[0] }, Shown>(all: readonly T[], show: (one: T) => Shown) =>
    all.flatMap((one) => {
      const words = mask(one.words) as string | null;
      return words === null ? [] : [{ ...show(one), words }];
    });
  const open = interventions.filter((one) => !masks(file, viewer, one.unit));
  return {
    statements: told(statements, ({ id, wording, kind, stances }) => ({
      id,
      wording,
      kind,
      stances: stances
        .filter(({ by, words }) => isCoordinator || isYours(by) || (words !== null && mask(words) !== null))
        .filter(({ by }) => by.kind !== "unit" || !masks(file, viewer, by.unit))
        .map(({ by, stance, words }) => ({
          by: by.kind === "unit" ? unitName(by.unit) : titleOf(file, viewer, by.party),
          isYours: isYours(by),
          stance,
          words: words && mask(words),
        })),
    })),
    needs: told(needs, ({ id, wording, child, area, metOn }) => ({
      id,
      wording,
      child,
      area,
      isMet: metOn !== null,
      hasSupport: open.some((one) => one.needs.includes(id) && mask(one.words) !== null),
    })),
    proposals: told(
      proposals.filter((one) => !masks(file, viewer, one.unit) && (isCoordinator || one.presentedAt !== null)),
      ({ id, wording, unit, presentedAt, decision, alternativeTo, stances }) => ({
        id,
        wording,
        unit: unitName(unit),
        isPresented: presentedAt !== null,
        isDecided: decision !== null,
        alternativeTo,
        stances: stances
          .filter(({ party }) => isCoordinator || party === self)
          .map(({ party, stance, words }) => ({ party, stance, words: words && mask(words) })),
        isContested: isCoordinator && new Set(stances.map(({ stance }) => stance)).size > 1,
      }),
    ),
    interventions: told(open, ({ id, wording, unit, owner, dueBy, state, needs: for_, after }) => ({
      id,
      wording,
      unit: unitName(unit),
      owner: owner && titleOf(file, viewer, owner),
      dueBy,
      state,
      needs: for_,
      after: after.filter((one) => open.some((other) => other.id === one)),
      isWaiting: after.some((one) => open.some((other) => other.id === one && other.state !== "done")),
    })),
    gaps: isCoordinator ? gapsIn(file) : [],
    orphans: isCoordinator ? interventions.filter((one) => one.needs.length === 0).map((one) => one.id) : [],
  };
}

const gapsIn = ({ plan }: CaseFile): NeedId[] =>
  plan.needs
    .filter(
      (need) =>
        need.metOn === null &&
        !plan.interventions.some(
          (one) => one.needs.includes(need.id) && one.owner !== null && one.dueBy !== null && one.state !== "ended",
        ),
    )
    .map((need) => need.id);
