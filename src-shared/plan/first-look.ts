import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked } from "../case/mask.ts";
import { relativeCalled, sightOfRelative } from "../followup/telling.ts";
import type { PartyId } from "../ids.ts";
import type { Moment } from "../time.ts";
import type { Proposal } from "./plan.ts";

/** Whether this is somebody in the family who may read it at all; a supporter has no say. */
export function mayRead(file: CaseFile, { words, unit }: Proposal, party: PartyId, now: Moment): boolean {
  const relative = relativeCalled(file, party);
  if (!relative || relative.kind === "supporter") return false;
  return sightOfRelative(file, relative, now)(words) !== null && !isUnitMasked(file, unit, party);
}

/** They have opened it, or answered it. */
export const hasSeen = ({ shownFirst, stances }: Proposal, party: PartyId) =>
  shownFirst.some((one) => one.party === party && one.seenAt !== null) || stances.some((one) => one.party === party);

/** It has been shown to everybody, or to this one before the others. */
export const isShownTo = ({ presentedAt, shownFirst }: Proposal, party: PartyId) =>
  presentedAt !== null || shownFirst.some((one) => one.party === party);

/** Those who have asked to see proposals first, may read this one and have not seen it. */
export const waitingToSee = (file: CaseFile, proposal: Proposal, now: Moment): PartyId[] =>
  file.firstLooks.map(({ by }) => by).filter((by) => mayRead(file, proposal, by, now) && !hasSeen(proposal, by));
