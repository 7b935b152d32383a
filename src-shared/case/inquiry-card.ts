import { type Card, card, execute, facts, heading, line, type Showing, toggle, problem } from "../card.ts";
import type { CaseView } from "./view.ts";

/** For coordinators on duty: a code and a clock, until one of them takes the case. */
export function inquiryCard(view: CaseView, { text, problem: wrong }: Showing): Card {
  const words = text.inquiry;
  const press = { caseId: view.caseId, subject: "case" as const, input: {} };
  const code = facts([
    [words.reference, view.reference],
    [words.callBackBy, view.callBackBy && text.day(view.callBackBy)],
  ]);
  if (view.isTied) return card(text.language, words.cardTitle, [heading(words.cardTitle), line(words.tied), code]);
  return card(
    text.language,
    words.cardTitle,
    [
      heading(words.cardTitle),
      wrong && problem(wrong),
      line(words.cardLead),
      code,
      toggle({ id: "noConflictOfInterest", label: words.noConflict, required: words.noConflictMissing }),
    ],
    [
      execute("accept", words.accept, "case.accept", press, { primary: true }),
      execute(
        "declareTie",
        words.declareTie,
        "case.declareTie",
        { ...press, input: { hasTie: true } },
        { withoutInputs: true },
      ),
    ],
  );
}

/** For one who was told of an inquiry that a colleague has taken since. */
export const takenCard = ({ text }: Showing): Card =>
  card(text.language, text.inquiry.takenTitle, [heading(text.inquiry.takenTitle), line(text.inquiry.taken)]);
