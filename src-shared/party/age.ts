import type { CaseFile } from "../case/case-file.ts";
import { birthday } from "../case/pass-time.ts";
import { isMinor } from "../consent/grantors.ts";
import { programmes } from "../programme/programme.ts";
import { ageOn, dayOf, type Moment, momentAt } from "../time.ts";
import type { Child } from "./party.ts";

/** From this birthday a child is asked by itself, whatever its guardians say: a prompt, and no right that comes by age alone. */
const askedFrom = 15;

/** Past the last year its programme is for. */
export const isPastOldest = (file: CaseFile, child: Child, now: Moment) =>
  ageOn(dayOf(now), child.bornOn.value) > programmes[file.programme].oldest;

/** Nobody it is about is young enough any more: no new meetings, and a plan for how it ends. */
export function isTooOld(file: CaseFile, now: Moment): boolean {
  const children = file.parties.filter((party) => party.kind === "child");
  return children.length > 0 && children.every((child) => isPastOldest(file, child, now));
}

/** Old enough to be asked by itself, and not yet answering for itself in everything. */
export const isOfAskingAge = (file: CaseFile, child: Child, now: Moment) =>
  askedSince(child) <= now && isMinor(file, child.id, now);

/** The child has had a word of its own in the case: a consent, a talk, or a say, since that birthday, in how it is heard. */
export const hasBeenAskedDirectly = (file: CaseFile, child: Child) =>
  file.consents.some((one) => one.grantor === child.id) ||
  file.contacts.some((contact) => contact.with === child.id) ||
  (child.voice !== null && child.voice.setAt >= askedSince(child));

const askedSince = ({ bornOn }: Child) => momentAt(birthday(bornOn.value, askedFrom), "00:00");
