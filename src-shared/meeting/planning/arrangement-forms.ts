import { choice, quiet, textInput, toggle } from "../../card.ts";
import { formCard } from "../../form-card.ts";
import { type Form, type FormContext, isTicked } from "../../form.ts";
import { longestLine } from "../../input.ts";
import { adaptationKinds } from "../../party/party.ts";
import { isLed, over } from "../agenda/about-item.ts";
import { meetingOf } from "../forms.ts";
import type { MeetingView } from "../view.ts";

/** Those of the family whose meeting it is, by name. */
const family = ({ view }: FormContext, meeting: MeetingView): [string, string][] =>
  (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind !== "professional" && person.name !== null && meeting.planning?.family.includes(person.id)
      ? [[person.id, person.name]]
      : [],
  );

const arrangeForm: Form = {
  verb: "meeting.arrange",
  title: (text) => text.meeting.arrangeTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!isLed(context) || !meeting || over.includes(meeting.state)) return null;
    const coming = [
      ...family(context, meeting),
      ...meeting.people.map(({ party, title }): [string, string] => [party, title]),
    ];
    if (coming.length === 0) return null;
    return formCard(context, {
      title: words.arrangeTitle,
      lead: words.arrangeLead,
      inputs: [
        choice({ id: "for", label: words.arrangeFor, value: typed.for ?? coming[0]?.[0], choices: coming }),
        choice({
          id: "kind",
          label: words.arrangeKind,
          value: typed.kind ?? "interpreter",
          choices: adaptationKinds.map((kind) => [kind, words.arrangements[kind]]),
        }),
        textInput({
          id: "detail",
          label: words.arrangeDetail,
          value: typed.detail,
          help: text.common.mayBeEmpty,
          longest: longestLine,
        }),
      ],
      seenBy: text.ending.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, for: typed.for, kind: typed.kind, detail: typed.detail }),
};

/** As many as a dialog has room for. */
const mostListed = 20;

const arrangedForm: Form = {
  verb: "meeting.markArranged",
  title: (text) => text.meeting.arrangedTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!isLed(context) || !meeting || over.includes(meeting.state) || meeting.arrangements.length === 0) return null;
    const nameOf = (id: string) => {
      const person = view?.people.find((one) => one.id === id);
      return (person && (person.kind === "professional" ? person.title : person.name)) ?? "";
    };
    const listed = meeting.arrangements.toSorted((a, b) => Number(a.isDone) - Number(b.isDone)).slice(0, mostListed);
    return formCard(context, {
      title: words.arrangedTitle,
      lead: words.arrangedLead,
      inputs: [
        choice({
          id: "arrangementId",
          label: words.arrangedWhat,
          value: typed.arrangementId ?? listed[0]?.id,
          choices: listed.map((one) => [
            one.id,
            words.arrangement(
              words.arrangements[one.kind as keyof typeof words.arrangements],
              nameOf(one.for),
              one.isDone,
            ),
          ]),
          open: true,
        }),
        toggle({ id: "isDone", label: words.isArranged, value: typed.isDone ?? "true" }),
        quiet(words.arrangedHelp),
      ],
      submit: text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({
    meetingId: thing,
    arrangementId: typed.arrangementId,
    isDone: isTicked(typed, "isDone"),
  }),
};

export const arrangementForms = { arrange: arrangeForm, arranged: arrangedForm };
