import type { CaseFile } from "../case/case-file.ts";
import type { Labelled } from "../case/labelled.ts";

/** What the plan is made of, and where in it each kind lies. */
export const planLists = {
  statement: "statements",
  need: "needs",
  proposal: "proposals",
  intervention: "interventions",
} as const;
export type PlanKind = keyof typeof planLists;
export const planKinds = Object.keys(planLists) as [PlanKind, ...PlanKind[]];

/** What a service says of how it sees things is its own; proposals and support the coordinator writes at its word. */
export const isOwnPicture = (file: CaseFile, kind: PlanKind, { source }: Labelled<string>) =>
  (kind === "statement" || kind === "need") && source.kind === "unit" && source.unit !== file.office;
