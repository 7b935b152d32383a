import { type Card, carried, choice, dateInput, type Element, quiet, textInput } from "../../card.ts";
import { fold } from "../../fold.ts";
import { formCard } from "../../form-card.ts";
import { chosen, type Form, type FormContext } from "../../form.ts";
import { longestLine, longestText } from "../../input.ts";
import { addDays } from "../../time.ts";
import { categoryChoice, meetingOf } from "../forms.ts";
import type { Text } from "../../text/sv.ts";
import type { MeetingView } from "../view.ts";
import { peopleForms } from "./people-forms.ts";
import { peopleIn, peopleInput } from "./people-to-ask.ts";
import { timeForms } from "./time-forms.ts";
import { areMetApart, offeredTypes } from "./types-offered.ts";
import { wayOutForms } from "./way-out-forms.ts";

const seekForm: Form = {
  verb: "meeting.seek",
  title: (text) => text.meeting.seekTitle,
  then: "book",
  card: (given) => {
    const context = withPlan(given);
    const { text, typed, today } = context;
    const words = text.meeting;
    const long = (id: string, label: string) =>
      textInput({ id, label, value: typed[id], longest: longestText, lines: true, required: text.common.required });
    return formCard(context, {
      title: words.seekTitle,
      lead: words.seekLead,
      inputs: [
        long("purpose", words.purpose),
        long("childQuestion", words.childQuestion),
        ...(typed.seen ? [carried({ id: "seen", label: words.purpose, value: typed.seen })] : []),
        categoryChoice(context),
        ...typeAndFamily(context),
        ...(peopleInput(context, { id: "invitees", label: words.invitees, required: text.common.required }) ?? []),
        ...ifPossible(context),
        choice({
          id: "minutes",
          label: words.minutes,
          value: typed.minutes ?? "60",
          choices: lengths(typed.minutes).map((minutes) => [String(minutes), words.minutesChoice(minutes)]),
        }),
        quiet(words.minutesHelp),
        dateInput({
          id: "from",
          label: words.from,
          value: typed.from ?? addDays(today, 1),
          min: today,
          required: text.common.required,
        }),
      ],
      seenBy: words.itemSeenBy,
      submit: words.findTimes,
    });
  },
  toInput: (context) => {
    const { typed } = context;
    const meeting = meetingOf(context);
    const asked = peopleIn(context, "invitees");
    const optional = peopleIn(context, "optional");
    const family = chosen(typed, "family");
    return {
      ...(meeting ? { meetingId: meeting.id } : {}),
      ...(typed.seen ? { seen: typed.seen } : {}),
      ...(typed.type ? { type: typed.type } : {}),
      ...(family.length > 0 ? { family } : {}),
      purpose: typed.purpose,
      childQuestion: typed.childQuestion,
      category: typed.category,
      invitees: asked.accounts,
      outside: asked.others,
      optional: optional.accounts,
      optionalOutside: optional.others,
      minutes: Number(typed.minutes),
      from: typed.from,
    };
  },
};

const lengths = (chosenBefore: string | undefined) =>
  [...new Set([30, 60, 90, Number(chosenBefore ?? 60)])].toSorted((a, b) => a - b);

/** What was thought of before stands in the form, unless something else has been typed since. */
function withPlan(context: FormContext): FormContext {
  const meeting = meetingOf(context);
  if (!meeting?.planning) return context;
  const { minutes, category, accounts, outside: known, optional, family } = meeting.planning;
  const before = {
    purpose: meeting.purpose ?? "",
    childQuestion: meeting.childQuestion ?? "",
    seen: meeting.wording ?? "",
    category,
    type: meeting.type ?? "",
    family: family.join(","),
    invitees: [...accounts, ...known].filter((one) => !optional.includes(one)).join(","),
    optional: optional.join(","),
    minutes: String(minutes),
  };
  return { ...context, typed: { ...before, ...context.typed } };
}

/** Those without whom it can be held as it is. */
function ifPossible(context: FormContext): Element[] {
  const { text, typed } = context;
  const words = text.meeting;
  const people = peopleInput(context, { id: "optional", label: words.optional, isCovered: true });
  const isSaid = [typed.optional, typed.optionalNamed].some(Boolean);
  return people ? fold("ifPossible", words.optional, [...people, quiet(words.optionalHelp)], isSaid) : [];
}

/** Asked where it makes a difference: the family has wished for something, or two of it must not meet; then it is always seen who comes. */
function typeAndFamily({ view, text, typed }: FormContext): Element[] {
  const words = text.meeting;
  const isApart = view !== null && areMetApart(view);
  const types = view ? offeredTypes(view) : [];
  const family = (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind !== "professional" && !person.hasLeft && person.name !== null ? [[person.id, person.name]] : [],
  );
  return [
    ...(types.length > 1
      ? [
          choice({
            id: "type",
            label: words.type,
            value: typed.type || types[0],
            choices: types.map((type) => [type, words.types[type]]),
            open: true,
          }),
        ]
      : []),
    ...(isApart
      ? [
          choice({
            id: "family",
            label: words.family,
            value: typed.family,
            many: true,
            required: text.common.required,
            choices: family,
          }),
          quiet(words.familyHelp),
        ]
      : []),
  ];
}

const bookForm: Form = {
  verb: "meeting.book",
  title: (text) => text.meeting.bookTitle,
  card: (context): Card | null => {
    const { text, typed } = context;
    const words = text.meeting;
    const meeting = meetingOf(context);
    if (!meeting || meeting.proposals.length === 0) return null;
    const choices = meeting.proposals
      .flatMap((slot) => slot.venues.map((venue) => ({ slot, venue })))
      .toSorted((a, b) => Number(b.venue.neutral) - Number(a.venue.neutral))
      .map(({ slot, venue }): [string, string] => [
        `${slot.start}|${venue.id}`,
        `${text.slot(slot)}, ${venue.name} (${reasonsFor(slot, venue, text)})`,
      ]);
    return formCard(context, {
      title: words.bookTitle,
      lead: words.bookLead,
      inputs: [
        choice({ id: "time", label: words.time, value: typed.time ?? choices[0]?.[0], choices, open: true }),
        textInput({
          id: "venueReason",
          label: words.venueReason,
          value: typed.venueReason,
          help: words.venueReasonHelp,
          longest: longestLine,
        }),
        quiet(words.familyTold),
      ],
      submit: words.book,
    });
  },
  toInput: ({ typed, thing }) => {
    const [start, venueId] = (typed.time ?? "").split("|");
    return { meetingId: thing, start, venueId, venueReason: typed.venueReason };
  },
};

/** Beside a time with its place: whether that is neutral, and what else speaks for it or against it. */
function reasonsFor(
  { reasons }: MeetingView["proposals"][number],
  { neutral }: { neutral: boolean },
  { meeting: words }: Text,
): string {
  const others = reasons.filter(({ kind }) => kind !== "neutralVenue" && kind !== "noNeutralVenue");
  return [
    neutral ? words.reasons.neutralVenue([]) : words.notNeutral,
    ...others.map(({ kind, people }) => words.reasons[kind](people)),
  ].join(", ");
}

export const planningForms = { seek: seekForm, book: bookForm, ...timeForms, ...wayOutForms, ...peopleForms };
