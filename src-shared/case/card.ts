import {
  type Action,
  type Card,
  card,
  execute,
  facts,
  heading,
  line,
  openForm,
  type PressData,
  problem,
  quiet,
  toggle,
} from "../card.ts";
import type { Text } from "../text/sv.ts";
import { agendaFacts } from "../meeting/card.ts";
import type { Day, Moment } from "../time.ts";
import type { CaseView } from "./view.ts";

export interface Showing {
  text: Text;
  /** Content too, in answer to the person's own press; what is sent unasked carries code, time, place and action only. */
  isOpen: boolean;
  problem: { message: string; whatToDo: string } | null;
}

/** The case as its coordinator works with it: where it stands, the one next step, and everything known behind one press. */
export function caseCard(view: CaseView, showing: Showing): Card {
  if (view.you === "duty") return inquiryCard(view, showing);
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
        [words.stage, text.stage[view.stage]],
        [words.nextStep, words.waiting[view.waiting.kind]],
        [words.dueAt, view.waiting.dueAt && dueWords(view.waiting.dueAt, text)],
      ]),
      ...(isOpen ? contentOf(view, text) : []),
      isOpen ? quiet(text.common.onlyYou) : null,
    ],
    [...stepAction(view, text), ...moreActions(view, text), showOrHide(view, showing)],
  );
}

const dueWords = (due: string, text: Text) => (due.includes("T") ? text.moment(due as Moment) : text.day(due as Day));
const press = (view: CaseView): PressData => ({ caseId: view.caseId, subject: "case", input: {} });

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

/** Which form the next step opens. */
const formOf = {
  registerFamily: "family",
  logContact: "contact",
  recordConsent: "consent",
  confirmConsent: "confirm",
  setVoice: "voice",
  planMeeting: "seek",
  bookMeeting: "book",
  publishAgenda: "publish",
  holdMeeting: "hold",
} as const;

function stepAction(view: CaseView, text: Text): Action[] {
  const { kind, about } = view.waiting;
  if (!(kind in formOf)) return [];
  const form = formOf[kind as keyof typeof formOf];
  return [openForm(form, text.case.waiting[kind], form, { caseId: view.caseId, thing: about }, { primary: true })];
}

function moreActions(view: CaseView, text: Text): Action[] {
  const upcoming = view.meetings.find((meeting) => meeting.state === "booked" || meeting.state === "agendaPublished");
  const to = (thing: string) => ({ caseId: view.caseId, thing });
  const canReplan = view.waiting.kind === "bookMeeting";
  return [
    ...(upcoming?.state === "booked" ? [openForm("addItem", text.case.addItem, "item", to(upcoming.id))] : []),
    ...(upcoming ? [openForm("cancelMeeting", text.case.cancel, "cancel", to(upcoming.id))] : []),
    ...(canReplan ? [openForm("seek", text.case.waiting.planMeeting, "seek", { caseId: view.caseId })] : []),
  ];
}

function contentOf(view: CaseView, text: Text) {
  const words = text.case;
  const names = new Map(view.people.map((person) => [person.id, "name" in person ? person.name : person.title]));
  const upcoming = view.meetings.find((meeting) => meeting.state === "booked" || meeting.state === "agendaPublished");
  return [
    facts([
      [words.caller, view.inquiry?.caller],
      [words.phone, view.inquiry?.phone],
      [words.worry, view.inquiry?.worry],
      ...view.people.flatMap((person): [string, string | null][] => {
        if (person.kind === "guardian")
          return [[words.guardian, [person.name, person.phone].filter(Boolean).join(", ")]];
        if (person.kind !== "child") return [];
        const born = person.bornOn && words.born(text.day(person.bornOn));
        return [
          [words.child, [person.name, born].filter(Boolean).join(", ")],
          [words.voice, person.voice && text.voice.ways[person.voice]],
        ];
      }),
      ...view.consents.map((consent): [string, string] => [
        words.consent,
        `${names.get(consent.grantor) ?? ""}: ${consentWords(consent, text)}. ${consent.services.join(", ")}: ${text.list(consent.categories.map((kind) => text.category[kind]))}`,
      ]),
    ]),
    ...(upcoming ? agendaFacts(upcoming, text) : []),
    upcoming
      ? facts(
          upcoming.people.map((person): [string, string] => [
            person.title,
            text.meeting.answers[person.answer ?? "none"],
          ]),
        )
      : null,
    facts(
      view.tasks.map((task): [string, string] => [
        task.owner,
        `${task.what ?? ""} (${text.followUp.states[task.state]}, ${text.day(task.dueBy)})`,
      ]),
    ),
    view.people.length > 0 && upcoming ? quiet(text.meeting.familyTold) : null,
  ];
}

const consentWords = (consent: CaseView["consents"][number], text: Text) => {
  if (consent.state === "expired") return text.case.consentExpired;
  if (consent.awaiting.length > 0) return text.case.consentWaits(text.list(consent.awaiting.map(({ name }) => name)));
  return consent.state === "active"
    ? text.case.consentActive(text.day(consent.validTo))
    : text.case.consentGranted(text.day(consent.validFrom));
};

/** For coordinators on duty: a code and a clock, until one of them takes the case. */
function inquiryCard(view: CaseView, { text, problem: wrong }: Showing): Card {
  const words = text.inquiry;
  return card(
    text.language,
    words.cardTitle,
    [
      heading(words.cardTitle),
      wrong && problem(wrong),
      line(words.cardLead),
      facts([
        [words.reference, view.reference],
        [words.callBackBy, view.callBackBy && text.day(view.callBackBy)],
      ]),
      toggle({ id: "noConflictOfInterest", label: words.noConflict, required: words.noConflictMissing }),
    ],
    [execute("accept", words.accept, "case.accept", press(view), { primary: true })],
  );
}

/** For one who was told of an inquiry that a colleague has taken since. */
export const takenCard = ({ text }: Showing): Card =>
  card(text.language, text.inquiry.takenTitle, [heading(text.inquiry.takenTitle), line(text.inquiry.taken)]);
