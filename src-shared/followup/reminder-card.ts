import { type Card, card, execute, facts, heading, line, plain, type Showing } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { ReminderView } from "./reminders.ts";

/** Something promised is late: since when, and the one thing to do about it. Sent unasked, it says nothing of what. */
export function reminderCard(view: CaseView, reminder: ReminderView, { text }: Showing): Card {
  const words = text.followUp.reminder;
  const title = words.title(view.reference);
  const open = {
    owner: { label: words.open, subject: `task:${reminder.task}` as const },
    coordinator: { label: words.openCase, subject: "case" as const },
    manager: null,
    receiver: { label: words.openReport, subject: `report:${reminder.task}` as const },
  }[reminder.step];
  return card(
    text.language,
    title,
    [
      heading(title),
      line(words.leads[reminder.step]),
      facts([
        [reminder.step === "receiver" ? words.reportedOn : words.lateSince, text.day(reminder.since)],
        [words.talkTo, reminder.talkTo && plain(reminder.talkTo)],
      ]),
    ],
    open
      ? [
          execute(
            "open",
            open.label,
            "show",
            { caseId: view.caseId, subject: open.subject, input: {} },
            { primary: true, withoutInputs: true },
          ),
        ]
      : [],
  );
}

/** All that the manager of a service is shown of a case: that something in it is late. */
export const lateCard = (view: CaseView, showing: Showing): Card => {
  const [late] = view.reminders;
  return late ? reminderCard(view, late, showing) : settledCard(view, showing);
};

/** What is left of a reminder when the answer has come, or nothing is waited for any more. */
export function settledCard(view: CaseView, { text }: Showing): Card {
  const title = text.followUp.reminder.title(view.reference);
  return card(text.language, title, [heading(title), line(text.followUp.reminder.settled)]);
}
