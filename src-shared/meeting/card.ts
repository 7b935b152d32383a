import {
  type Card,
  card,
  choice,
  type Element,
  execute,
  facts,
  heading,
  line,
  list,
  openForm,
  type PressData,
  plain,
  problem,
  quiet,
  part,
  textInput,
  unfold,
  type Showing,
} from "../card.ts";
import { categories } from "../case/labelled.ts";
import type { CaseView } from "../case/view.ts";
import { longestLine } from "../input.ts";
import { groundRulesIn } from "../programme/ground-rules.ts";
import type { Text } from "../text/sv.ts";
import { inputPart, itemList } from "./agenda/item-list.ts";
import { notesCard } from "./notes/notes-card.ts";
import { isAccordOpen } from "./notes/notes-open.ts";
import type { InvitationAnswer } from "./meeting.ts";
import type { MeetingView } from "./view.ts";

const timeAndPlace = (meeting: MeetingView, text: Text): [string, string | null][] => [
  [text.meeting.whenAndWhere, meeting.slot && text.slot(meeting.slot)],
  [text.meeting.where, meeting.venue && [meeting.venue.name, meeting.venue.directions].filter(Boolean).join(". ")],
];

export const agendaFacts = (meeting: MeetingView, text: Text) =>
  facts([
    ...timeAndPlace(meeting, text),
    [text.meeting.aim, meeting.purpose],
    [text.meeting.ask, meeting.childQuestion],
  ]);

/** Asks whether somebody comes; code, time, place and who is at the table. */
export function invitationCard(view: CaseView, meeting: MeetingView, { text, problem: wrong }: Showing): Card {
  const words = text.meeting;
  if (meeting.state === "cancelled") return cancelledCard(view, meeting, text, words.invitationTitle(view.reference));
  if (meeting.state === "blocked") return blockedCard(meeting, text, words.invitationTitle(view.reference));
  if (meeting.state === "rescheduling") return movingCard(meeting, text, words.invitationTitle(view.reference));
  const answer = meeting.you?.answer ?? null;
  const isOver = meeting.state !== "booked" && meeting.state !== "agendaPublished";
  const press = (said: InvitationAnswer): PressData => ({
    caseId: view.caseId,
    subject: `invitation:${meeting.id}`,
    input: { meetingId: meeting.id, answer: said },
  });
  const attend = execute("attend", words.attend, "meeting.answer", press("attends"), { primary: answer === null });
  const cannot = execute("cannot", words.cannot, "meeting.answer", press("cannot"));
  const another = unfold(
    "openAnotherTime",
    words.anotherTime,
    [
      textInput({ id: "suggests", label: words.suggests, help: words.suggestsHelp, longest: longestLine }),
      quiet(words.invitationSeenBy),
      quiet(text.common.signpost),
    ],
    execute("anotherTime", words.askAnotherTime, "meeting.answer", press("anotherTime"), { primary: true }),
  );
  const title = words.invitationTitle(view.reference);
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(
        isOver
          ? overWords(meeting, text)
          : answer
            ? {
                attends: words.attends,
                cannot: words.cannotCome,
                anotherTime: words.askedAnotherTime,
                perhaps: words.comesPerhaps,
              }[answer]
            : words.invitationLead,
      ),
      facts([...timeAndPlace(meeting, text), [words.invited, meeting.people.map(called).join("; ")]]),
      isOver ? null : quiet(answer ? words.changeAnswer : words.invitationSeenBy),
    ],
    isOver ? [] : [...(answer === "attends" ? [] : [attend]), ...(answer === "cannot" ? [] : [cannot]), another],
  );
}

/** What is sent unasked holds no words that somebody wrote: one outside every directory goes by their service. */
const called = ({ title, unit, isOutside }: MeetingView["people"][number]) => (isOutside ? unit : title);

