import { carried, facts, line, list, part, plain, shortened, subheading, textInput, toggle } from "../../card.ts";
import { formCard, lineInput } from "../../form-card.ts";
import type { Form, FormContext } from "../../form.ts";
import { longestText } from "../../input.ts";
import type { Text } from "../../text/sv.ts";
import { categoryChoice, meetingOf } from "../forms.ts";
import type { MeetingView } from "../view.ts";
import { inputPart } from "./item-list.ts";

export const longInput = ({ typed, text }: FormContext, id: string, label: string, more = {}) =>
  textInput({
    id,
    label,
    value: typed[id],
    longest: longestText,
    lines: true,
    required: text.common.required,
    ...more,
  });

/** The words and every text they are read against, as one value: what came meanwhile has not been read. */
const readValue = (meeting: MeetingView, words: string) =>
  [words, meeting.wording, ...[...meeting.items, ...meeting.inputs].map((said) => said.wording)].join(",");

/** Of a text that stands whole on the agenda, beside titles that are read here. */
const longestGlimpse = 120;

const titlesOf = ({ items }: MeetingView, { meeting }: Text) =>
  items.length > 0 ? list(items.map((item) => item.title)) : [line(meeting.noItems)];

const wordsForm: Form = {
  verb: "meeting.checkWords",
  title: (text) => text.agenda.wordsTitle,
  then: "words",
  card: (context) => {
    const { text, typed } = context;
    const words = text.agenda;
    const meeting = meetingOf(context);
    const [first] = meeting?.toCheck ?? [];
    if (!meeting || !first) return null;
    return formCard(context, {
      title: words.wordsTitle,
      lead: words.wordsLead,
      inputs: [
        subheading(words.wordsOf),
        line(plain(first.words)),
        carried({ id: "words", label: words.wordsOf, value: readValue(meeting, first.id) }),
        facts([
          [text.meeting.aim, shortened(meeting.purpose ?? "", longestGlimpse)],
          [text.meeting.ask, shortened(meeting.childQuestion ?? "", longestGlimpse)],
        ]),
        ...part(text.meeting.items, titlesOf(meeting, text)),
        ...inputPart(meeting, text, longestGlimpse),
        ...part(text.meeting.invited, [line(plain(meeting.people.map((person) => person.title).join("; ")))]),
        toggle({ id: "isRead", label: words.isRead, value: typed.isRead, required: text.common.tickWhenDone }),
      ],
      seenBy: text.family.seenBy,
      submit: words.saveRead,
    });
  },
  toInput: ({ typed, thing }) => {
    const [words, ...seen] = (typed.words ?? "").split(",").filter(Boolean);
    return { meetingId: thing, words, seen };
  },
};

const ofYours = (meeting: MeetingView | null) => meeting?.inputs.find((input) => input.isYours) ?? null;

/** Where the service has given no picture before. */
const noneYet = "none";

const pictureForm: Form = {
  verb: "meeting.giveInput",
  title: (text) => text.agenda.giveInput,
  card: (context) => {
    const { text, typed } = context;
    const words = text.agenda;
    const meeting = meetingOf(context);
    if (!meeting?.you || !["booked", "agendaPublished", "inProgress"].includes(meeting.state)) return null;
    const yours = ofYours(meeting);
    const filled = {
      ...context,
      typed: { category: yours?.category ?? "schooling", words: yours?.words ?? "", ...typed },
    };
    return formCard(context, {
      title: words.giveInput,
      lead: words.inputLead,
      inputs: [
        longInput(filled, "words", words.inputWords),
        categoryChoice(filled),
        carried({ id: "seen", label: words.changeInput, value: yours?.wording ?? noneYet }),
      ],
      seenBy: words.inputSeenBy,
      submit: yours ? words.changeInput : words.giveInput,
    });
  },
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    words: typed.words,
    category: typed.category,
    seen: typed.seen === noneYet ? null : typed.seen,
  }),
};

const differForm: Form = {
  verb: "meeting.takeStand",
  title: (text) => text.agenda.differs,
  card: (context) => {
    const { text } = context;
    const words = text.agenda;
    const meeting = meetingOf(context);
    if (!meeting?.you || meeting.state !== "notesReview") return null;
    return formCard(context, {
      title: words.differs,
      lead: words.differsLead,
      inputs: [longInput(context, "words", words.differsWords)],
      seenBy: words.standSeenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, stance: "differs", words: typed.words }),
};

const notHeldForm: Form = {
  verb: "meeting.notHeld",
  title: (text) => text.agenda.notHeldTitle,
  card: (context) => {
    const { text } = context;
    const words = text.agenda;
    if (!meetingOf(context)?.hasBegun) return null;
    return formCard(context, {
      title: words.notHeldTitle,
      lead: words.notHeldLead,
      inputs: [lineInput(context, "reason", words.notHeldReason)],
      seenBy: text.family.seenBy,
      submit: words.saveNotHeld,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, reason: typed.reason }),
};

export const agendaForms = { words: wordsForm, picture: pictureForm, differ: differForm, notHeld: notHeldForm };
