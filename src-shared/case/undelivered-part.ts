import { type Element, facts, part, quiet } from "../card.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";

/** That somebody is not reached stands on the card; who, in the content it opens. */
export const undeliveredLine = ({ undelivered }: CaseView, text: Text): Element | null =>
  undelivered.length > 0 ? quiet(text.undelivered.count(undelivered.length)) : null;

/** Who, since when, and the next best way. */
export const undeliveredPart = ({ undelivered }: CaseView, text: Text): (Element | null)[] =>
  part(text.undelivered.title, [
    facts(
      undelivered.map(({ title, way, since }): [string, string] => [title, text.undelivered[way](text.moment(since))]),
    ),
  ]);
