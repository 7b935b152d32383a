import type { CaseView } from "../../../src-shared/case/view.ts";
import type { PlanView } from "../../../src-shared/plan/view.ts";
import type { MarkShape } from "./Mark.tsx";
import type { PlanText } from "./words.ts";

export type Need = PlanView["needs"][number];
export type Intervention = PlanView["interventions"][number];
export type Proposal = PlanView["proposals"][number];
export type Statement = PlanView["statements"][number];
type Promise = CaseView["tasks"][number];
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
export const areaStates = (text: PlanText, view: CaseView): AreaState[] =>
  areasIn(text).map((area) => {
    const { needs, gaps } = view.plan;
    const here = needs.filter((need) => need.area === area);
    const open = here.filter(({ isMet }) => !isMet);
    return {
      area,
      needs: here,
      open: open.length,
      state: stateOf(here, open, view.you === "coordinator" ? gaps : null, view),
    };
  });

function stateOf(
  here: readonly Need[],
  open: readonly Need[],
  gaps: readonly string[] | null,
  view: CaseView,
): AreaState["state"] {
  if (here.length === 0) return "untouched";
  if (open.length === 0) return "met";
  if (open.some((need) => !need.hasSupport && promisesFor(need, view).every(isKept))) return "unsupported";
  if (!gaps) return "supported";
  return open.some(({ id }) => gaps.includes(id)) ? "gap" : "seenTo";
}

const isUnderWay = ({ state }: Intervention) => state === "planned" || state === "ongoing";

export const supportFor = (need: Need, { interventions }: PlanView): Intervention[] =>
  interventions.filter(({ needs }) => needs.includes(need.id));

/** What somebody has promised to meet it with, as far as this viewer may know; what nobody took on is no promise. */
export const promisesFor = (need: Need, { tasks }: CaseView): Promise[] =>
  tasks.filter((task) => task.need === need.id && !["declined", "carriedOver", "cancelled"].includes(task.state));
const isKept = ({ state }: Promise) => state === "received";

/** What a need lacks, if anything; and which support would close the gap were it given an owner and a day. */
export function lackOf(
  need: Need,
  view: CaseView,
): { lack: keyof PlanText["needs"]["states"]; mend: Intervention | null } {
  const { plan, you } = view;
  if (need.isMet) return { lack: "met", mend: null };
  const support = supportFor(need, plan);
  const going = support.filter(isUnderWay);
  const promises = promisesFor(need, view);
  const isPromised = promises.some((one) => !isKept(one));
  if (going.length === 0 && isPromised) return { lack: "promised", mend: null };
  if (going.length === 0 && promises.length > 0) return { lack: "kept", mend: null };
  if (support.length === 0) return { lack: "noSupport", mend: null };
  if (going.length === 0) return { lack: "over", mend: null };
  if (you !== "coordinator") return { lack: "supported", mend: null };
  const isSeenTo = going.some(({ owner, dueBy }) => owner !== null && dueBy !== null);
  if (!plan.gaps.includes(need.id)) return { lack: isSeenTo ? "seenTo" : "promised", mend: null };
  const mend = going[0]!;
  if (mend.owner) return { lack: "noDay", mend };
  return { lack: mend.dueBy ? "noOwner" : "noOwnerNorDay", mend };
}
