import { choice, dateInput } from "../card.ts";
import { formCard, lineInput } from "../form-card.ts";
import type { Form } from "../form.ts";
import { longestText } from "../input.ts";
import { languageChoices } from "./languages.ts";

const consultForm: Form = {
  verb: "case.consult",
  title: (text) => text.consultation.formTitle,
  card: (context) => {
    const { text, typed, today } = context;
    const words = text.consultation;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        lineInput(context, "worry", words.worry, { lines: true, longest: longestText, help: words.worryHelp }),
        dateInput({ id: "worrySince", label: words.worrySince, value: typed.worrySince, max: today }),
        lineInput(context, "phone", words.phone, { style: "tel", longest: 30 }),
      ],
      seenBy: words.seenBy,
      submit: text.common.send,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

const adviceForm: Form = {
  verb: "case.advise",
  title: (text) => text.consultation.adviceFormTitle,
  card: (context) => {
    const { text, view } = context;
    const words = text.consultation;
    if (view?.you !== "coordinator" || !view.consultation || view.stage !== "triage") return null;
    return formCard(context, {
      title: words.adviceFormTitle,
      lead: words.adviceFormLead,
      inputs: [lineInput(context, "advice", words.adviceText, { lines: true, longest: longestText })],
      seenBy: words.adviceSeenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

const turnIntoForm: Form = {
  verb: "case.turnIntoInquiry",
  title: (text) => text.consultation.turnFormTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.consultation;
    if (!view?.consultation || view.stage === "ended") return null;
    return formCard(context, {
      title: words.turnFormTitle,
      lead: words.turnFormLead,
      inputs: [
        lineInput(context, "caller", text.inquiry.caller, { help: text.inquiry.callerHelp }),
        lineInput(context, "phone", text.inquiry.phone, { style: "tel", longest: 30 }),
        choice({
          id: "language",
          label: text.inquiry.language,
          value: typed.language ?? "sv",
          choices: languageChoices(text),
        }),
      ],
      seenBy: words.turnSeenBy,
      submit: text.common.send,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

export const consultationForms = { consult: consultForm, advice: adviceForm, turnInto: turnIntoForm };
