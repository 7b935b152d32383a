import { capitalised } from "../../capitalised.ts";
import { choice, textInput } from "../../card.ts";
import { formCard, lineInput } from "../../form-card.ts";
import type { Form } from "../../form.ts";
import { longestLine, longestText } from "../../input.ts";
import { categoryChoice, meetingOf } from "../forms.ts";
import { invitationAnswers } from "../meeting.ts";
import type { MeetingView } from "../view.ts";
import { isLed } from "../agenda/about-item.ts";
import { arrangementForms } from "./arrangement-forms.ts";
import { peopleIn, peopleInput } from "./people-to-ask.ts";

const isOn = ({ state }: MeetingView) => ["booked", "agendaPublished", "inProgress"].includes(state);

const inviteForm: Form = {
  verb: "meeting.invite",
  title: (text) => text.meeting.inviteTitle,
  card: (context) => {
    const { text } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!isLed(context) || !meeting || !isOn(meeting)) return null;
    const known: string[] = [...(meeting.planning?.accounts ?? []), ...(meeting.planning?.outside ?? [])];
    const people = peopleInput(context, {
      id: "invitees",
      label: words.invitees,
      required: text.common.required,
      without: known,
    });
    if (!people) return null;
    return formCard(context, {
      title: words.inviteTitle,
      lead: words.inviteLead,
      inputs: people,
      submit: words.invite,
    });
  },
  toInput: (context) => {
    const { accounts, others } = peopleIn(context, "invitees");
    return { meetingId: context.thing, invitees: accounts, outside: others };
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
          choices: invitationAnswers.map((answer) => [answer, capitalised(words.answers[answer])]),
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
  ...arrangementForms,
  wish: wishForm,
};
