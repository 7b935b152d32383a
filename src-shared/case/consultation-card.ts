import {
  type Action,
  type Card,
  card,
  execute,
  facts,
  heading,
  line,
  openForm,
  part,
  plain,
  problem,
  quiet,
  type Showing,
} from "../card.ts";
import type { CaseView } from "./view.ts";

/** For the one who asked for advice: how far it has come, and behind one press what they wrote and what they were told. */
export function consultationCard(view: CaseView, { text, isOpen, problem: wrong }: Showing): Card {
  const { consultation: words, common } = text;
  const { consultation, callBackBy } = view;
  const title = words.title(view.reference);
  const isOver = view.stage === "ended";
  const lead = consultation?.advice ? words.advised : words.waits;
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(isOver ? words.over : lead),
      facts([[words.calledBackBy, consultation?.advice ? null : callBackBy && text.day(callBackBy)]]),
      ...(isOpen
        ? [
            ...part(words.yourWords, [consultation?.worry ? line(plain(consultation.worry)) : null]),
            ...part(words.advice, [consultation?.advice ? line(plain(consultation.advice)) : null]),
            quiet(text.common.whoSees(words.seenBy)),
          ]
        : []),
      consultation?.isRead ? quiet(words.isRead) : null,
    ],
    [
      ...readAction(view, isOpen, words.read),
      execute(isOpen ? "hide" : "show", isOpen ? common.hide : common.show, isOpen ? "hide" : "show", press(view), {
        withoutInputs: true,
      }),
      ...(isOver ? [] : [openForm("turnInto", words.turnInto, "turnInto", { caseId: view.caseId })]),
    ],
  );
}

const press = ({ caseId }: CaseView) => ({ caseId, subject: "case" as const, input: {} });

/** It can be said to be read where it stands to be read. */
const readAction = (view: CaseView, isOpen: boolean, title: string): Action[] =>
  isOpen && view.waiting.kind === "readAdvice"
    ? [execute("readAdvice", title, "case.readAdvice", press(view), { primary: true })]
    : [];
