import { buttons, type Card, card, type Element, line, notice, problem, quiet, submit, textInput } from "./card.ts";
import type { FormContext } from "./form.ts";
import { longestLine } from "./input.ts";

interface FormParts {
  title: string;
  lead: string;
  inputs: (Element | null)[];
  seenBy?: string;
  submit: string;
}

/** The one shape of every form: what went wrong, what is asked, the questions, who sees the answers, one button. Its title is the dialog's. */
export const formCard = ({ text, problem: wrong, done }: FormContext, parts: FormParts): Card =>
  card(text.language, parts.title, [
    wrong && problem(wrong),
    done ? notice(done) : null,
    line(parts.lead),
    ...parts.inputs,
    parts.seenBy ? quiet(text.common.whoSees(parts.seenBy)) : null,
    quiet(text.common.signpost),
    buttons([submit(parts.submit)]),
  ]);

/** A question that is answered with a line and must be. */
export const lineInput = ({ typed, text }: FormContext, id: string, label: string, more = {}) =>
  textInput({ id, label, value: typed[id], longest: longestLine, required: text.common.required, ...more });
