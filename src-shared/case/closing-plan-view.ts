import type { AfterId, PartyId } from "../ids.ts";
import { titleOf } from "../party/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { goesApart } from "../track/apart.ts";
import type { CaseFile } from "./case-file.ts";
import type { After } from "./closing-plan-kept.ts";
import { isNothingSaid, lacksClosingPlan, rowsIn, unitOf } from "./closing-plan.ts";
import { type Category, fromUnit, type Voice } from "./labelled.ts";
import { type Mask, masks } from "./mask.ts";
import type { Viewer } from "./viewer.ts";

export interface AfterView {
  id: AfterId;
  /** Whom it is for, and what it is, for those who may read that. */
  of: PartyId | null;
  what: string | null;
  category: Category | null;
  /** The service that takes it over, and whoever there is to. */
  unit: string;
  title: string | null;
  from: Day;
  isPast: boolean;
  /** The viewer's own service takes it over. */
  isYours: boolean;
  /** The coordinator's: who takes it over, who reads it besides, and whether the one it is for knows it. */
  led: { by: Voice; readBy: PartyId[]; isKnown: boolean } | null;
}

export interface ClosingPlanView {
  rows: AfterView[];
  /** The coordinator's: somebody has said that nothing goes on; and it is to be said what does, before the case is closed. */
  isNothing: boolean;
  isAsked: boolean;
}

/** What goes on after the case, in the order it begins; null while it is not being closed. */
export function closingPlanView(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
  now: Moment,
): ClosingPlanView | null {
  if (file.stage.name !== "closing" && file.stage.name !== "closed") return null;
  const isCoordinator = viewer.kind === "coordinator";
  const shown = rowsIn(file).filter((row) => isShown(file, row, viewer, mask));
  return {
    rows: shown
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
      .map((row) => viewed(file, row, viewer, { mask, municipality, now })),
    isNothing: isCoordinator && isNothingSaid(file),
    isAsked: isCoordinator && lacksClosingPlan(file, now, municipality),
  };
}

function isShown(file: CaseFile, row: After, viewer: Viewer, mask: Mask): boolean {
  const unit = unitOf(file, row.by);
  if (unit === null || masks(file, viewer, unit) || !isFor(file, row, viewer)) return false;
  return mask(row.words) !== null || takesOver(file, row, viewer, mask);
}

/** Where parents go apart nothing is for both because it is for one: who reads it is said. */
function isFor(file: CaseFile, row: After, viewer: Viewer): boolean {
  if (viewer.kind === "room") return viewer.present.every((one) => isFor(file, row, one));
  if (viewer.kind !== "guardian" && viewer.kind !== "child") return true;
  return !goesApart(file) || row.of === viewer.party || row.readBy.includes(viewer.party);
}

/** A service knows that it takes something over, and from when: what it is, it is told where consent lets it be. */
function takesOver(file: CaseFile, { words, by }: After, viewer: Viewer, mask: Mask): boolean {
  if (viewer.kind !== "professional" || unitOf(file, by) !== viewer.unit) return false;
  return mask({ ...words, source: fromUnit(viewer.unit) }) !== null;
}

function viewed(
  file: CaseFile,
  row: After,
  viewer: Viewer,
  { mask, municipality, now }: { mask: Mask; municipality: Municipality; now: Moment },
): AfterView {
  const { id, words, of, by, from, readBy, isKnown } = row;
  const what = mask(words);
  const unit = unitOf(file, by);
  return {
    id,
    of: what === null ? null : of,
    what,
    category: what === null ? null : words.category,
    unit: municipality.units.find((one) => one.id === unit)?.name ?? "",
    title: by.kind === "party" ? titleOf(file, viewer, by.party) : null,
    from,
    isPast: from < dayOf(now),
    isYours: viewer.kind === "professional" && viewer.unit === unit,
    led: viewer.kind === "coordinator" ? { by, readBy, isKnown } : null,
  };
}
