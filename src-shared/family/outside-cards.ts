import {
  type Action,
  buttons,
  type Card,
  card,
  carried,
  choice,
  dateInput,
  type Element,
  quiet,
  heading,
  textInput,
} from "../card.ts";
import { capitalised } from "../capitalised.ts";
import { categories } from "../case/labelled.ts";
import type { TaskView } from "../followup/view.ts";
import { longestEvidence, longestLine, longestText } from "../input.ts";
import type { MeetingView } from "../meeting/view.ts";
import type { PlanView } from "../plan/view.ts";
import type { FamilyText } from "../text/family/sv.ts";

/** One thing that can be done: at once by a press, or with something to fill in, which is folded until it is asked for. */
interface Step {
  id: string;
  title: string;
  asks?: (Element | null)[];
  /** What the button says, where it stands below what is asked. */
  send?: string;
  isFirst?: boolean;
}

const submit = (id: string, title: string, isFirst = false): Action => ({
  type: "Action.Submit",
  id,
  title,
  data: {},
  ...(isFirst ? { style: "positive" } : {}),
});
const asking = ({ id, title, asks = [], send = title }: Step): Element[] => [
  ...asks.filter((one) => one !== null),
  buttons([submit(id, send, true)]),
];
const folded = (step: Step): Action => ({
  type: "Action.ShowCard",
  id: `open-${step.id}`,
  title: step.title,
  card: { type: "AdaptiveCard", body: asking(step) },
});

/** All of them, or the one that could not be taken, with what was typed. */
function stepsCard(title: string, steps: readonly Step[], only: string | null, { language }: FamilyText): Card | null {
  const left = steps.find(({ id }) => id === only);
  if (left) return card(language, title, [heading(left.title), ...asking(left)]);
  const pressed = steps.filter(({ asks }) => !asks);
  const actions = [
    ...pressed.map(({ id, title: said, isFirst }) => submit(id, said, isFirst)),
    ...steps.filter(({ asks }) => asks).map(folded),
  ];
  return actions.length > 0 ? card(language, title, [heading(title), buttons(actions)]) : null;
}

const isUpcoming = ({ state }: MeetingView) => state === "booked" || state === "agendaPublished";

/** Whether they come. */
export function comingCard(meeting: MeetingView, text: FamilyText, only: string | null = null): Card | null {
  const words = text.outside;
  if (!isUpcoming(meeting) || !meeting.you) return null;
  const { answer } = meeting.you;
  const suggests = [
    textInput({ id: "suggests", label: words.suggests, longest: longestLine }),
    quiet(words.seenBy),
    quiet(text.door.signpost),
  ];
  const steps: Step[] = [
    ...(answer === "attends" ? [] : [{ id: "attends", title: words.attend, isFirst: answer === null }]),
    ...(answer === "cannot" ? [] : [{ id: "cannot", title: words.cannot }]),
    { id: "anotherTime", title: words.another, asks: suggests, send: words.sendAnswer },
  ];
  return stepsCard(words.answerTitle, steps, only, text);
}

/** What they say before the meeting. A word to mind has been pointed out: it goes as it is, if that is what they want. */
export function beforeCard(
  meeting: MeetingView,
  text: FamilyText,
  only: string | null = null,
  isMinded = false,
): Card | null {
  const words = text.outside;
  const own = meeting.inputs.find(({ isYours }) => isYours);
  const isOpen = isUpcoming(meeting) || meeting.state === "inProgress";
  if (!isOpen || !meeting.you) return null;
  const minded = isMinded ? carried({ id: "minded", label: "minded", value: "true" }) : null;
  const kind = (id: string, value: string) =>
    choice({
      id,
      label: words.category,
      value,
      choices: categories.map((one) => [one, capitalised(text.category[one])]),
    });
  const ending = [quiet(words.itemSeenBy), quiet(text.door.signpost), minded];
  const item = [
    textInput({ id: "title", label: words.itemTitle, longest: longestLine }),
    kind("itemCategory", "schooling"),
    ...ending,
  ];
  const picture = [
    quiet(words.pictureLead),
    textInput({ id: "words", label: words.picture, longest: longestText, lines: true, value: own?.words }),
    kind("category", own?.category ?? "schooling"),
    ...ending,
  ];
  const steps: Step[] = [
    ...(isUpcoming(meeting) && !meeting.you.seen
      ? [{ id: "seen", title: words.seen, isFirst: meeting.you.answer !== null }]
      : []),
    ...(meeting.state === "agendaPublished"
      ? []
      : [{ id: "item", title: words.addItem, asks: item, send: words.send }]),
    { id: "picture", title: own ? words.changePicture : words.givePicture, asks: picture, send: words.send },
  ];
  return stepsCard(words.before, steps, only, text);
}

