import type { CaseFile } from "../../case/case-file.ts";
import type { PartyId } from "../../ids.ts";
import { isRelative, type Party } from "../../party/party.ts";
import type { Municipality } from "../../programme/municipality.ts";
import type { Meeting } from "../meeting.ts";
import { comingOf } from "./table.ts";

/** Known from what they need, or from the talks there have been with them. */
export const needsInterpreter = (file: CaseFile, party: PartyId) =>
  file.contacts.some((contact) => contact.with === party && contact.interpreter !== "none");

const takesLonger = (file: CaseFile, party: Party) =>
  isRelative(party) &&
  (party.adaptations.some(({ kind }) => kind === "interpreter" || kind === "extraTime") ||
    (party.kind === "supporter" && party.role === "interpreter") ||
    needsInterpreter(file, party.id));

/** How long it takes, in minutes: longer where what is said is said twice, or somebody needs more time. */
export const minutesOf = (
  file: CaseFile,
  meeting: Pick<Meeting, "type" | "family" | "minutes">,
  { extraMinutes }: Municipality,
) => {
  const coming = comingOf(meeting);
  const isLonger = file.parties.some((party) => coming.includes(party.id) && takesLonger(file, party));
  return meeting.minutes + (isLonger ? extraMinutes : 0);
};
