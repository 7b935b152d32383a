import { effectiveConsent, requiredGrantors } from "../consent/effective.ts";
import type { PartyId } from "../ids.ts";
import type { Moment } from "../time.ts";
import type { CaseFile, Stage } from "./case-file.ts";

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
  if (stage.name === "familyContact" && isReadyForConsent(file)) return { name: "consentPending", coordinator };
  if (stage.name === "consentPending" && hasConsent(file, now) && isEveryChildHeard(file))
    return { name: "active", coordinator };
  if (stage.name === "active" && !hasConsent(file, now)) return { name: "onHold", coordinator };
  if (stage.name === "onHold" && hasConsent(file, now)) return { name: "active", coordinator };
  return null;
}

/** This guardian knows what a consent would mean and has been asked, alone, whether it is safe; an interpreter was asked for in the same talk. */
export const isToldAndAsked = (file: CaseFile, guardian: PartyId) =>
  file.contacts.some((contact) => contact.with === guardian && contact.noticeGiven && contact.safetyAsked);

const isReadyForConsent = (file: CaseFile) => {
  const guardians = file.parties.filter((party) => party.kind === "guardian");
  return guardians.length > 0 && guardians.every((guardian) => isToldAndAsked(file, guardian.id));
};

/** Something may be told about every child: each required grantor has agreed to at least one flow. */
const hasConsent = (file: CaseFile, now: Moment) => {
  const { flows } = effectiveConsent(file, now);
  const children = file.parties.filter((party) => party.kind === "child");
  return (
    children.length > 0 &&
    children.every(
      (child) => requiredGrantors(file, child.id, now).length > 0 && flows.some((flow) => flow.subject === child.id),
    )
  );
};

export const isEveryChildHeard = (file: CaseFile) =>
  file.parties.every((party) => party.kind !== "child" || party.voice !== null);
