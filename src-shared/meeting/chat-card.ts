import {
  type Card,
  card,
  execute,
  facts,
  heading,
  line,
  openForm,
  type PressData,
  quiet,
  type Showing,
} from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { doneCard } from "../consent/card.ts";
import type { Text } from "../text/sv.ts";
import type { MeetingView } from "./view.ts";

/** For the chat that everybody at a meeting reads: its code and time, and a way for each to their own agenda. */
export function chatCard({ caseId, reference }: CaseView, { id, slot }: MeetingView, text: Text): Card {
  const words = text.meeting.chat;
  const title = words.title(reference);
  const own: PressData = { caseId, subject: `agenda:${id}`, input: {} };
  return card(
    text.language,
    title,
    [
      heading(title),
      facts([[text.meeting.whenAndWhere, slot && text.slot(slot)]]),
      line(words.lead),
      quiet(words.onlyYou),
    ],
    [execute("show", words.agenda, "show", own, { primary: true, withoutInputs: true })],
  );
}

/** When everybody has left, whoever led it is reminded to write down what was said. */
export function endedCard(view: CaseView, meeting: MeetingView, { text }: Showing): Card | null {
  if (view.you === "removed") return doneCard({ text, isOpen: false, problem: null });
  if (view.you !== "coordinator") return null;
  const words = text.meeting.chat;
  const { caseId, reference } = view;
  const title = meeting.hasBegun ? words.ended(reference) : words.noted(reference);
  return card(
    text.language,
    title,
    [heading(title), line(meeting.hasBegun ? words.endedLead : words.notedLead)],
    [
      meeting.hasBegun
        ? openForm("hold", text.case.waiting.holdMeeting, "hold", { caseId, thing: meeting.id }, { primary: true })
        : execute("show", text.bot.openCase(reference), "show", { caseId, subject: "case", input: {} }),
    ],
  );
}
