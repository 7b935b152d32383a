import { choice, quiet, textInput, toggle } from "../../card.ts";
import { formCard, lineInput } from "../../form-card.ts";
import { chosen, type Form, type FormContext, isTicked } from "../../form.ts";
import { longestLine, longestText } from "../../input.ts";
import { adaptationKinds } from "../../party/party.ts";
import { categoryChoice, meetingOf } from "../forms.ts";
import { invitationAnswers } from "../meeting.ts";
import type { MeetingView } from "../view.ts";
import { isAccount, peopleToAsk } from "./people-to-ask.ts";

const isLed = ({ view }: FormContext) => view?.you === "coordinator";
const isOn = ({ state }: MeetingView) => ["booked", "agendaPublished", "inProgress"].includes(state);
const over = ["held", "notesReview", "finalised", "closed", "notHeld", "cancelled"];

const inviteForm: Form = {
  verb: "meeting.invite",
  title: (text) => text.meeting.inviteTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!isLed(context) || !meeting || !isOn(meeting)) return null;
    const known: string[] = [...(meeting.planning?.accounts ?? []), ...(meeting.planning?.outside ?? [])];
    const choices = peopleToAsk(context).filter(([id]) => !known.includes(id));
    if (choices.length === 0) return null;
    return formCard(context, {
      title: words.inviteTitle,
      lead: words.inviteLead,
      inputs: [
        choice({
          id: "invitees",
          label: words.invitees,
          value: typed.invitees,
          many: true,
          required: text.common.required,
          choices,
        }),
      ],
      submit: words.invite,
    });
  },
  toInput: ({ typed, thing }) => {
    const asked = chosen(typed, "invitees");
    return {
      meetingId: thing,
      invitees: asked.filter(isAccount),
      outside: asked.filter((one) => !isAccount(one)),
    };
  },
};

const uninviteForm: Form = {
  verb: "meeting.uninvite",
  title: (text) => text.meeting.uninviteTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    const isToCome = meeting && ["booked", "agendaPublished", "rescheduling"].includes(meeting.state);
    if (!isLed(context) || !isToCome || meeting.hasBegun || meeting.people.length < 2) return null;
    return formCard(context, {
      title: words.uninviteTitle,
      lead: words.uninviteLead,
      inputs: [
        choice({
          id: "party",
          label: words.uninviteWho,
          value: typed.party,
          required: text.common.required,
          choices: meeting.people.map(({ party, title }) => [party, title]),
        }),
        lineInput(context, "reason", words.uninviteReason),
      ],
      seenBy: text.ending.seenBy,
      submit: words.uninvite,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, party: typed.party, reason: typed.reason }),
};

/** For those who have no account, and answer by telephone. */
const answerForm: Form = {
  verb: "meeting.answer",
  title: (text) => text.meeting.answerTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    const people = (meeting?.people ?? []).filter((person) => person.isOutside);
    if (!isLed(context) || !meeting || !isOn(meeting) || meeting.hasBegun || people.length === 0) return null;
    return formCard(context, {
      title: words.answerTitle,
      lead: words.answerLead,
      inputs: [
        choice({
          id: "party",
          label: words.timesOf,
          value: typed.party ?? people[0]?.party,
          choices: people.map(({ party, title }) => [party, title]),
        }),
        choice({
          id: "answer",
          label: words.answerKind,
          value: typed.answer ?? "attends",
          choices: invitationAnswers.map((answer) => [answer, words.answers[answer]]),
          open: true,
        }),
        textInput({
          id: "suggests",
          label: words.suggestsOther,
          value: typed.suggests,
          help: words.suggestsHelp,
          longest: longestLine,
        }),
      ],
      seenBy: text.ending.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed: { party, answer, suggests }, thing }) => ({ meetingId: thing, party, answer, suggests }),
};

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
        textInput({ id: "detail", label: words.arrangeDetail, value: typed.detail, longest: longestLine }),
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

/** The family's own word that the officials meet first. */
const wishForm: Form = {
  verb: "meeting.recordWish",
  title: (text) => text.meeting.wishTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.meeting;
    const people = (view?.people ?? []).flatMap((person): [string, string][] =>
      (person.kind === "child" || person.kind === "guardian") && !person.hasLeft && person.name !== null
        ? [[person.id, person.name]]
        : [],
    );
    if (!isLed(context) || people.length === 0 || !["consentPending", "active", "followUp"].includes(view!.stage))
      return null;
    return formCard(context, {
      title: words.wishTitle,
      lead: words.wishLead,
      inputs: [
        choice({ id: "by", label: words.wishBy, value: typed.by ?? people[0]?.[0], choices: people }),
        lineInput(context, "scope", words.wishScope, { lines: true, longest: longestText }),
        categoryChoice({ ...context, typed: { category: "family", ...typed } }),
        choice({
          id: "channel",
          label: text.contact.channel,
          value: typed.channel ?? "phone",
          choices: Object.entries(text.contact.channels),
        }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed: { by, scope, category, channel } }) => ({ by, scope, category, channel }),
};

export const peopleForms = {
  invite: inviteForm,
  uninvite: uninviteForm,
  answerFor: answerForm,
  arrange: arrangeForm,
  arranged: arrangedForm,
  wish: wishForm,
};
