import { type Element, facts, part, quiet } from "../card.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";

/** What goes on when the case is closed: who takes it over, and from which day. */
export function closingPlanPart({ closingPlan }: CaseView, text: Text): Element[] {
  const words = text.closingPlan;
  if (!closingPlan) return [];
  return part(words.title, [
    facts(
      closingPlan.rows.map(({ what, unit, title, from, led }): [string, string] => [
        words.takes(title ?? unit, text.date(from)),
        [what, led?.isKnown === false ? words.unknown : null].filter(Boolean).join(". "),
      ]),
    ),
    closingPlan.isNothing ? quiet(words.nothingSaid) : null,
  ]);
}
