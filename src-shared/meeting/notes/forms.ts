import { choice, dateInput, line, plain, quiet, shortened, subheading, textInput } from "../../card.ts";
import { formCard } from "../../form-card.ts";
import type { Form, FormContext } from "../../form.ts";
import { longestLine, longestText } from "../../input.ts";
import { addDays } from "../../time.ts";
import { longInput } from "../agenda/forms.ts";
import { categoryChoice, meetingOf } from "../forms.ts";
import type { MeetingView } from "../view.ts";
import { accordForm } from "./accord-form.ts";
import { feedbackForm } from "./feedback-form.ts";

/** As much as a dialog has room for. */
const mostNotes = 6;
const longestNote = 500;

const noteLines = ({ notes }: MeetingView, { text }: Pick<FormContext, "text">) =>
  notes.length === 0
    ? [line(text.agenda.noNotes)]
    : [
        ...notes.slice(0, mostNotes).map(({ words }) => line(plain(shortened(words, longestNote)))),
        ...(notes.length > mostNotes ? [quiet(text.common.andMore(notes.length - mostNotes))] : []),
      ];

const optionalText = ({ typed }: FormContext, id: string, label: string, help: string) =>
  textInput({ id, label, value: typed[id], help, longest: longestText, lines: true });

/** As many as a card has room for; the others come when these are done. */
const mostListed = 12;

const outcomeForm: Form = {
  verb: "meeting.setOutcome",
  title: (text) => text.agenda.outcomeTitle,
  then: "outcome",
  card: (context) => {
    const { text, typed, today } = context;
    const words = text.agenda;
    const meeting = meetingOf(context);
    const blank = meeting?.items.filter((item) => item.outcome === null) ?? [];
    if (!meeting || blank.length === 0 || !["inProgress", "held", "notesReview"].includes(meeting.state)) return null;
    const ids: string[] = blank.slice(0, mostListed).map(({ id }) => id);
    return formCard(context, {
      title: words.outcomeTitle,
      lead: words.outcomeLead,
      inputs: [
        choice({
          id: "itemId",
          label: words.outcomeItem,
          value: ids.includes(typed.itemId ?? "") ? typed.itemId : ids[0],
          choices: blank.slice(0, mostListed).map(({ id, title }) => [id, title]),
        }),
        choice({
          id: "outcome",
          label: words.outcome,
          value: typed.outcome ?? "discussed",
          choices: (["discussed", "answeredBefore", "moved"] as const).map((kind) => [kind, words.outcomes[kind]]),
          open: true,
        }),
        optionalText(context, "note", words.outcomeNote, words.outcomeNoteHelp),
        dateInput({ id: "movedTo", label: words.movedTo, value: typed.movedTo ?? addDays(today, 30), min: today }),
      ],
      seenBy: text.meeting.itemSeenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed: { itemId, outcome, note, movedTo }, thing }) => ({
    meetingId: thing,
    itemId,
    outcome,
    note,
    movedTo,
  }),
};

const noteForm: Form = {
  verb: "meeting.writeNote",
  title: (text) => text.agenda.noteTitle,
  card: (context) => {
    const { text } = context;
    const words = text.agenda;
    const state = meetingOf(context)?.state;
    if (state !== "held" && state !== "inProgress") return null;
    return formCard(context, {
      title: words.noteTitle,
      lead: words.noteLead,
      inputs: [longInput(context, "words", words.note), categoryChoice(context)],
      seenBy: text.meeting.itemSeenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, words: typed.words, category: typed.category }),
};

const shareForm: Form = {
  verb: "meeting.shareNotes",
  title: (text) => text.agenda.shareTitle,
  card: (context) => {
    const { text } = context;
    const words = text.agenda;
    const meeting = meetingOf(context);
    if (meeting?.state !== "held") return null;
    return formCard(context, {
      title: words.shareTitle,
      lead: words.shareLead,
      inputs: [subheading(words.notes), ...noteLines(meeting, context)],
      submit: words.share,
    });
  },
  toInput: ({ thing }) => ({ meetingId: thing }),
};

const standForm: Form = {
  verb: "meeting.takeStand",
  title: (text) => text.agenda.standTitle,
  then: "stand",
  card: (context) => {
    const { text, typed } = context;
    const words = text.agenda;
    const meeting = meetingOf(context);
    const asked = meeting?.yetToRead.filter(({ byYou }) => byYou) ?? [];
    if (!meeting || asked.length === 0) return null;
    const ids: string[] = asked.map(({ id }) => id);
    return formCard(context, {
      title: words.standTitle,
      lead: words.standLead,
      inputs: [
        choice({
          id: "party",
          label: words.standOf,
          value: ids.includes(typed.party ?? "") ? typed.party : ids[0],
          choices: asked.map(({ id, name }) => [id, name]),
        }),
        choice({
          id: "stance",
          label: words.stand,
          value: typed.stance ?? "agrees",
          choices: [
            ["agrees", words.agrees],
            ["differs", words.differs],
          ],
          open: true,
        }),
        optionalText(context, "words", words.standWords, words.standHelp),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed: { party, stance, words }, thing }) => ({ meetingId: thing, party, stance, words }),
};

const finaliseForm: Form = {
  verb: "meeting.finalise",
  title: (text) => text.agenda.finaliseTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.agenda;
    const meeting = meetingOf(context);
    if (meeting?.state !== "notesReview") return null;
    const waiting = meeting.yetToRead.map(({ name }) => name);
    const reason = { value: typed.reason, help: words.unreadHelp, longest: longestLine };
    return formCard(context, {
      title: words.finaliseTitle,
      lead: words.finaliseLead,
      inputs: [
        waiting.length > 0 ? line(plain(words.waitingFor(text.list(waiting)))) : null,
        textInput({ id: "diarium", label: words.diarium, value: typed.diarium, longest: longestLine }),
        waiting.length > 0 ? textInput({ id: "reason", label: words.unreadReason, ...reason }) : null,
      ],
      seenBy: text.family.seenBy,
      submit: words.finalise,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, diarium: typed.diarium, reason: typed.reason }),
};

const closeForm: Form = {
  verb: "meeting.close",
  title: (text) => text.agenda.closeTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.agenda;
    if (meetingOf(context)?.state !== "finalised") return null;
    const next = (view?.meetings ?? []).filter(({ state }) => comesLater.includes(state)).slice(0, mostListed);
    const choices = next.map(({ id, slot }): [string, string] => [
      id,
      slot ? words.nextAt(text.slot(slot)) : words.nextUndated,
    ]);
    return formCard(context, {
      title: words.closeTitle,
      lead: words.closeLead,
      inputs: [
        choice({
          id: "next",
          label: words.next,
          // Nobody is left without a next meeting because it stood there.
          value: typed.next,
          choices: [...choices, ["none", words.nextNone]],
          open: true,
          required: text.common.required,
        }),
        optionalText(context, "reason", words.nextReason, words.nextHelp),
      ],
      seenBy: text.family.seenBy,
      submit: words.close,
    });
  },
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    next: typed.next === "none" ? { kind: "none", reason: typed.reason } : { kind: "meeting", meeting: typed.next },
  }),
};
const comesLater = ["draft", "seeking", "proposed", "booked", "agendaPublished", "rescheduling", "blocked"];

export const afterForms = {
  outcome: outcomeForm,
  note: noteForm,
  share: shareForm,
  stand: standForm,
  finalise: finaliseForm,
  closeMeeting: closeForm,
  feedback: feedbackForm,
  accord: accordForm,
};
