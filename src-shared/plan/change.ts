import type { CaseFile } from "../case/case-file.ts";
import type { Intervention, Proposal } from "./plan.ts";

export const changedProposal = (file: CaseFile, changed: Proposal): CaseFile => ({
  ...file,
  plan: { ...file.plan, proposals: file.plan.proposals.map((one) => (one.id === changed.id ? changed : one)) },
});

export const changedIntervention = (file: CaseFile, changed: Intervention): CaseFile => ({
  ...file,
  plan: { ...file.plan, interventions: file.plan.interventions.map((one) => (one.id === changed.id ? changed : one)) },
});
