import { choice, dateInput, subheading, textInput, toggle } from "../card.ts";
import { categories } from "../case/labelled.ts";
import { formCard } from "../form-card.ts";
import { chosen, type Form, type FormContext, isTicked } from "../form.ts";
import { longestLine, longestText } from "../input.ts";
import { addDays } from "../time.ts";
import { itemInputs } from "./card.ts";

export const categoryChoice = ({ text, typed }: FormContext) =>
  choice({
    id: "category",
    label: text.meeting.category,
    value: typed.category ?? "schooling",
    choices: categories.map((kind) => [kind, text.category[kind]]),
  });
export const meetingOf = ({ view, thing }: FormContext) =>
  view?.meetings.find((meeting) => meeting.id === thing) ?? null;

const itemForm: Form = {
  verb: "meeting.suggestItem",
  title: (text) => text.meeting.addItem,
  card: (context) =>
    meetingOf(context)?.state === "booked"
      ? formCard(context, {
          title: context.text.meeting.addItem,
          lead: context.text.meeting.agendaOpen,
          inputs: itemInputs(context.text, context.typed).slice(0, 2),
          seenBy: context.text.meeting.itemSeenBy,
          submit: context.text.meeting.addItem,
        })
      : null,
  toInput: ({ typed, thing }) => ({ meetingId: thing, title: typed.title, category: typed.category }),
};

const publishForm: Form = {
  verb: "meeting.publish",
  title: (text) => text.meeting.publishTitle,
  card: (context) => {
    const { text, typed, municipality } = context;
    const words = text.meeting;
    if (meetingOf(context)?.state !== "booked") return null;
    return formCard(context, {
      title: words.publishTitle,
      lead: words.publishLead,
      inputs: [
        textInput({
          id: "shortNoticeReason",
          label: words.shortNoticeReason(municipality.agendaDays),
          value: typed.shortNoticeReason,
          help: words.shortNoticeHelp,
          longest: longestLine,
        }),
      ],
      seenBy: text.family.seenBy,
      submit: words.publish,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, shortNoticeReason: typed.shortNoticeReason }),
};

const holdForm: Form = {
  verb: "meeting.hold",
  title: (text) => text.meeting.holdTitle,
  card: (context) => {
    const { text, typed, view, today } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!meeting || (meeting.state !== "agendaPublished" && !meeting.hasBegun)) return null;
    const staff = meeting.people.map((person): [string, string] => [person.party, person.title]);
    const asked = meeting.planning?.family ?? [];
    const family = (view?.people ?? []).flatMap((person): [string, string][] =>
      person.kind !== "professional" && asked.includes(person.id) && person.name !== null
        ? [[person.id, person.name]]
        : [],
    );
    return formCard(context, {
      title: words.holdTitle,
      lead: words.holdLead,
      inputs: [
        choice({
          id: "attended",
          label: words.attended,
          value: typed.attended,
          many: true,
          required: text.common.required,
          choices: [...family, ...staff],
        }),
        toggle({ id: "heldEarlier", label: words.heldEarlier, value: typed.heldEarlier }),
        subheading(words.agreementPart),
        textInput({
          id: "what",
          label: words.agreement,
          value: typed.what,
          help: words.agreementHelp,
          longest: longestText,
          lines: true,
        }),
        categoryChoice(context),
        choice({ id: "owner", label: words.owner, value: typed.owner ?? staff[0]?.[0], choices: staff }),
        choice({
          id: "reportTo",
          label: words.reportTo,
          value: typed.reportTo ?? "coordinator",
          choices: [["coordinator", words.coordinator], ...staff],
        }),
        dateInput({ id: "dueBy", label: words.dueBy, value: typed.dueBy ?? addDays(today, 14), min: today }),
      ],
      seenBy: words.itemSeenBy,
      submit: words.hold,
    });
  },
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    attended: chosen(typed, "attended"),
    heldEarlier: isTicked(typed, "heldEarlier"),
    agreements: typed.what?.trim()
      ? [
          {
            what: typed.what,
            category: typed.category,
            owner: typed.owner,
            reportTo: typed.reportTo === "coordinator" ? null : typed.reportTo,
            dueBy: typed.dueBy,
          },
        ]
      : [],
  }),
};

export const meetingForms = {
  item: itemForm,
  publish: publishForm,
  hold: holdForm,
};
