import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  facts,
  heading,
  notice,
  openForm,
  plain,
  type PressData,
  problem,
  quiet,
  part,
  shortened,
  type Showing,
} from "../card.ts";
import type { Text } from "../text/sv.ts";
import { lateCard } from "../followup/reminder-card.ts";
import { taskLines } from "../followup/task-lines.ts";
import { questionCard } from "../consent/card.ts";
import { consentActions, consentPart, withdrawButton } from "../consent/case-part.ts";
import { agendaFacts } from "../meeting/card.ts";
import { afterPart } from "../meeting/case-part.ts";
import { driftNotice } from "../meeting/drift-card.ts";
import { itemList } from "../meeting/agenda/item-list.ts";
import { outlookProblems } from "../meeting/outlook-problems.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { consultationCard } from "./consultation-card.ts";
import { handoverCard } from "./handover-card.ts";
import { inquiryCard } from "./inquiry-card.ts";
import { closingPlanPart } from "./closing-plan-part.ts";
import { offeredLine, offeredTo } from "./offered.ts";
import { raisePart } from "./raise-part.ts";
import { relatedPart } from "./related-part.ts";
import { formOf, inputOfStep, verbOf } from "./step-form.ts";
import { blockedNotice, isComing, meetingActions, seldomButtons } from "./meeting-actions.ts";
import { undeliveredLine, undeliveredPart } from "./undelivered-part.ts";
import { driftSubject } from "./notices.ts";
import type { CaseView } from "./view.ts";

/** Whoever has another part in a case than its coordinator has a card of their own. */
const cardsOf: Partial<Record<CaseView["you"], (view: CaseView, showing: Showing) => Card>> = {
  duty: inquiryCard,
  deputy: handoverCard,
  unitManager: lateCard,
  initiator: consultationCard,
  confirmer: questionCard,
  secondPerson: questionCard,
  professional: questionCard,
};

export const caseCard = (view: CaseView, showing: Showing): Card =>
  (view.waiting.kind === "decideError" ? questionCard : (cardsOf[view.you] ?? coordinatorsCard))(view, showing);

/** The case as its coordinator works with it: where it stands, the one next step, and everything known behind one press. */
function coordinatorsCard(view: CaseView, showing: Showing): Card {
  const { text, isOpen, problem: wrong } = showing;
  const words = text.case;
  const title = words.title(view.reference);
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      facts([
        [words.nextStep, words.waiting[view.waiting.kind]],
        [isOfMeeting(view) ? words.meetingAt : words.dueAt, view.waiting.dueAt && dueWords(view.waiting.dueAt, text)],
        [words.stage, text.stage[view.stage]],
      ]),
      offerLine(view, text),
      blockedNotice(view, text),
      driftNotice(view, text),
      undeliveredLine(view, text),
      ...outlookProblems(view, text),
      view.waiting.kind === "receiveReport" ? quiet(words.onReportCard) : null,
      view.waiting.kind === "takeUpLate" ? quiet(words.talkToLate) : null,
      view.handover?.isOpen ? quiet(plain(text.handover.offered(view.handover.to))) : null,
      ...(isOpen ? contentOf(view, text) : []),
      isOpen ? quiet(text.common.onlyYou) : null,
    ],
    withMore([...stepAction(view, text), ...consentActions(view, text), ...moreActions(view, text)], view, showing),
  );
}

/** As many buttons as every reader of cards shows by its own settings; one is for the content, one for all there is no room for. https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config */
const mostActions = 5;
const withMore = (actions: Action[], view: CaseView, showing: Showing): Action[] => [
  ...actions.slice(0, mostActions - 2),
  ...(view.stage === "ended" || view.stage === "merged"
    ? []
    : [openForm("more", showing.text.more.open, "more", { caseId: view.caseId })]),
  showOrHide(view, showing),
];

/** The day of these steps is the meeting's own, not a last day. */
const isOfMeeting = ({ waiting }: CaseView) =>
  ["bookMeeting", "checkWords", "publishAgenda", "holdMeeting", "decideBlocked", "decideDrift"].includes(waiting.kind);
const dueWords = (due: string, text: Text) => (due.includes("T") ? text.moment(due as Moment) : text.day(due as Day));
const press = (view: CaseView, input: PressData["input"] = {}): PressData => ({
  caseId: view.caseId,
  subject: "case",
  input,
});

const showOrHide = (view: CaseView, { text, isOpen }: Showing) =>
  execute(
    isOpen ? "hide" : "show",
    isOpen ? text.common.hide : text.common.show,
    isOpen ? "hide" : "show",
    press(view),
    {
      withoutInputs: true,
    },
  );