/** What will be talked about: how many items unasked, the words in answer to a press. */
export function agendaCard(view: CaseView, meeting: MeetingView, { text, isOpen, problem: wrong }: Showing): Card {
  const words = text.meeting;
  const title = words.agendaTitle(view.reference);
  if (meeting.state === "cancelled") return cancelledCard(view, meeting, text, title);
  if (meeting.state === "blocked") return blockedCard(meeting, text, title);
  if (meeting.state === "rescheduling") return movingCard(meeting, text, title);
  if (["notesReview", "finalised", "closed"].includes(meeting.state))
    return notesCard(view, meeting, title, { text, isOpen, problem: wrong });
  const base: PressData = { caseId: view.caseId, subject: `agenda:${meeting.id}`, input: { meetingId: meeting.id } };
  const isUpcoming = meeting.state === "booked" || meeting.state === "agendaPublished";
  const hasSeen = meeting.you?.seen === true;
  // The coordinator, who reads it in the meeting's own chat, is not asked to.
  const isUnseen = isUpcoming && meeting.you?.seen === false;
  const lead = !isUpcoming
    ? overWords(meeting, text)
    : meeting.state === "booked"
      ? words.agendaOpen
      : words.agendaPublished;
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(lead),
      ...(isOpen
        ? [
            agendaFacts(meeting, text),
            ...part(words.items, itemList(meeting, text)),
            ...inputPart(meeting, text),
            ...part(text.agenda.groundRules, list([...groundRulesIn(meeting.groundRules, text.language).rules])),
          ]
        : [facts([...timeAndPlace(meeting, text), [words.items, words.itemCount(meeting.items.length)]])]),
      hasSeen ? quiet(words.youHaveSeen) : null,
    ],
    [
      ...(isUnseen && isOpen
        ? [execute("seen", words.seen, "meeting.markSeen", base, { primary: true, withoutInputs: true })]
        : []),
      isOpen
        ? execute("hide", text.common.hide, "hide", base, { withoutInputs: true })
        : execute("show", text.common.show, "show", base, { primary: !hasSeen, withoutInputs: true }),
      ...(isUnseen && !isOpen ? [execute("seen", words.seen, "meeting.markSeen", base, { withoutInputs: true })] : []),
      ...(meeting.state === "booked" ? [addItem(base, text)] : []),
      ...(meeting.you && (isUpcoming || meeting.state === "inProgress") ? [ownPicture(view, meeting, text)] : []),
      ...(meeting.you && isAccordOpen(meeting) ? [ownAccord(view, meeting, text)] : []),
      ...(isUpcoming && meeting.items.length > 0 ? [aboutItems(view, meeting, text)] : []),
    ],
  );
}

const overWords = ({ state }: MeetingView, { agenda, meeting }: Text) =>
  state === "inProgress" ? agenda.inProgress : state === "notHeld" ? agenda.notHeld : meeting.held;

/** What needs more than a line is written in a dialog, and is not left in the chat. */
const ownPicture = ({ caseId }: CaseView, { id, inputs }: MeetingView, { agenda }: Text) =>
  openForm("picture", inputs.some((one) => one.isYours) ? agenda.changeInput : agenda.giveInput, "picture", {
    caseId,
    thing: id,
  });

/** The one thing that is asked of somebody in a decision meeting. */
const ownAccord = ({ caseId }: CaseView, { id }: MeetingView, { agenda }: Text) =>
  openForm("accord", agenda.accord.open, "accord", { caseId, thing: id });

/** Who is needed for one's own items, and what one has to say of the others'. */
const aboutItems = ({ caseId }: CaseView, { id, state, items }: MeetingView, text: Text) =>
  openForm(
    "itemsMore",
    state === "booked" && items.some(({ isYours }) => isYours) ? text.items.whoIsNeeded : text.items.open,
    "itemsMore",
    { caseId, thing: id },
  );

const addItem = (base: PressData, text: Text) =>
  unfold(
    "openAddItem",
    text.meeting.addItem,
    itemInputs(text),
    execute("addItem", text.meeting.addItem, "meeting.suggestItem", base, { primary: true }),
  );

export const itemInputs = (text: Text, typed: { title?: string; category?: string } = {}): Element[] => [
  textInput({
    id: "title",
    label: text.meeting.itemTitle,
    value: typed.title,
    help: text.meeting.itemHelp,
    longest: longestLine,
    required: text.common.required,
  }),
  choice({
    id: "category",
    label: text.meeting.category,
    value: typed.category ?? "schooling",
    choices: categories.map((kind) => [kind, text.category[kind]]),
  }),
  quiet(text.common.whoSees(text.meeting.itemSeenBy)),
  quiet(text.common.signpost),
];

/** All that is left of a meeting that is off, or that one is no longer part of. */
const cancelledCard = (view: CaseView, meeting: MeetingView, text: Text, title: string): Card =>
  card(text.language, title, [
    heading(text.meeting.cancelled),
    facts([
      [text.inquiry.reference, view.reference],
      [text.meeting.whenAndWhere, meeting.slot && text.slot(meeting.slot)],
    ]),
    line(plain(text.meeting.cancelledLead)),
  ]);

/** For those still invited while the coordinator decides; not a word of why. */
const blockedCard = (meeting: MeetingView, text: Text, title: string): Card =>
  card(text.language, title, [heading(title), line(text.meeting.blocked), facts(timeAndPlace(meeting, text))]);

/** While another time is being found: which one holds no longer. */
const movingCard = (meeting: MeetingView, text: Text, title: string): Card =>
  card(text.language, title, [
    heading(title),
    line(text.meeting.moving),
    facts([[text.meeting.formerTime, meeting.slot && text.slot(meeting.slot)]]),
  ]);
