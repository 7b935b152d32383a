import type { CaseFile } from "../case/case-file.ts";
import { isAskedToConfirm, takesPart } from "../case/viewer.ts";
import { isMinor } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import type { Moment } from "../time.ts";
import { actsAs, hasLeft } from "./party.ts";

/** As what somebody in or around the family comes in by their own door: a parent is one without custody of anybody who is a child. */
export type FamilyStanding = "guardian" | "parent" | "child" | "supporter";
/** As what anybody comes in by it: a professional there is one outside every tenant, who has no other way in. */
export type DoorStanding = FamilyStanding | "professional";

/** Nobody's yet, or nobody's any more. */
const shutStages = ["inquiry", "closed", "ended", "merged"];

/**
 * As what this person may come in now; null where they may not. What was opened for one standing is shut when it is another:
 * custody that ends and an eighteenth birthday end a guardian's way in.
 */
export function standingIn(file: CaseFile, party: PartyId, now: Moment): DoorStanding | null {
  const person = file.parties.find(({ id }) => id === party);
  if (!person || hasLeft(person) || shutStages.includes(file.stage.name)) return null;
  switch (person.kind) {
    case "child":
    case "supporter":
      return person.kind;
    case "guardian":
      return person.custody.some(({ child }) => isMinor(file, child, now)) ? "guardian" : "parent";
    case "professional":
      return person.account === null && (takesPart(file, party) || isAskedToConfirm(file, actsAs(person)))
        ? "professional"
        : null;
  }
}

/** Whose standing is not what it was: whatever let them in before lets them in no more. */
export const lostStanding = (before: { file: CaseFile; savedAt: Moment }, after: CaseFile, now: Moment): PartyId[] =>
  before.file.parties.flatMap(({ id }) => {
    const was = standingIn(before.file, id, before.savedAt);
    return was !== null && was !== standingIn(after, id, now) ? [id] : [];
  });
