import { type Card, card, execute, facts, heading, line, problem, type Showing, toggle } from "../card.ts";
import type { CaseView } from "./view.ts";

/** For the one a case is offered to: its code and who offers it, until they have taken it. */
export function handoverCard(view: CaseView, { text, problem: wrong }: Showing): Card {
  const { handover: words, inquiry } = text;
  const press = { caseId: view.caseId, subject: "case" as const, input: {} };
  return card(
    text.language,
    words.title,
    [
      heading(words.title),
      wrong && problem(wrong),
      line(words.lead),
      facts([
        [inquiry.reference, view.reference],
        [words.from, view.handover?.from],
      ]),
      toggle({ id: "noConflictOfInterest", label: inquiry.noConflict, required: inquiry.noConflictMissing }),
    ],
    [
      execute("takeHandover", words.take, "case.takeHandover", press, { primary: true }),
      execute("declineHandover", words.decline, "case.declineHandover", press, { withoutInputs: true }),
    ],
  );
}
