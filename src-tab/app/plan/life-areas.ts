import type { CaseView } from "../../../src-shared/case/view.ts";
import type { PlanView } from "../../../src-shared/plan/view.ts";
import type { MarkShape } from "./Mark.tsx";
import type { PlanText } from "./words.ts";

export type Need = PlanView["needs"][number];
export type Intervention = PlanView["interventions"][number];
export type Proposal = PlanView["proposals"][number];
export type Statement = PlanView["statements"][number];
export type LifeArea = Need["area"];

/** The order people are used to see them in. */
export const areasIn = (text: PlanText) => Object.keys(text.areas) as LifeArea[];

export interface AreaState {
  area: LifeArea;
  state: keyof PlanText["wheel"]["states"];
  needs: Need[];
  /** Not met yet. */
  open: number;
}

export const areaShapes: Record<AreaState["state"], MarkShape> = {
  untouched: "untouched",
  gap: "lacks",
  unsupported: "lacks",
  supported: "going",
  seenTo: "going",
  met: "done",
};

/** How each part of life stands, as far as this viewer may know. Gaps are the coordinator's to see; others see where there is support. */
export const areaStates = (text: PlanText, { plan: { needs, gaps }, you }: CaseView): AreaState[] =>
  areasIn(text).map((area) => {
    const here = needs.filter((need) => need.area === area);
    const open = here.filter(({ isMet }) => !isMet);
    return { area, needs: here, open: open.length, state: stateOf(here, open, you === "coordinator" ? gaps : null) };
  });

function stateOf(here: readonly Need[], open: readonly Need[], gaps: readonly string[] | null): AreaState["state"] {
  if (here.length === 0) return "untouched";
  if (open.length === 0) return "met";
  if (open.some(({ hasSupport }) => !hasSupport)) return "unsupported";
  if (!gaps) return "supported";
  return open.some(({ id }) => gaps.includes(id)) ? "gap" : "seenTo";
}

const isUnderWay = ({ state }: Intervention) => state === "planned" || state === "ongoing";

export const supportFor = (need: Need, { interventions }: PlanView): Intervention[] =>
  interventions.filter(({ needs }) => needs.includes(need.id));

/** What a need lacks, if anything; and which support would close the gap were it given an owner and a day. */
export function lackOf(
  need: Need,
  { plan, you }: CaseView,
): { lack: keyof PlanText["needs"]["states"]; mend: Intervention | null } {
  if (need.isMet) return { lack: "met", mend: null };
  const support = supportFor(need, plan);
  const going = support.filter(isUnderWay);
  if (support.length === 0) return { lack: "noSupport", mend: null };
  if (going.length === 0) return { lack: "over", mend: null };
  if (you !== "coordinator") return { lack: "supported", mend: null };
  if (!plan.gaps.includes(need.id)) return { lack: "seenTo", mend: null };
  const mend = going[0]!;
  if (mend.owner) return { lack: "noDay", mend };
  return { lack: mend.dueBy ? "noOwner" : "noOwnerNorDay", mend };
}
