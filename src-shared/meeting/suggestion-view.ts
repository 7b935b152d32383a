import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { PartyId, SuggestionId } from "../ids.ts";
import type { Moment } from "../time.ts";

/** Somebody the family would like to have there: the coordinator's to weigh, and whose own it was. */
export interface SuggestionView {
  id: SuggestionId;
  by: PartyId;
  who: string;
  why: string | null;
  at: Moment;
  weighed: { how: "willAsk" | "notNow"; words: string | null } | null;
}

export const suggestionViews = ({ suggestions }: CaseFile, viewer: Viewer, mask: Mask): SuggestionView[] => {
  const isOwn = (by: PartyId) => "party" in viewer && viewer.kind !== "professional" && viewer.party === by;
  return suggestions.flatMap(({ id, by, who, why, at, weighed }) => {
    const name = viewer.kind === "coordinator" || isOwn(by) ? mask(who) : null;
    const said = weighed && { how: weighed.how, words: weighed.words && mask(weighed.words) };
    return name === null ? [] : [{ id, by, who: name, why: why && mask(why), at, weighed: said }];
  });
};
