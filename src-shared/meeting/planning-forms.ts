import { type Card, choice, dateInput, quiet, textInput } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { formCard } from "../form-card.ts";
import { chosen, type Form, type FormContext } from "../form.ts";
import { longestLine, longestText } from "../input.ts";
import { servicesOf } from "../programme/municipality.ts";
import { addDays } from "../time.ts";
import { categoryChoice, meetingOf } from "./forms.ts";

const seekForm: Form = {
  verb: "meeting.seek",
  title: (text) => text.meeting.seekTitle,
  then: "book",
  card: (context) => {
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
        categoryChoice(context),
        choice({
          id: "invitees",
          label: words.invitees,
          value: typed.invitees,
          many: true,
          required: text.common.required,
          choices: peopleToAsk(context).map((person) => [
            person.account,
            isCovered(context, person.unit) ? person.title : words.notCovered(person.title),
          ]),
        }),
        choice({
          id: "minutes",
          label: words.minutes,
          value: typed.minutes ?? "60",
          choices: [30, 60, 90].map((minutes) => [String(minutes), words.minutesChoice(minutes)]),
        }),
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
  toInput: ({ typed }) => ({ ...typed, minutes: Number(typed.minutes), invitees: chosen(typed, "invitees") }),
};

/** A card has room for so many; beyond that only those whom consent covers are listed. */
const mostListed = 60;

function peopleToAsk(context: FormContext) {
  const { municipality } = context;
  const services = new Set(servicesOf(municipality).map((unit) => unit.id));
  const all = municipality.people.filter((person) => services.has(person.unit));
  return all.length <= mostListed ? all : all.filter((person) => isCovered(context, person.unit)).slice(0, mostListed);
}

/** Shown all the same: somebody who is needed but not covered is a reason to talk with the family again. */
const isCovered = ({ view }: FormContext, unit: string) => {
  const isListed = (consent: CaseView["consents"][number]) => consent.services.some((service) => service.id === unit);
  return view?.consents.some((consent) => consent.state === "active" && isListed(consent)) ?? false;
};

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
        `${text.slot(slot)}, ${venue.name}${venue.neutral ? "" : ` (${words.notNeutral})`}`,
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

export const planningForms = { seek: seekForm, book: bookForm };
