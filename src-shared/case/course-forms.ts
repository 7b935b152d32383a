import { programmeChoice } from "../programme/choice.ts";
import { choice, dateInput, quiet, toggle } from "../card.ts";
import { formCard, lineInput } from "../form-card.ts";
import { type Form, type FormContext, isTicked } from "../form.ts";
import { longestText } from "../input.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";
import { languageChoices } from "./languages.ts";

const isLed = (view: CaseView | null): view is CaseView => view?.you === "coordinator";
const isOver = ({ stage }: CaseView) => stage === "ended" || stage === "merged";
const rests = ["consentPending", "active", "followUp"];

const why = (context: FormContext, label: string) =>
  lineInput(context, "reason", label, { lines: true, longest: longestText });

/** Nothing to fill in but a yes. */
const asked = (
  verb: Form["verb"],
  words: (text: Text) => { title: string; lead: string; submit: string },
  isNow: (view: CaseView) => boolean,
): Form => ({
  verb,
  title: (text) => words(text).title,
  card: (context) =>
    isLed(context.view) && isNow(context.view) ? formCard(context, { ...words(context.text), inputs: [] }) : null,
  toInput: () => ({}),
});

const handOverForm: Form = {
  verb: "case.handOver",
  title: (text) => text.handover.giveTitle,
  card: (context) => {
    const { text, typed, view, municipality } = context;
    const words = text.handover;
    if (!isLed(view) || isOver(view) || view.handover?.isOpen) return null;
    const colleagues = municipality.people.filter(
      ({ duty, mailbox }) => duty === "coordinator" && mailbox !== view.leader?.mail,
    );
    if (colleagues.length === 0) return null;
    return formCard(context, {
      title: words.giveTitle,
      lead: words.giveLead,
      inputs: [
        choice({
          id: "to",
          label: words.to,
          value: typed.to ?? colleagues[0]?.account,
          choices: colleagues.map(({ account, title }) => [account, title]),
        }),
        lineInput(context, "note", words.note, { lines: true, longest: longestText, help: words.noteHelp }),
        toggle({ id: "hasTie", label: words.hasTie, value: typed.hasTie }),
      ],
      seenBy: words.noteSeenBy,
      submit: words.give,
    });
  },
  toInput: ({ typed }) => ({ to: typed.to, note: typed.note, hasTie: isTicked(typed, "hasTie") }),
};

const recallForm = asked(
  "case.recallHandover",
  ({ handover: { recallTitle, recallLead, recall } }) => ({ title: recallTitle, lead: recallLead, submit: recall }),
  (view) => view.handover?.isOpen === true,
);

const pauseForm: Form = {
  verb: "case.pause",
  title: (text) => text.course.pauseTitle,
  card: (context) => {
    const { text, view } = context;
    const words = text.course;
    if (!isLed(view) || !rests.includes(view.stage)) return null;
    return formCard(context, {
      title: words.pauseTitle,
      lead: words.pauseLead,
      inputs: [why(context, words.pauseReason)],
      seenBy: text.ending.seenBy,
      submit: words.pause,
    });
  },
  toInput: ({ typed }) => ({ reason: typed.reason }),
};

const toFollowUpForm = asked(
  "case.toFollowUp",
  ({ course: { followUpTitle, followUpLead, followUp } }) => ({
    title: followUpTitle,
    lead: followUpLead,
    submit: followUp,
  }),
  ({ stage, meetings }) =>
    stage === "active" && meetings.some(({ state }) => ["held", "notesReview", "finalised", "closed"].includes(state)),
);

const stayOpenForm = asked(
  "case.stayOpen",
  ({ course: { stayTitle, stayLead, stay } }) => ({ title: stayTitle, lead: stayLead, submit: stay }),
  ({ stage }) => stage === "closing",
);

const reopenForm: Form = {
  verb: "case.reopen",
  title: (text) => text.course.reopenTitle,
  card: (context) => {
    const { text, view } = context;
    const words = text.course;
    if (!isLed(view) || view.stage !== "closed") return null;
    return formCard(context, {
      title: words.reopenTitle,
      lead: words.reopenLead,
      inputs: [why(context, words.reopenReason)],
      seenBy: text.ending.seenBy,
      submit: words.reopen,
    });
  },
  toInput: ({ typed }) => ({ reason: typed.reason }),
};

const mergeForm: Form = {
  verb: "case.merge",
  title: (text) => text.related.mergeTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.related;
    if (!isLed(view) || view.stage !== "triage" || view.consultation || view.related.length === 0) return null;
    const choices = view.related.map(({ caseId, reference, by }): [string, string] => [
      caseId,
      words.candidate(reference, text.list(by.map((kind) => words.by[kind]))),
    ]);
    return formCard(context, {
      title: words.mergeTitle,
      lead: words.mergeLead,
      inputs: [
        choice({ id: "into", label: words.into, value: typed.into ?? choices[0]?.[0], choices, open: true }),
        quiet(words.mergeHelp),
      ],
      submit: words.merge,
    });
  },
  toInput: ({ typed }) => ({ into: typed.into }),
};

/** A case that runs on paper goes on here, with whoever leads it. */
const takeOverForm: Form = {
  verb: "case.takeOverRunning",
  title: (text) => text.inquiry.runningTitle,
  card: (context) => {
    const { text, typed, today } = context;
    const words = text.inquiry;
    return formCard(context, {
      title: words.runningTitle,
      lead: words.runningLead,
      inputs: [
        programmeChoice(context),
        lineInput(context, "caller", words.runningCaller),
        lineInput(context, "phone", words.phone, { style: "tel", longest: 30 }),
        lineInput(context, "worry", words.worry, { lines: true, longest: longestText }),
        dateInput({
          id: "startedOn",
          label: words.startedOn,
          value: typed.startedOn,
          max: today,
          required: text.common.required,
        }),
        lineInput(context, "formerReference", words.formerReference, { required: "", help: text.common.mayBeEmpty }),
        choice({
          id: "language",
          label: words.language,
          value: typed.language ?? "sv",
          choices: languageChoices(text),
        }),
        toggle({
          id: "noConflictOfInterest",
          label: words.noConflict,
          value: typed.noConflictOfInterest,
          required: words.noConflictMissing,
        }),
      ],
      seenBy: text.ending.seenBy,
      submit: words.runningTake,
    });
  },
  toInput: ({ typed }) => ({ ...typed, noConflictOfInterest: isTicked(typed, "noConflictOfInterest") }),
};

export const courseForms = {
  handOver: handOverForm,
  recall: recallForm,
  pause: pauseForm,
  toFollowUp: toFollowUpForm,
  stayOpen: stayOpenForm,
  reopen: reopenForm,
  merge: mergeForm,
  takeOver: takeOverForm,
};
