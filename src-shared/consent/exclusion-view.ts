import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Exclusion } from "./consent.ts";
import { titleOfAccount, unitName } from "./names.ts";

/** What is shut, by name, or in the words it was said in. */
export interface ExclusionView {
  kind: Exclusion["kind"];
  unit: string | null;
  category: Category | null;
  person: string | null;
  words: string | null;
  /** What the coordinator's form calls the service or the person. */
  of: string | null;
}

export function exclusionView(
  file: CaseFile,
  viewer: Viewer,
  one: Exclusion,
  mask: Mask,
  municipality: Municipality,
): ExclusionView {
  const of = (id: string | null) => (viewer.kind === "coordinator" ? id : null);
  const nothing = { kind: one.kind, unit: null, category: null, person: null, words: null, of: null };
  switch (one.kind) {
    case "unit":
      return { ...nothing, unit: unitName(municipality, one.unit), of: of(one.unit) };
    case "category":
      return { ...nothing, category: one.category, unit: one.to && unitName(municipality, one.to), of: of(one.to) };
    case "person": {
      const party = file.parties.find((other) => other.id === one.party);
      const title = party?.kind === "professional" ? party.title : titleOfAccount(municipality, one.account);
      return { ...nothing, person: title, of: of(one.account ?? one.party) };
    }
    case "words":
      return { ...nothing, words: mask(one.words) };
  }
}
