import type { CaseView } from "../../../src-shared/case/view.ts";
import type { PartyId } from "../../../src-shared/ids.ts";
import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { personIn } from "../names.ts";
import type { PlanText } from "./words.ts";

type Person = CaseView["people"][number];
export type Relative = Exclude<Person, { kind: "professional" }>;
export type Professional = Extract<Person, { kind: "professional" }>;

/** Those of the family who still take part. */
export const familyIn = ({ people }: CaseView): Relative[] =>
  people.filter((person): person is Relative => person.kind !== "professional" && !person.hasLeft);

export const childrenIn = (view: CaseView) =>
  familyIn(view).filter((person): person is Extract<Relative, { kind: "child" }> => person.kind === "child");

/** The people of a service whom this viewer is shown. */
export const staffOf = ({ people }: CaseView, unit: string): Professional[] =>
  people.filter(
    (person): person is Professional => person.kind === "professional" && person.unit === unit && !person.hasLeft,
  );

/** What this viewer may call somebody by: at least what they are to the child. */
export function calledIn(view: CaseView, party: PartyId, tab: TabText): string {
  const found = personIn(view, party);
  if (!found) return tab.case.hidden;
  return found.kind === "professional" ? found.title : (found.name ?? tab.case[found.kind]);
}

/** Whose words something is, as far as this viewer may know. */
export function speakerOf(
  said: { by: string | null; party: PartyId | null },
  view: CaseView,
  tab: TabText,
  text: PlanText,
): string {
  if (said.party) return calledIn(view, said.party, tab);
  return said.by ?? (view.you === "coordinator" ? text.office : text.officeOrFamily);
}
