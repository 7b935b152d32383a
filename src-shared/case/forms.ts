import { choice, quiet, toggle } from "../card.ts";
import { formCard, lineInput } from "../form-card.ts";
import { type Form, type FormContext, isTicked } from "../form.ts";
import { longestText } from "../input.ts";
import type { Text } from "../text/sv.ts";

const languageChoices = (text: Text) =>
  (["sv", "en", "ar", "so", "fi"] as const).map((tag): [string, string] => [tag, text.languages[tag]]);

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
        lineInput(context, "caller", words.caller, { help: words.callerHelp }),
        lineInput(context, "phone", words.phone, { style: "tel", longest: 30 }),
        lineInput(context, "worry", words.worry, { lines: true, longest: longestText }),
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
    const { text, typed } = context;
    const words = text.contact;
    const guardians = guardianChoices(context);
    if (guardians.length === 0) return null;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({
          id: "guardianId",
          label: words.guardian,
          value: typed.guardianId ?? guardians[0]?.[0],
          choices: guardians,
        }),
        choice({
          id: "channel",
          label: words.channel,
          value: typed.channel ?? "phone",
          choices: Object.entries(words.channels),
        }),
        toggle({ id: "noticeGiven", label: words.noticeGiven, value: typed.noticeGiven }),
        toggle({ id: "safetyAsked", label: words.safetyAsked, value: typed.safetyAsked }),
        quiet(words.bothNeeded),
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
  }),
};

export const guardianChoices = ({ view }: FormContext) =>
  (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "guardian" && person.name !== null ? [[person.id, person.name]] : [],
  );

export const caseForms = { inquiry: inquiryForm, contact: contactForm };
