import type { CaseView } from "../../../src-shared/case/view.ts";
import type { Thing } from "./asking.ts";
import type { Intervention, Proposal } from "./life-areas.ts";

const over: readonly CaseView["stage"][] = ["closed", "ended", "merged"];

/** The plan is written by the coordinator and the professionals, for as long as the case is open. The server decides again. */
export const mayWrite = ({ you, stage }: CaseView) =>
  (you === "coordinator" || you === "professional") && !over.includes(stage);
export const mayLead = (view: CaseView) => view.you === "coordinator" && mayWrite(view);

/** Whose words these are to put otherwise. */
const isTheirs = (view: CaseView, kind: Thing["kind"], said: { isYours: boolean; by: string | null }) =>
  view.you === "coordinator" ? said.by === null || kind === "proposal" || kind === "intervention" : said.isYours;

interface Said {
  isYours: boolean;
  by: string | null;
  isPresented?: boolean;
  isDecided?: boolean;
  stances?: readonly { party: string | null; isOutdated?: boolean }[];
}

export function mayReword(view: CaseView, kind: Thing["kind"], said: Said): boolean {
  if (!mayWrite(view) || !isTheirs(view, kind, said)) return false;
  if (view.you === "professional") return !said.isPresented;
  return !said.stances?.some(({ party, isOutdated }) => party !== null && !isOutdated);
}

export function mayTakeBack(view: CaseView, kind: Thing["kind"], said: Said): boolean {
  if (!mayWrite(view) || !isTheirs(view, kind, said)) return false;
  if (view.you === "professional") return kind !== "statement" && !said.isPresented;
  return (said.stances?.length ?? 0) === 0 && !said.isDecided;
}

/** A service's own people, with its mandate; nobody else is offered it. */
export const mayDecide = (view: CaseView, { isYoursToDecide, isPresented }: Proposal) =>
  mayWrite(view) && isYoursToDecide && isPresented;

/** What it takes is written by whoever's idea or support it is, and by whoever leads: never under what the family has answered. */
export const mayDraw = (view: CaseView, one: Proposal) =>
  mayWrite(view) &&
  !one.isDecided &&
  (view.you === "coordinator"
    ? one.stances.length === 0
    : !one.isPresented && (one.isYours || one.unit === view.plan.yours?.name));
export const mayBear = (view: CaseView, { isYoursToBear }: Proposal) => mayWrite(view) && isYoursToBear;

/** How far support has come is told by its own service, or by the coordinator at its word. */
export const maySet = (view: CaseView, { unit }: Intervention) =>
  mayLead(view) || (mayWrite(view) && view.plan.yours?.name === unit);
