import { type Card, card, execute, facts, heading, line, plain, problem, type Showing } from "../card.ts";
import type { AfterView } from "./closing-plan-view.ts";
import { takeoverSubject } from "./notices.ts";
import type { CaseView } from "./view.ts";

/** A case is being closed, and the reader's service takes something over from a day. What it is stands in the content. */
export function takeoverCard(view: CaseView, row: AfterView, { text, isOpen, problem: wrong }: Showing): Card {
  const words = text.closingPlan.takeover;
  const title = words.title(view.reference);
  const toggle = isOpen ? "hide" : "show";
  const base = { caseId: view.caseId, subject: takeoverSubject(row), input: {} };
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(words.lead),
      facts([
        [words.from, text.day(row.from)],
        [words.service, row.unit],
        [words.what, isOpen ? (row.what === null ? words.unknown : plain(row.what)) : null],
      ]),
    ],
    [execute(toggle, text.common[toggle], toggle, base, { primary: !isOpen, withoutInputs: true })],
  );
}

/** What is left of it when the plan says something else. */
export function takeoverPassedCard(view: CaseView, { text }: Showing): Card {
  const { title, passed } = text.closingPlan.takeover;
  return card(text.language, title(view.reference), [heading(title(view.reference)), line(passed)]);
}
