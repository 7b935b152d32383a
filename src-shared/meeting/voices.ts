import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import { type Child, type Guardian, hasLeft, type Party } from "../party/party.ts";
import type { Meeting } from "./meeting.ts";

/** Those of the family whose meeting it is: children and guardians, each heard on their own. Who comes at their side speaks for nobody. */
export const voicesIn = (file: CaseFile, { family }: Pick<Meeting, "family">): (Child | Guardian)[] =>
  file.parties.filter((party): party is Child | Guardian => isOwn(party) && family.includes(party.id));

export const isVoice = (file: CaseFile, meeting: Pick<Meeting, "family">, party: PartyId) =>
  voicesIn(file, meeting).some((one) => one.id === party);

const isOwn = (party: Party) => (party.kind === "child" || party.kind === "guardian") && !hasLeft(party);
