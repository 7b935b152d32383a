import type { CaseFile } from "../case/case-file.ts";
import type { Viewer } from "../case/viewer.ts";
import type { Actor } from "../command.ts";
import { type EffectiveConsent, effectiveConsent, type Hearer, reaches } from "../consent/effective.ts";
import type { PartyId } from "../ids.ts";
import type { Moment } from "../time.ts";
import { hasBeenHeld, isUntold, isUpcoming, type Meeting } from "./meeting.ts";
import { ownerOf } from "../track/apart.ts";

/** A meeting is the coordinator's alone until it has a time; a room hears of what everybody in it has heard of. */
export const isToldOf = (meeting: Meeting, viewer: Viewer): boolean => {
  switch (viewer.kind) {
    case "coordinator":
      return true;
    case "room":
      return viewer.present.length > 0 && viewer.present.every((one) => isToldOf(meeting, one));
    case "professional":
      return !isUntold(meeting.state) && meeting.invitees.includes(viewer.party);
    case "guardian":
    case "child":
      return !isUntold(meeting.state) && meeting.family.includes(viewer.party);
    case "removed":
      return !isUntold(meeting.state);
    default:
      return false;
  }
};

/** Whether one who gives an order about a meeting has heard of it: somebody in the family once it has a time, and is theirs. */
export const isKnownTo = (meeting: Meeting, { family }: Pick<Actor, "family">): boolean =>
  !family || (!isUntold(meeting.state) && meeting.family.includes(family.party));

const hearing = (viewer: Extract<Viewer, { kind: "professional" }>): Hearer => ({
  unit: viewer.unit,
  account: viewer.account,
  party: viewer.party,
});

/** `owner`: whose own meeting it is. */
export const isOffFor = (viewer: Viewer, consent: EffectiveConsent, owner: PartyId | null): boolean => {
  if (viewer.kind === "room") return viewer.present.some((one) => isOffFor(one, consent, owner));
  return viewer.kind === "removed" || (viewer.kind === "professional" && !reaches(consent, hearing(viewer), owner));
};

export const isToCome = ({ state }: Meeting, now: Moment) => isUpcoming(state) && state.slot.start > now;

/** Whether it was held while this viewer was part of it: one it went on without is never told that it was. */
export function wasFor(viewer: Viewer, meeting: Meeting, file: CaseFile): boolean {
  const { state } = meeting;
  if (viewer.kind !== "professional" || !hasBeenHeld(state)) return false;
  const at = state.heldAt < state.slot.start ? state.heldAt : state.slot.start;
  return reaches(effectiveConsent(file, at), hearing(viewer), ownerOf(file, meeting));
}
