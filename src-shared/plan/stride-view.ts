import type { CaseFile } from "../case/case-file.ts";
import type { Labelled } from "../case/labelled.ts";
import type { Mask } from "../case/mask.ts";
import type { PartyId, StrideId, Wording } from "../ids.ts";
import type { Day } from "../time.ts";
import type { Stride } from "./stride.ts";
import type { Worded } from "./worded.ts";

export interface StrideView extends Omit<Worded, "wording"> {
  id: StrideId;
  of: PartyId;
  kind: Stride["kind"];
  on: Day;
}

interface Eyes {
  mask: Mask;
  worded: (said: { words: Labelled<string>; wording: Wording }) => Worded;
}

/** Strengths, progress and hopes as each has put them, the latest first. */
export const strideViews = ({ strides }: CaseFile, { mask, worded }: Eyes): StrideView[] =>
  strides
    .filter(({ words }) => mask(words) !== null)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ id, of, kind, words, on }) => {
      const { wording: _none, ...said } = worded({ words, wording: "" as Wording });
      return { id, of, kind, ...said, on };
    });
