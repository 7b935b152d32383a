import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import type { Meeting } from "../meeting/meeting.ts";
import { isProfessional, type Party } from "./party.ts";

/** What the coordinator calls somebody in the case. */
export const nameOf = (party: Party): string => (isProfessional(party) ? party.title : party.name.value);

export const mustNotMeet = (file: CaseFile, one: PartyId, other: PartyId) =>
  file.relations.some(({ between }) => between.includes(one) && between.includes(other));

const over = ["held", "notesReview", "finalised", "closed", "notHeld", "cancelled"];
/** Somebody is, or will be, asked to it: it has neither been nor been called off. */
export const isStillToBe = ({ state }: Meeting) => !over.includes(state.name);

/** The meetings to come that both are part of. */
export const meetingsOfBoth = (file: CaseFile, one: PartyId, other: PartyId): Meeting[] =>
  file.meetings.filter((meeting) => {
    const part = [...meeting.invitees, ...meeting.family];
    return isStillToBe(meeting) && part.includes(one) && part.includes(other);
  });
