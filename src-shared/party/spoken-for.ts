import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import type { Party } from "./party.ts";

/** Whom somebody in the family speaks of unless they say otherwise: a guardian of the children that are theirs, all others of themselves. */
export function spokenFor(file: CaseFile, person: Party): PartyId[] {
  const all = file.parties.flatMap((party) => (party.kind === "child" ? [party.id] : []));
  const own =
    person.kind === "guardian" ? all.filter((child) => person.custody.some((one) => one.child === child)) : [];
  return own.length > 0 ? own : [person.id];
}
