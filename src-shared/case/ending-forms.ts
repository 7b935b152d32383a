import { choice } from "../card.ts";
import { formCard, lineInput } from "../form-card.ts";
import type { Form } from "../form.ts";
import { longestText } from "../input.ts";

const early = ["triage", "familyContact", "consentPending"];
const underWay = ["familyContact", "consentPending", "active", "onHold", "followUp"];

const endForm: Form = {
  verb: "case.end",
  title: (text) => text.ending.formTitle,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.ending;
    if (!view || !early.includes(view.stage)) return null;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({
          id: "how",
          label: words.how,
          value: typed.how ?? "adviceOnly",
          choices: Object.entries(words.ways).filter(([how]) => how !== "declined" || view.stage !== "triage"),
        }),
        lineInput(context, "reason", words.reason, { lines: true, longest: longestText }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
};

const closingForm: Form = {
  verb: "case.startClosing",
  title: (text) => text.ending.closingTitle,
  card: (context) => {
    const { text, view } = context;
    const words = text.ending;
    if (!view || !underWay.includes(view.stage)) return null;
    return formCard(context, {
      title: words.closingTitle,
      lead: words.closingLead,
      inputs: [lineInput(context, "reason", words.reason, { lines: true, longest: longestText })],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({ ...typed }),
  // What goes on is asked at once; whoever wants to wait shuts it.
  then: "after",
};

export const endingForms = { end: endForm, closing: closingForm };
