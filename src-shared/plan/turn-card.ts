import { type Card, card, execute, facts, heading, line, plain, type Showing, problem } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { turnSubject } from "../case/notices.ts";

type Turn = CaseView["plan"]["ordering"]["turns"][number];

/** What somebody waited for is done: now it is theirs to begin. What it is stands in the content. */
export function turnCard(view: CaseView, turn: Turn, { text, isOpen, problem: wrong }: Showing): Card {
  const words = text.plan.turn;
  const title = words.title(view.reference);
  const support = view.plan.interventions.find(({ id }) => id === turn.intervention);
  const base = { caseId: view.caseId, subject: turnSubject(turn) };
  const toggle = isOpen ? "hide" : "show";
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(words.lead),
      facts([
        [words.what, isOpen && support ? plain(support.words) : null],
        [words.by, support?.dueBy ? text.day(support.dueBy) : null],
      ]),
    ],
    [
      execute("begin", words.begin, "plan.setIntervention", {
        ...base,
        input: { interventionId: turn.intervention, state: "ongoing" },
      }),
      execute(toggle, text.common[toggle], toggle, { ...base, input: {} }, { primary: !isOpen, withoutInputs: true }),
    ],
  );
}

/** What is left of it when it has begun, or what it waited for is not done after all. */
export function turnPassedCard(view: CaseView, { text }: Showing): Card {
  const title = text.plan.turn.title(view.reference);
  return card(text.language, title, [heading(title), line(text.plan.turn.passed)]);
}
