import type { CaseFile } from "../case/case-file.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { Account, UnitId } from "../ids.ts";
import { isNamedFor, mandatesOf } from "../programme/mandates.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Canvas, Proposal } from "./plan.ts";

/** What it costs and who bears that is for those who work with it, not for the family to weigh. */
export interface CanvasView {
  sort: Canvas["sort"];
  hindrances: { kind: Canvas["hindrances"][number]["kind"]; words: string; liftedBy: string | null }[];
  cost: number | null;
  shares: { unit: string; percent: number; isBorne: boolean }[];
  trialWeeks: number | null;
}
/** None for somebody whose service has not given them the mandate to decide support. */
export const payersFor = (account: Account, municipality: Municipality) =>
  mandatesOf(municipality, account).some((one) => one === "support" || one === "placement")
    ? municipality.units.map(({ id, name }) => ({ id, name }))
    : [];

type Deciding = Extract<Viewer, { kind: "professional" }>;
export const mayDecide = ({ account }: Deciding, { unit, canvas }: Proposal, municipality: Municipality) =>
  isNamedFor(municipality, account, unit, canvas?.sort ?? "support");
export const mayBear = ({ account, unit }: Deciding, { unit: owner, canvas }: Proposal, municipality: Municipality) =>
  unit !== owner &&
  (canvas?.shares ?? []).some((one) => one.unit === unit) &&
  isNamedFor(municipality, account, unit, "cost");

/** A service that must not be known of is named nowhere in it. */
export function canvasFor(file: CaseFile, viewer: Viewer, mask: Mask, { units }: Municipality) {
  const nameOf = (unit: UnitId) => units.find(({ id }) => id === unit)?.name ?? "";
  const isStaff = viewer.kind === "coordinator" || viewer.kind === "professional";
  return ({ unit: owner }: Proposal, { sort, hindrances, cost, shares, borne, trialWeeks }: Canvas): CanvasView => ({
    sort,
    hindrances: hindrances.flatMap(({ kind, words, liftedBy }) => {
      const said = mask(words);
      return said === null
        ? []
        : [{ kind, words: said, liftedBy: liftedBy && !masks(file, viewer, liftedBy) ? nameOf(liftedBy) : null }];
    }),
    cost: isStaff ? cost : null,
    // A share that is missing from a hundred would tell of a service that must not be known of.
    shares:
      isStaff && shares.every(({ unit }) => !masks(file, viewer, unit))
        ? shares.map(({ unit, percent }) => ({
            unit: nameOf(unit),
            percent,
            isBorne: unit === owner || borne.some((one) => one.unit === unit),
          }))
        : [],
    trialWeeks,
  });
}
