import { effectiveConsent, isStanding } from "../consent/effective.ts";
import { assessmentsOf, isEveryGrantorKnown, isMinor, requiredGrantors } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import { goesApart } from "../track/apart.ts";
import type { Moment } from "../time.ts";
import type { CaseFile, Stage } from "./case-file.ts";
import { takenUpAt } from "./course.ts";
import { categories } from "./labelled.ts";

/**
 * The steps nobody presses for: a case moves on by itself as soon as its guards hold. Applied after every command,
 * one step at a time until nothing moves.
 */
export function advance(file: CaseFile, now: Moment): CaseFile {
  const next = nextStage(file, now);
  return next ? advance({ ...file, stage: next }, now) : file;
}

function nextStage(file: CaseFile, now: Moment): Stage | null {
  const { stage } = file;
  if (stage.name === "inquiry") return null;
  const { coordinator } = stage;
  if (stage.name === "triage" && file.contacts.length > 0) return { name: "familyContact", coordinator };
  if (stage.name === "familyContact" && isReadyForConsent(file, now)) return { name: "consentPending", coordinator };
  if (stage.name === "consentPending" && hasConsent(file, now) && isEveryChildHeard(file))
    return { name: "active", coordinator };
  if (stage.name === "consentPending" && hasEverybodyRefused(file, now))
    return { name: "ended", at: now, how: "declined", reason: null, coordinator };
  if ((stage.name === "active" || stage.name === "followUp") && !hasConsent(file, now))
    return { name: "onHold", why: "consent", coordinator };
  if (stage.name === "onHold" && stage.why === "consent" && hasConsent(file, now))
    return { name: "active", coordinator };
  return null;
}

/** This person knows what a consent would mean and has been asked, alone, whether it is safe; an interpreter was asked for in the same talk. */
export const isToldAndAsked = (file: CaseFile, party: PartyId) =>
  file.contacts.some((contact) => contact.with === party && contact.noticeGiven && contact.safetyAsked);

/** Whom the coordinator talks with before consent is asked for: the guardians, or the young person alone where it decides alone. */
export const toBeContacted = (file: CaseFile, now: Moment): PartyId[] => {
  const children = file.parties.filter((party) => party.kind === "child");
  const asked = children.flatMap((child) => {
    const isOnItsOwn =
      !isMinor(file, child.id, now) || assessmentsOf(file, child.id, now).some((one) => !one.notifyGuardians);
    if (isOnItsOwn) return [child.id];
    return file.parties.flatMap((party) =>
      party.kind === "guardian" && party.custody.some((custody) => custody.child === child.id) ? [party.id] : [],
    );
  });
  return [...new Set(asked)];
};

export const isReadyForConsent = (file: CaseFile, now: Moment) => {
  const asked = toBeContacted(file, now);
  const isReady = (party: PartyId) => isToldAndAsked(file, party);
  // Where each parent goes their own way, nobody waits for the other.
  return asked.length > 0 && (goesApart(file) ? asked.some(isReady) : asked.every(isReady));
};

/**
 * Everybody whose yes could be enough has been asked and has said no. One no alone never ends it, nor does silence; and where
 * each parent goes their own way none of them is to learn from its end what the other said.
 */
function hasEverybodyRefused(file: CaseFile, now: Moment): boolean {
  if (goesApart(file)) return false;
  const children = file.parties.filter((party) => party.kind === "child");
  const isRefused = (child: PartyId) => {
    const grantors = categories.flatMap((category) => requiredGrantors(file, child, now, category));
    const isKnown = grantors.length > 0 && isEveryGrantorKnown(file, child, now);
    return isKnown && grantors.every((grantor) => hasRefused(file, grantor, child, now));
  };
  return children.length > 0 && children.every((child) => isRefused(child.id));
}

/** What was said before the case was taken up again is over. */
function hasRefused(file: CaseFile, grantor: PartyId, child: PartyId, now: Moment): boolean {
  const isOfIt = (one: { grantor: PartyId; subjects: PartyId[] }) =>
    one.grantor === grantor && one.subjects.includes(child);
  const latest = file.requests.findLast((one) => isOfIt(one) && one.requestedAt >= takenUpAt(file));
  const hasAgreed = file.consents.some((consent) => isOfIt(consent) && isStanding(consent, now));
  return latest?.answer?.kind === "refused" && !hasAgreed;
}

/**
 * Something may be told about every child by consent: each required grantor has agreed to at least one flow. Where each parent
 * goes their own way it is enough that something may be told about one of them.
 */
export const hasConsent = (file: CaseFile, now: Moment) => {
  const { flows } = effectiveConsent(file, now);
  if (goesApart(file)) return flows.length > 0;
  const children = file.parties.filter((party) => party.kind === "child");
  return children.length > 0 && children.every((child) => flows.some((flow) => flow.subject === child.id));
};

/** How a child is heard is settled first; whom a kind of coordination for grown people is about speaks for themselves. */
export const isEveryChildHeard = (file: CaseFile) =>
  file.rules?.gates.childVoice === false ||
  file.parties.every((party) => party.kind !== "child" || party.voice !== null);
