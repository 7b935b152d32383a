import { choice, textInput } from "../card.ts";
import { chosen, type Form, type FormContext } from "../form.ts";
import { formCard } from "../form-card.ts";
import { longestText } from "../input.ts";
import { childAsked, type ChildSeen } from "./child-asked.ts";

/** The services that somebody in the case works in, but for those the child must not know of. */
function servicesFor({ view, municipality }: FormContext, child: ChildSeen): [string, string][] {
  const names = (view?.people ?? []).flatMap((one) => (one.kind === "professional" && !one.hasLeft ? [one.unit] : []));
  const hidden = (view?.safety.maskedUnits ?? []).filter(({ from }) => from.includes(child.id));
  return municipality.units.flatMap(({ id, name }): [string, string][] =>
    names.includes(name) && id !== municipality.coordinationUnit && !hidden.some(({ unit }) => unit === id)
      ? [[id, name]]
      : [],
  );
}

/** What a child has told whoever leads the case, in its own words, and whom it lets see it. */
export const childWordsForm: Form = {
  verb: "voice.note",
  title: ({ childWords }) => childWords.title,
  card: (context) => {
    const child = childAsked(context);
    if (!child?.name) return null;
    const { text, typed } = context;
    const words = text.childWords;
    const guardians = (child.page?.guardians ?? []).map(({ party, called }): [string, string] => [party, called]);
    const services = servicesFor(context, child);
    const many = { many: true, open: true } as const;
    return formCard(context, {
      title: words.of(child.name),
      lead: words.lead,
      inputs: [
        textInput({
          id: "words",
          label: words.words,
          value: typed.words,
          longest: longestText,
          lines: true,
          required: text.common.required,
        }),
        guardians.length > 0
          ? choice({ id: "guardians", label: words.guardians, value: typed.guardians, choices: guardians, ...many })
          : null,
        services.length > 0
          ? choice({ id: "units", label: words.services, value: typed.units, choices: services, ...many })
          : null,
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => ({
    childId: childAsked(context)?.id,
    words: context.typed.words,
    guardians: chosen(context.typed, "guardians"),
    units: chosen(context.typed, "units"),
  }),
};
