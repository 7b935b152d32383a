import { choice, dateInput, quiet, subheading, textInput } from "../card.ts";
import { categories, type Category } from "../case/labelled.ts";
import { formCard } from "../form-card.ts";
import { chosen, clocksOf, type Form, type FormContext } from "../form.ts";
import { longestText } from "../input.ts";
import { addMonths } from "../time.ts";
import { askedBefore } from "./asked-before.ts";
import { servicesIn, servicesInput } from "./services-choice.ts";

/** A grown person, or one who has come of age, is asked about themselves alone. */
const askedIn = ({ view, thing }: FormContext) =>
  view?.people.find((one) => one.id === thing && one.kind === "child" && !one.hasLeft) ?? null;

/** The question, with what was agreed to about them before filled in: whoever asks reads it through, and the person answers. */
export const askOwnForm: Form = {
  verb: "consent.request",
  title: (text) => text.case.waiting.askPerson,
  card: (context) => {
    const { text, typed, today, view } = context;
    const words = text.consent;
    const person = askedIn(context);
    if (!view || person?.kind !== "child") return null;
    const before = askedBefore(view, person.id);
    return formCard(context, {
      title: text.case.waiting.askPerson,
      lead: text.case.asksOwn(person.name ?? ""),
      inputs: [
        textInput({
          id: "purpose",
          label: words.purpose,
          value: typed.purpose ?? before?.purpose ?? undefined,
          help: words.purposeHelp,
          longest: longestText,
          lines: true,
          required: text.common.required,
        }),
        subheading(words.whoAndWhat),
        ...servicesInput(context, {
          id: "services",
          label: words.services,
          value: typed.services ?? before?.services.map(({ id }) => id).join(","),
          required: text.common.required,
        }),
        choice({
          id: "categories",
          label: words.categories,
          value: typed.categories ?? before?.categories.join(","),
          many: true,
          required: text.common.required,
          choices: categories.map((kind) => [kind, text.category[kind]]),
        }),
        dateInput({
          id: "validTo",
          label: words.validTo,
          value: typed.validTo ?? addMonths(today, clocksOf(context).consentMonths),
          min: today,
          required: text.common.required,
        }),
        quiet(words.later),
      ],
      submit: text.case.waiting.askPerson,
    });
  },
  toInput: (context) => {
    const { typed, municipality, thing, view } = context;
    const services = [...servicesIn(context, "services"), municipality.coordinationUnit];
    const kinds = chosen(typed, "categories") as Category[];
    const before = view && thing ? askedBefore(view, thing) : null;
    // Of what was agreed to before, no more than was: a service that only told was never told anything.
    const known = new Set<string>(before?.flows.flatMap(({ from, to }) => [from, to]));
    const isAsked = (flow: { from: string; to: string; category: Category }) =>
      !before ||
      [flow.from, flow.to].some((one) => !known.has(one)) ||
      !before.categories.includes(flow.category) ||
      before.flows.some(({ from, to, category }) => from === flow.from && to === flow.to && category === flow.category);
    return {
      grantorId: thing,
      subjectIds: [thing],
      flows: services.flatMap((from) =>
        services
          .filter((to) => to !== from)
          .flatMap((to) => kinds.map((category) => ({ from, to, category })).filter(isAsked)),
      ),
      purpose: typed.purpose,
      activities: before?.activities ?? [],
      validTo: typed.validTo,
      noticeLanguage: view?.inquiry?.language ?? "sv",
    };
  },
};