function stepAction(view: CaseView, text: Text): Action[] {
  const { kind, about } = view.waiting;
  const drifted = kind === "decideDrift" ? view.meetings.find(({ id }) => id === about) : null;
  if (drifted?.drift) {
    const to: PressData = { caseId: view.caseId, subject: driftSubject(drifted.id, drifted.drift), input: {} };
    return [
      execute(kind, text.case.waiting[kind as "decideDrift"], "show", to, { primary: true, withoutInputs: true }),
    ];
  }
  if (kind in verbOf) {
    const verb = verbOf[kind as keyof typeof verbOf];
    return [
      execute(kind, text.case.waiting[kind], verb, press(view, inputOfStep(view.waiting)), {
        primary: true,
        withoutInputs: true,
      }),
    ];
  }
  if (!(kind in formOf)) return [];
  const form = formOf[kind as keyof typeof formOf];
  const title = kind === "talkWith" ? text.consent.recordYes : text.case.waiting[kind];
  return [openForm(form, title, form, { caseId: view.caseId, thing: about }, { primary: true })];
}

function moreActions(view: CaseView, text: Text): Action[] {
  return [
    ...meetingActions(view, text),
    ...(view.consultation && ["giveAdvice", "endConsultation"].includes(view.waiting.kind)
      ? [openForm("turnInto", text.consultation.turnInto, "turnInto", { caseId: view.caseId })]
      : []),
    ...(view.waiting.kind === "planAfter"
      ? [openForm("nothingAfter", text.closingPlan.nothing, "nothingAfter", { caseId: view.caseId })]
      : []),
    ...offerAction(view, text),
    ...(view.waiting.kind === "nothing" && ["active", "followUp"].includes(view.stage)
      ? [openForm("closing", text.case.waiting.planClosing, "closing", { caseId: view.caseId })]
      : []),
  ];
}

function offerLine(view: CaseView, text: Text): Element | null {
  const offered = offeredLine(view, text);
  return offered === null ? null : notice(offered);
}

const offerAction = (view: CaseView, { raising }: Text): Action[] =>
  offeredTo(view) ? [openForm("offer", raising.offer, "offer", { caseId: view.caseId })] : [];

/** Of what the inquiry was about, in characters: whole where it is read for itself. */
const longestWorry = 1500;

const callerOf = ({ caller, from }: NonNullable<CaseView["inquiry"]>, { case: { from: words } }: Text) =>
  caller ?? (from === "staff" ? null : words[from]);

function contentOf(view: CaseView, text: Text): (Element | null)[] {
  const words = text.case;
  const { inquiry } = view;
  const upcoming = view.meetings.find(isComing);
  return [
    ...part(words.inquiry, [
      facts([
        [words.caller, inquiry && callerOf(inquiry, text)],
        [words.phone, inquiry?.phone && text.phone(inquiry.phone)],
        [words.mail, inquiry?.mail],
        [words.safeWay, inquiry?.safeWay],
        [words.worry, inquiry?.worry && shortened(inquiry.worry, longestWorry)],
        ...(inquiry?.again ?? []).map((one): [string, string] => [
          words.again,
          [text.date(dayOf(one.at)), one.safeWay, one.worry].filter(Boolean).join(". "),
        ]),
        [text.consultation.advice, view.consultation?.advice],
      ]),
    ]),
    ...undeliveredPart(view, text),
    ...relatedPart(view, text),
    ...closingPlanPart(view, text),
    ...raisePart(view, text),
    ...part(text.handover.title, [facts([[text.handover.note, view.handover?.note]])]),
    ...part(words.family, [facts(familyFacts(view, text))]),
    ...consentPart(view, text),
    ...withdrawButton(view, text),
    ...(upcoming
      ? [
          ...part(words.meeting, [agendaFacts(upcoming, text), seldomButtons(view, upcoming, text)]),
          ...part(words.items, itemList(upcoming, text)),
          ...part(words.people, [
            facts(
              upcoming.people.map((person): [string, string] => [
                person.title,
                [text.meeting.answers[person.answer ?? "none"], person.suggests].filter(Boolean).join(": "),
              ]),
            ),
            quiet(text.meeting.familyTold),
          ]),
        ]
      : []),
    ...afterPart(view, text),
    ...part(words.tasks, taskLines(view.tasks, text)),
  ];
}

const familyFacts = (view: CaseView, text: Text) =>
  view.people.flatMap((person): [string, string | null][] => {
    const words = text.case;
    if (person.kind === "guardian")
      return [[words.guardian, [person.name, person.phone && text.phone(person.phone)].filter(Boolean).join(", ")]];
    if (person.kind !== "child") return [];
    const born = person.bornOn && words.born(text.date(person.bornOn));
    return [
      [view.programme?.about === "adults" ? words.person : words.child, [person.name, born].filter(Boolean).join(", ")],
      [words.voice, person.voice && text.voice.ways[person.voice]],
    ];
  });
