import type { CaseFile } from "../case/case-file.ts";
import { mayAnswerFor, requiredGrantors } from "../consent/grantors.ts";
import type { Moment } from "../time.ts";
import type { Proposal } from "./plan.ts";

/**
 * The family wants it: everybody whose yes is needed has said yes, and the one it is about has said nothing else. A wish to
 * change it is not yet a yes: then the changed proposal is the one to answer.
 */
export function isAccepted(file: CaseFile, { words, stances }: Proposal, now: Moment): boolean {
  const says = (party: string) => stances.find((one) => one.party === party)?.stance ?? null;
  return (
    words.about.length > 0 &&
    words.about.every((subject) => {
      const required = requiredGrantors(file, subject, now, words.category);
      const asked = mayAnswerFor(file, subject, now);
      return (
        required.length > 0 &&
        required.every((party) => says(party) === "yes") &&
        asked.every((party) => says(party) === null || says(party) === "yes")
      );
    })
  );
}
