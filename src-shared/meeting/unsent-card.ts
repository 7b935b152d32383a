import { type Card, card, execute, facts, heading, line, openForm, type PressData, problem, quiet } from "../card.ts";
import type { Showing } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { MeetingView } from "./view.ts";

/** The case has a meeting that nobody has sent from Outlook: the three ways on. */
export function unsentCard(view: CaseView, meeting: MeetingView, { text, problem: wrong }: Showing): Card {
  const words = text.meeting.unsent;
  const title = words.title(view.reference);
  if (!meeting.unsent) return card(text.language, title, [heading(title), line(words.settled)]);
  const press: PressData = { caseId: view.caseId, subject: `unsent:${meeting.id}`, input: { meetingId: meeting.id } };
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(meeting.unsent === "late" ? words.lead : words.awaited),
      facts([
        [text.meeting.whenAndWhere, meeting.slot && text.slot(meeting.slot)],
        [text.meeting.where, meeting.venue?.name ?? null],
      ]),
      quiet(words.whoKnows),
    ],
    [
      execute("sendEvent", words.send, "meeting.sendEvent", press, { primary: true, withoutInputs: true }),
      ...(meeting.unsent === "late"
        ? [execute("awaitEvent", words.wait, "meeting.awaitEvent", press, { withoutInputs: true })]
        : []),
      openForm("cancel", text.meeting.cancel, "cancel", { caseId: view.caseId, thing: meeting.id }),
    ],
  );
}
