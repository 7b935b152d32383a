import { isEveryChildHeard, isToldAndAsked } from "../case/advance.ts";
import type { CaseFile, Stage } from "../case/case-file.ts";
import type { Viewer } from "../case/viewer.ts";
import type { Consent } from "../consent/consent.ts";
import { isActive } from "../consent/effective.ts";
import { consentMoments } from "../consent/moments.ts";
import type { PartyId } from "../ids.ts";
import { hasBeenHeld } from "../meeting/meeting.ts";
import type { Moment } from "../time.ts";
import { goesApart } from "./apart.ts";

const moving = ["triage", "familyContact", "consentPending", "active", "onHold", "followUp"];

/**
 * How far one parent has come on their own way: from their own talks, answers and meetings, and from nothing that is the
 * other's. What the coordinator decides of the whole case (a rest, its closing) is told to everybody alike.
 */
export function trackStage(file: CaseFile, party: PartyId, now: Moment): Stage["name"] {
  const { stage } = file;
  if (!moving.includes(stage.name) || (stage.name === "onHold" && stage.why === "family")) return stage.name;
  if (file.tracks.some((one) => one.party === party && one.rests !== null)) return "onHold";
  if (!file.contacts.some((contact) => contact.with === party)) return "triage";
  if (!isToldAndAsked(file, party)) return "familyContact";
  const own = file.consents.filter(({ grantor, flows }) => grantor === party && flows.length > 0);
  if (!own.some((consent) => isActive(consent, now))) return hadAny(file, own, now) ? "onHold" : "consentPending";
  if (!isEveryChildHeard(file)) return "consentPending";
  const hasMet = file.meetings.some(({ state, family }) => hasBeenHeld(state) && family.includes(party));
  return stage.name === "followUp" && hasMet ? "followUp" : "active";
}

const hadAny = (file: CaseFile, own: Consent[], now: Moment) =>
  consentMoments({ ...file, consents: own }).some((at) => at <= now && own.some((consent) => isActive(consent, at)));

/** Where a child is on its own way: its own talk and its own wish, whatever its parents have answered. */
function childStage(file: CaseFile, party: PartyId): Stage["name"] {
  const { stage } = file;
  if (!moving.includes(stage.name) || (stage.name === "onHold" && stage.why === "family")) return stage.name;
  const child = file.parties.find((one) => one.id === party);
  return child?.kind === "child" && child.voice !== null ? "active" : "familyContact";
}

/** The stage that somebody in the family is shown where each goes their own way; null where it is the case's own. */
export function ownStage(file: CaseFile, viewer: Viewer, now: Moment): Stage["name"] | null {
  if (!goesApart(file)) return null;
  if (viewer.kind === "child") return childStage(file, viewer.party);
  if (viewer.kind === "guardian") return trackStage(file, viewer.party, now);
  // What hangs on a wall is nobody's own way.
  const isFamilyThere = viewer.kind === "room" && viewer.present.some((one) => ownStage(file, one, now) !== null);
  return isFamilyThere && moving.includes(file.stage.name) ? "active" : null;
}
