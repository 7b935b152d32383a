import type { CaseView } from "../../../src-shared/case/view.ts";
import type { PartyId } from "../../../src-shared/ids.ts";
import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { familyIn, calledIn, type Relative } from "./people.ts";
import type { PlanText } from "./words.ts";

/** Every one of some words, in their order, to choose among. */
export const choicesOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));

export const familyChoices = (
  view: CaseView,
  tab: TabText,
  isOne: (person: Relative) => boolean = () => true,
): { value: PartyId; label: string }[] =>
  familyIn(view)
    .filter(isOne)
    .map(({ id }) => ({ value: id, label: calledIn(view, id, tab) }));

export const worded = <T extends string>(things: readonly { id: T; words: string }[]) =>
  things.map(({ id, words }) => ({ value: id, label: words }));

/** What kind of information a part of life mostly is; whoever writes may say otherwise. */
export { areaCategory as categoryOf } from "../../../src-shared/plan/area-category.ts";

export const categoryChoices = (text: PlanText) => choicesOf(text.categories);
