import type { CaseFile } from "../case/case-file.ts";
import { type EffectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import { isMinor } from "../consent/grantors.ts";
import type { Professional } from "../party/party.ts";
import type { Moment } from "../time.ts";
import { ownerOf } from "../track/apart.ts";
import { invitedTo } from "./coverage.ts";
import type { Meeting } from "./meeting.ts";

/** Those invited to whom consent does not reach at that time; all of them while somebody it is about has come of age and has not said yes. */
export function unreachedAt(
  file: CaseFile,
  meeting: Meeting,
  consent: EffectiveConsent,
  at: Moment,
  invited = invitedTo(file, meeting),
): Professional[] {
  if (awaitsOwnYes(file, meeting, consent, at)) return invited;
  const owner = ownerOf(file, meeting);
  return invited.filter((person) => !reaches(consent, hearerOf(person), owner));
}

/** What a sibling's guardians have agreed to brings nobody to a table where somebody grown is talked about. */
const awaitsOwnYes = (
  file: CaseFile,
  { purpose, isGeneral }: Meeting,
  { flows }: EffectiveConsent,
  at: Moment,
): boolean =>
  !isGeneral &&
  file.cameOfAge.some(
    ({ child }) =>
      purpose.about.includes(child) && !isMinor(file, child, at) && !flows.some(({ subject }) => subject === child),
  );
