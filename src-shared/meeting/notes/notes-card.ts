import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  line,
  openForm,
  part,
  type PressData,
  plain,
  problem,
  quiet,
  shortened,
  type Showing,
} from "../../card.ts";
import type { CaseView } from "../../case/view.ts";
import type { Text } from "../../text/sv.ts";
import type { MeetingView } from "../view.ts";

/** As many as a card has room for. */
const mostNotes = 8;
const longestNote = 800;
const mostItems = 12;

/** What came of a meeting, as far as it is this person's to read, and whether they find it right. Words only in answer to a press. */
export function notesCard(
  view: CaseView,
  meeting: MeetingView,
  title: string,
  { text, isOpen, problem: wrong }: Showing,
): Card {
  const words = text.agenda;
  const base: PressData = { caseId: view.caseId, subject: `agenda:${meeting.id}`, input: { meetingId: meeting.id } };
  const [own] = meeting.stances;
  const isReviewed = meeting.state === "notesReview";
  const isAsked = isReviewed && own === undefined && meeting.notes.length > 0;
  const answered = own && quiet(own.stance === "agrees" ? words.youAgreed : words.youDiffered);
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(isReviewed ? words.review : words.finalised),
      ...(isOpen ? [...outcomePart(meeting, text), ...notePart(meeting, text)] : []),
      isOpen && own?.words ? quiet(plain(shortened(own.words))) : null,
      answered ?? null,
    ],
    [
      ...(isReviewed && meeting.notes.length > 0 ? standActions(view, meeting, base, isOpen, text) : []),
      isOpen
        ? execute("hide", text.common.hide, "hide", base, { withoutInputs: true })
        : execute("show", text.common.show, "show", base, { primary: isAsked, withoutInputs: true }),
    ],
  );
}

/** Nobody answers what they have not read. */
const standActions = (
  { caseId }: CaseView,
  { id, stances: [own] }: MeetingView,
  base: PressData,
  isOpen: boolean,
  text: Text,
): Action[] =>
  isOpen || own
    ? [
        ...(own?.stance === "agrees"
          ? []
          : [
              execute(
                "agrees",
                text.agenda.agrees,
                "meeting.takeStand",
                { ...base, input: { ...base.input, stance: "agrees" } },
                { primary: !own, withoutInputs: true },
              ),
            ]),
        openForm("differ", text.agenda.differs, "differ", { caseId, thing: id }),
      ]
    : [];

const notePart = ({ notes }: MeetingView, text: Text): Element[] =>
  part(text.agenda.notes, [
    ...(notes.length === 0 ? [line(text.agenda.noNotes)] : []),
    ...notes.slice(0, mostNotes).map(({ words }) => line(plain(shortened(words, longestNote)))),
    notes.length > mostNotes ? quiet(text.common.andMore(notes.length - mostNotes)) : null,
  ]);

/** What came of each item. */
export const outcomePart = ({ items }: MeetingView, text: Text): Element[] =>
  part(text.meeting.items, [
    ...items
      .slice(0, mostItems)
      .flatMap(({ title, outcome, outcomeNote, movedTo }, index) => [
        line(`${index + 1}. ${plain(title)}`),
        ...(outcome
          ? [quiet(plain([text.agenda.outcomes[outcome], movedTo && text.date(movedTo)].filter(Boolean).join(" ")))]
          : []),
        ...(outcomeNote ? [quiet(plain(shortened(outcomeNote)))] : []),
      ]),
    items.length > mostItems ? quiet(text.common.andMore(items.length - mostItems)) : null,
  ]);
