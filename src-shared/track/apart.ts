import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";

/** Each parent goes their own way through the case, and is shown no other. */
export const goesApart = ({ rules }: Pick<CaseFile, "rules">) => rules?.parents === "apart";

/**
 * Whose own meeting it is, where each parent goes their own way: about their own matters, which they alone decide what may be
 * told of. Null of any other meeting. Who comes at their side changes nothing in it.
 */
export function ownerOf(file: CaseFile, { family }: { family: readonly PartyId[] }): PartyId | null {
  if (!goesApart(file)) return null;
  const coming = file.parties.filter((party) => family.includes(party.id) && party.kind !== "supporter");
  return coming.length === 1 && coming[0]!.kind === "guardian" ? coming[0]!.id : null;
}

/** Whom a meeting is about unless it is said: the children, or the one whose own it is. */
export const meetingAbout = (file: CaseFile, meeting: { family: readonly PartyId[] }): PartyId[] => {
  const owner = ownerOf(file, meeting);
  return owner ? [owner] : file.parties.flatMap((party) => (party.kind === "child" ? [party.id] : []));
};
