import type { CaseFile } from "../case/case-file.ts";
import { birthday } from "../case/pass-time.ts";
import { isMinor } from "../consent/grantors.ts";
import type { Municipality } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import { ageOn, dayOf, type Moment, momentAt } from "../time.ts";
import type { Child } from "./party.ts";

/** What the municipality has said of the ages of those this kind of coordination is for. */
export const agesIn = (municipality: Municipality, file: CaseFile) => rulesOf(file, municipality);

/** Past the last year its programme is for. */
export function isPastOldest(file: CaseFile, child: Child, now: Moment, municipality: Municipality): boolean {
  const { oldest } = agesIn(municipality, file);
  return oldest !== null && ageOn(dayOf(now), child.bornOn.value) > oldest;
}

/** Nobody it is about is young enough any more: no new meetings, and a plan for how it ends. */
export function isTooOld(file: CaseFile, now: Moment, municipality: Municipality): boolean {
  const children = file.parties.filter((party) => party.kind === "child");
  return children.length > 0 && children.every((child) => isPastOldest(file, child, now, municipality));
}

/** Old enough to be asked by itself, and not yet answering for itself in everything. */
export const isOfAskingAge = (file: CaseFile, child: Child, now: Moment, municipality: Municipality) =>
  askedSince(file, child, municipality) <= now && isMinor(file, child.id, now);

/** The child has had a word of its own in the case since that birthday: a consent, a talk, or a say in how it is heard. */
export const hasBeenAskedDirectly = (file: CaseFile, child: Child, municipality: Municipality) =>
  file.consents.some(
    (one) => one.grantor === child.id && one.evidence.receivedOn >= askedFrom(file, child, municipality),
  ) ||
  file.contacts.some((contact) => contact.with === child.id && contact.on >= askedFrom(file, child, municipality)) ||
  (child.voice !== null && child.voice.setAt >= askedSince(file, child, municipality));

/** The birthday from which on a child is asked by itself. */
const askedFrom = (file: CaseFile, { bornOn }: Child, municipality: Municipality) =>
  birthday(bornOn.value, agesIn(municipality, file).askedFrom);
const askedSince = (file: CaseFile, child: Child, municipality: Municipality) =>
  momentAt(askedFrom(file, child, municipality), "00:00");