/** Whether the notes are right. */
export function notesCard(meeting: MeetingView, text: FamilyText, only: string | null = null): Card | null {
  const words = text.outside;
  if (meeting.state !== "notesReview" || meeting.notes.length === 0) return null;
  const [own] = meeting.stances;
  const differs = [
    textInput({ id: "differs", label: words.differWords, longest: longestText, lines: true }),
    quiet(text.door.signpost),
  ];
  const steps: Step[] = [
    ...(own?.stance === "agrees" ? [] : [{ id: "agrees", title: words.agrees, isFirst: !own }]),
    { id: "differ", title: words.differs, asks: differs, send: words.send },
  ];
  return stepsCard(words.review, steps, only, text);
}

/** What they have promised: whether they take it on, and how it has gone. */
export function promiseCard(task: TaskView, text: FamilyText, only: string | null = null): Card | null {
  const words = text.outside;
  const { state } = task;
  if (state !== "agreed" && state !== "accepted" && state !== "blocked") return null;
  const why = [
    textInput({ id: "why", label: words.why, longest: longestEvidence, lines: true }),
    quiet(words.seenBy),
    quiet(text.door.signpost),
  ];
  const outcomes = Object.entries(words.outcomesOf).filter(([id]) => id !== "blocked" || state === "accepted");
  const report = [
    choice({ id: "outcome", label: words.outcome, choices: outcomes, open: true }),
    textInput({ id: "evidence", label: words.words, longest: longestEvidence, lines: true }),
    dateInput({ id: "dueBy", label: words.newDay, value: task.dueBy }),
    quiet(words.seenBy),
    quiet(text.door.signpost),
  ];
  const steps: Step[] = [
    ...(state === "agreed" ? [{ id: "accept", title: words.accept, isFirst: true }] : []),
    ...(state === "blocked" ? [{ id: "accept", title: words.goOn, isFirst: true }] : []),
    { id: "report", title: words.reportTitle, asks: report, send: words.sendReport },
    ...(state === "agreed" ? [{ id: "decline", title: words.decline, asks: why, send: words.send }] : []),
  ];
  return stepsCard(words.promises, steps, only, text);
}

export const receiveCard = (task: TaskView, text: FamilyText): Card | null =>
  task.state === "reported"
    ? card(text.language, text.outside.receive, [buttons([submit("receive", text.outside.receive, true)])])
    : null;

/** Whether a part of the shared picture is theirs too. */
export function stanceCard({ wording }: PlanView["statements"][number], text: FamilyText): Card {
  const words = text.outside;
  return card(text.language, words.stance, [
    carried({ id: "seen", label: "seen", value: wording }),
    choice({
      id: "stance",
      label: words.stance,
      choices: [
        ["agrees", words.weAgree],
        ["differs", words.weDiffer],
      ],
      open: true,
    }),
    textInput({ id: "words", label: words.stanceWords, longest: longestText, lines: true }),
    quiet(text.door.signpost),
    buttons([submit("stand", words.send, true)]),
  ]);
}

const isAgendaOpen = ({ state }: MeetingView) => state === "booked" || state === "rescheduling";

/** Whether there is something to do with an item: their own to reword, anybody's to answer before the meeting. */
export const isItemOpen = (meeting: MeetingView) => isAgendaOpen(meeting) || isUpcoming(meeting);

export function itemCard(
  meeting: MeetingView,
  item: MeetingView["items"][number],
  text: FamilyText,
  only: string | null = null,
  isMinded = false,
): Card | null {
  const words = text.outside;
  if (!meeting.you || !isItemOpen(meeting)) return null;
  const minded = isMinded ? carried({ id: "minded", label: "minded", value: "true" }) : null;
  const ending = [quiet(words.itemSeenBy), quiet(text.door.signpost), minded];
  const isOwn = item.isYours && isAgendaOpen(meeting);
  const title = textInput({ id: "title", label: words.itemTitle, longest: longestLine, value: item.title });
  const seen = carried({ id: "seen", label: "seen", value: item.wording });
  const answer = textInput({ id: "answer", label: words.answerWords, longest: longestText, lines: true });
  const steps: Step[] = [
    { id: "answer", title: words.answerItem, asks: [answer, ...ending], send: words.send },
    ...(isOwn ? [{ id: "reword", title: words.reword, asks: [title, seen, ...ending], send: words.send }] : []),
    ...(isOwn ? [{ id: "remove", title: words.removeItem }] : []),
  ];
  return stepsCard(item.title, steps, only, text);
}

/** That their authority holds a consent. */
export const confirmCard = (text: FamilyText): Card =>
  card(text.language, text.outside.confirmRow, [buttons([submit("confirm", text.outside.confirm, true)])]);
