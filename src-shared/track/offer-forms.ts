import { choice } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { formCard, lineInput } from "../form-card.ts";
import { chosen, type Form } from "../form.ts";
import { longestText } from "../input.ts";
import { areaCategory } from "../plan/area-category.ts";
import { lifeAreas } from "../plan/plan.ts";
import { childrenOf, hasOwn, nameIn, parentsOf, personIn, readBy } from "./people.ts";

/** Who in the family says what somebody needs: a parent's own need only they themselves. */
const speakersFor = (view: CaseView, of: string) =>
  parentsOf(view).some(({ id }) => id === of)
    ? parentsOf(view).filter(({ id }) => id === of)
    : [...childrenOf(view).filter(({ id }) => id === of), ...parentsOf(view)];

const needForm: Form = {
  verb: "plan.addNeed",
  title: (text) => text.ways.need.title,
  card: (context) => {
    const { text, typed } = context;
    const words = text.ways.need;
    const of = personIn(context);
    if (!context.view || !of || !hasOwn(context.view, of, "needs")) return null;
    const speakers = speakersFor(context.view, of).map(({ id }): [string, string] => [id, nameIn(context, id)]);
    return formCard(context, {
      title: `${nameIn(context, of)}: ${words.title.charAt(0).toLowerCase()}${words.title.slice(1)}`,
      lead: words.lead,
      inputs: [
        speakers.length > 1
          ? choice({
              id: "by",
              label: words.by,
              value: typed["by"],
              open: true,
              required: text.common.required,
              choices: speakers,
            })
          : null,
        choice({
          id: "area",
          label: words.area,
          value: typed["area"],
          open: true,
          required: text.common.required,
          choices: lifeAreas.map((one) => [one, words.areas[one]]),
        }),
        lineInput(context, "words", words.words, { lines: true, longest: longestText }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const { typed } = context;
    const of = personIn(context);
    const area = lifeAreas.find((one) => one === typed["area"]);
    return { child: of, by: typed["by"] ?? of, area, words: typed["words"], category: area && areaCategory[area] };
  },
};

const offerForm: Form = {
  verb: "track.offer",
  title: (text) => text.ways.offer.title,
  card: (context) => {
    const { text, typed, view, municipality } = context;
    const words = text.ways.offer;
    const to = personIn(context);
    const rows = view?.ways.offers.find((one) => one.to === to)?.rows ?? [];
    if (!view || !to || rows.length === 0) return null;
    const needs = view.plan.needs.filter(({ child }) => child === to);
    const services = municipality.units.filter((one) => one.takesPart && one.id !== municipality.coordinationUnit);
    const called = (name: string, english: string) => (text.language === "en" && english) || name;
    return formCard(context, {
      title: words.title,
      lead: view.ways.isApart ? words.lead(nameIn(context, to)) : words.leadTogether,
      inputs: [
        choice({
          id: "needs",
          label: words.needs,
          value: typed["needs"] ?? (needs.length === 1 ? needs[0]!.id : undefined),
          many: true,
          required: text.common.required,
          choices: needs.map((one) => [one.id, one.words]),
        }),
        choice({
          id: "support",
          label: words.support,
          value: typed["support"],
          open: true,
          required: text.common.required,
          choices: rows.map(({ id, name, nameEn, what, whatEn }) => [
            id,
            words.row(called(name, nameEn), called(what, whatEn)),
          ]),
        }),
        lineInput(context, "why", words.why, { lines: true, longest: longestText }),
        rows.every(({ unit }) => unit !== null)
          ? null
          : choice({
              id: "unit",
              label: words.unit,
              value: typed["unit"],
              required: text.common.required,
              choices: services.map(({ id, name }) => [id, name]),
            }),
      ],
      seenBy: readBy(context, to, words.seenBy),
      submit: words.send,
    });
  },
  toInput: (context) => {
    const { typed } = context;
    const needs = chosen(typed, "needs");
    return { to: personIn(context), support: typed["support"], why: typed["why"], needs, unit: typed["unit"] || null };
  },
};

export const offerForms = { ownNeed: needForm, offerSupport: offerForm };
