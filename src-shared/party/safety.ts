import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked } from "../case/mask.ts";
import type { Flow } from "../consent/consent.ts";
import type { PartyId } from "../ids.ts";
import { isOver, type Meeting } from "../meeting/meeting.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Refusal } from "../refusal.ts";
import { isProfessional, type Party } from "./party.ts";

/** What the coordinator calls somebody in the case. */
export const nameOf = (party: Party): string => (isProfessional(party) ? party.title : party.name.value);

export const mustNotMeet = (file: CaseFile, one: PartyId, other: PartyId) =>
  file.relations.some(({ between }) => between.includes(one) && between.includes(other));

/** Why somebody is not asked about a service that is secret from them; null where none is. */
export function whyMasked(
  file: CaseFile,
  grantor: PartyId,
  flows: readonly Flow[],
  { units }: Municipality,
): Refusal | null {
  const masked = units.find(
    ({ id }) => isUnitMasked(file, id, grantor) && flows.some(({ from, to }) => from === id || to === id),
  );
  return masked ? { kind: "serviceIsMasked", service: masked.name } : null;
}

/** The meetings to come that both are part of. */
export const meetingsOfBoth = (file: CaseFile, one: PartyId, other: PartyId): Meeting[] =>
  file.meetings.filter((meeting) => {
    const part = [...meeting.invitees, ...meeting.family];
    return !isOver(meeting.state) && part.includes(one) && part.includes(other);
  });
