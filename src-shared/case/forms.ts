import { choice, dateInput, quiet, toggle } from "../card.ts";
import { formCard, lineInput } from "../form-card.ts";
import { type Form, type FormContext, isTicked } from "../form.ts";
import { longestText } from "../input.ts";
import { programmeChoice } from "../programme/choice.ts";
import { consultationForms } from "./consultation-forms.ts";
import { courseForms } from "./course-forms.ts";
import { closingPlanForms } from "./closing-plan-forms.ts";
import { endingForms } from "./ending-forms.ts";
import { raisingForms } from "./raising-forms.ts";
import { languageChoices } from "./languages.ts";

const inquiryForm: Form = {
  verb: "case.open",
  title: (text) => text.inquiry.formTitle,
  card: (context) => {
    const { text, typed } = context;
    const words = text.inquiry;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        programmeChoice(context),
        lineInput(context, "caller", words.caller, { help: words.callerHelp }),
        lineInput(context, "phone", words.phone, { style: "tel", longest: 30 }),
        lineInput(context, "worry", words.worry, { lines: true, longest: longestText }),
        dateInput({ id: "worrySince", label: words.worrySince, value: typed.worrySince, max: context.today }),
        choice({
          id: "language",
          label: words.language,
          value: typed.language ?? "sv",
          choices: languageChoices(text),
        }),
      ],
      seenBy: words.seenBy,
      submit: text.common.send,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

const contactForm: Form = {
  verb: "case.logContact",
  title: (text) => text.contact.formTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.contact;
    const people = peopleToTalkWith(context);
    if (people.length === 0) return null;
    const isClosing = view?.stage === "closing";
    const isEverybodyTold = !view?.people.some(
      (person) => person.kind !== "professional" && person.toContact && !person.contacted,
    );
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({
          id: "guardianId",
          label: words.guardian,
          value: typed.guardianId ?? people[0]?.[0],
          choices: people,
        }),
        choice({
          id: "channel",
          label: words.channel,
          value: typed.channel ?? "phone",
          choices: Object.entries(words.channels),
        }),
        ...(isClosing
          ? [toggle({ id: "isClosingTalk", label: words.closingTalk, value: typed.isClosingTalk ?? "true" })]
          : []),
        ...(isClosing && isEverybodyTold
          ? []
          : [
              toggle({ id: "noticeGiven", label: words.noticeGiven, value: typed.noticeGiven }),
              toggle({ id: "safetyAsked", label: words.safetyAsked, value: typed.safetyAsked }),
            ]),
        isClosing ? null : quiet(words.bothNeeded),
        choice({
          id: "interpreter",
          label: words.interpreter,
          value: typed.interpreter ?? "none",
          choices: [["none", words.noInterpreter], ...languageChoices(text).slice(1)],
        }),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({
    ...typed,
    noticeGiven: isTicked(typed, "noticeGiven"),
    safetyAsked: isTicked(typed, "safetyAsked"),
    isClosingTalk: isTicked(typed, "isClosingTalk"),
  }),
};

/**
 * The guardians and whoever else is asked for themselves; all of the family before a case is closed. Whom the form was opened
 * for comes first, then whoever is still to be talked with.
 */
function peopleToTalkWith({ view, thing }: FormContext): [string, string][] {
  const family = (view?.people ?? []).flatMap((person) =>
    person.kind !== "professional" && !person.hasLeft && person.name !== null ? [{ ...person, name: person.name }] : [],
  );
  const rank = (person: (typeof family)[number]) =>
    person.id === thing ? 0 : person.toContact && !person.contacted ? 1 : person.kind === "guardian" ? 2 : 3;
  const isAsked = (person: (typeof family)[number]) =>
    view?.stage === "closing" ||
    person.kind === "guardian" ||
    person.toContact ||
    person.id === thing ||
    (person.kind === "child" && person.isOfAskingAge);
  return family
    .filter(isAsked)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id, name }) => [id, name]);
}

export const guardianChoices = ({ view }: FormContext) =>
  (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "guardian" && person.name !== null ? [[person.id, person.name]] : [],
  );

export const caseForms = {
  inquiry: inquiryForm,
  contact: contactForm,
  ...consultationForms,
  ...endingForms,
  ...closingPlanForms,
  ...raisingForms,
  ...courseForms,
};
