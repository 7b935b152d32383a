import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { PartyId, WishId } from "../ids.ts";
import type { Moment } from "../time.ts";

/** A wish of the family that the officials meet first: the coordinator's to plan by, and whose own it is. */
export interface WishView {
  id: WishId;
  by: PartyId;
  scope: string | null;
  at: Moment;
}

export const wishViews = ({ wishes }: CaseFile, viewer: Viewer, mask: Mask): WishView[] =>
  wishes
    .filter(({ by }) => viewer.kind === "coordinator" || isOwn(viewer, by))
    .map(({ id, by, scope, at }) => ({ id, by, scope: mask(scope), at }));

const isOwn = (viewer: Viewer, by: PartyId) =>
  (viewer.kind === "guardian" || viewer.kind === "child") && viewer.party === by;
