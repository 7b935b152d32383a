import { choice, line, plain, textInput } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { chosen, type Form, type FormContext } from "../form.ts";
import { formCard } from "../form-card.ts";
import { longestText } from "../input.ts";
import { childAsked, type ChildSeen } from "./child-asked.ts";

type Own = NonNullable<CaseView["sayings"][number]["ofItsOwn"]>;

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

const guardiansFor = ({ page }: ChildSeen) =>
  (page?.guardians ?? []).map(({ party, called }): [string, string] => [party, called]);

/** Whom the child lets see it: those at home that its page names, and services. Of what it has said itself only who sees it now. */
function whoSees(context: FormContext, child: ChildSeen, own: Own | null) {
  const { typed, text } = context;
  const words = text.childWords;
  const chosenBefore = { guardians: own?.guardians.join(","), units: own?.units.map(({ id }) => id).join(",") };
  const isChoice = (one: string) =>
    own?.isNoted !== false || own.guardians.includes(one as never) || isOpenTo(own, one);
  const known = servicesFor(context, child);
  const before = (own?.units ?? []).filter(({ id }) => !known.some(([one]) => one === id));
  const guardians = guardiansFor(child).filter(([id]) => isChoice(id));
  const services = [...known, ...before.map(({ id, name }): [string, string] => [id, name])].filter(([id]) =>
    isChoice(id),
  );
  const many = { many: true, open: true } as const;
  return [
    guardians.length > 0
      ? choice({
          id: "guardians",
          label: words.guardians,
          value: typed.guardians ?? chosenBefore.guardians,
          choices: guardians,
          ...many,
        })
      : null,
    services.length > 0
      ? choice({
          id: "units",
          label: words.services,
          value: typed.units ?? chosenBefore.units,
          choices: services,
          ...many,
        })
      : null,
  ];
}

const isOpenTo = ({ units }: Own, service: string) => units.some(({ id }) => id === service);

/** Whom the child lets see one thing that was noted for it, or that it wants fewer to see. */
export const childChoiceForm: Form = {
  verb: "voice.letSee",
  title: ({ childWords }) => childWords.choice,
  card: (context) => {
    const saying = context.view?.sayings.find(({ id, ofItsOwn }) => id === context.thing && ofItsOwn);
    const child = saying && childAsked({ ...context, thing: saying.child });
    if (!saying?.ofItsOwn || !child) return null;
    const words = context.text.childWords;
    return formCard(context, {
      title: words.choice,
      lead: saying.ofItsOwn.isNoted ? words.choiceLead : words.closeLead,
      inputs: [
        saying.text === null ? null : line(plain(`”${saying.text}”`)),
        ...whoSees(context, child, saying.ofItsOwn),
      ],
      seenBy: words.seenBy,
      submit: context.text.common.save,
    });
  },
  toInput: ({ typed, thing }) => ({
    sayingId: thing,
    guardians: chosen(typed, "guardians"),
    units: chosen(typed, "units"),
  }),
};

/** What a child has told whoever leads the case, in its own words, and whom it lets see it. */
export const childWordsForm: Form = {
  verb: "voice.note",
  title: ({ childWords }) => childWords.title,
  card: (context) => {
    const child = childAsked(context);
    if (!child?.name) return null;
    const { text, typed } = context;
    const words = text.childWords;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        line(plain(words.of(child.name))),
        textInput({
          id: "words",
          label: words.words,
          value: typed.words,
          longest: longestText,
          lines: true,
          required: text.common.required,
        }),
        ...whoSees(context, child, null),
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
