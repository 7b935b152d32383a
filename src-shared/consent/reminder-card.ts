import { type Card, card, execute, heading, line, type Showing } from "../card.ts";
import type { CaseView } from "../case/view.ts";

/** Somebody at an authority is reminded that they were asked: a card of its own, which leads to the question and says nothing of whom it is about. */
export function consentReminderCard(view: CaseView, { text }: Showing): Card {
  const words = text.consent;
  const title = words.remindTitle(view.reference);
  const open = { caseId: view.caseId, subject: "case" as const, input: {} };
  return card(
    text.language,
    title,
    [heading(title), line(words.remindLead)],
    [execute("open", words.remindOpen, "show", open, { primary: true, withoutInputs: true })],
  );
}
