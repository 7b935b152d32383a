import { choice, line } from "../card.ts";
import { servicesIn, servicesInput } from "../consent/services-choice.ts";
import { formCard, lineInput } from "../form-card.ts";
import type { Form } from "../form.ts";
import { longestText } from "../input.ts";
import { programmeName } from "../programme/name.ts";

/** The family is asked whether it may go on in a case of another kind, of those it may go on in now: nothing is chosen beforehand. */
const offerForm: Form = {
  verb: "case.proposeRaise",
  title: (text) => text.raising.title,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.raising;
    if (view?.you !== "coordinator" || view.raise.open || view.raise.programmes.length === 0) return null;
    const [only, ...others] = view.raise.programmes;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        only && others.length === 0
          ? line(words.to(programmeName(only, text.language)))
          : choice({
              id: "programme",
              label: words.programme,
              value: typed.programme,
              open: true,
              required: text.common.required,
              choices: view.raise.programmes.map((one) => [one.id, programmeName(one, text.language)]),
            }),
        lineInput(context, "reason", words.reason, { lines: true, longest: longestText }),
        ...servicesInput(context, {
          id: "services",
          label: words.services,
          value: typed.services,
          required: text.common.required,
        }),
      ],
      seenBy: words.seenBy,
      submit: words.ask,
    });
  },
  toInput: (context) => ({
    programme: context.typed.programme ?? context.view?.raise.programmes[0]?.id,
    reason: context.typed.reason,
    services: servicesIn(context, "services"),
  }),
};

export const raisingForms = { offer: offerForm };
