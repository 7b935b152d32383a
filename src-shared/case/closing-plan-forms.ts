import { choice, dateInput, notice, toggle } from "../card.ts";
import { categories } from "./labelled.ts";
import { formCard, lineInput } from "../form-card.ts";
import { chosen, type Form, type FormContext, isTicked } from "../form.ts";
import { longestText } from "../input.ts";
import { servicesOf } from "../programme/municipality.ts";
import { offeredLine } from "./offered.ts";
import type { AfterView } from "./closing-plan-view.ts";
import type { CaseView } from "./view.ts";

const isClosing = (view: CaseView | null): view is CaseView => view?.you === "coordinator" && view.stage === "closing";

const rowIn = ({ view, thing }: FormContext): AfterView | undefined =>
  view?.closingPlan?.rows.find(({ id }) => id === thing);

/** Whom something can be for: the children, and those who have part in what is theirs. */
function whose({ view, text }: FormContext): [string, string][] {
  const people = (view?.people ?? []).flatMap((one) =>
    (one.kind === "child" || one.kind === "guardian") && !one.hasLeft ? [one] : [],
  );
  return people
    .toSorted((a, b) => Number(b.kind === "child") - Number(a.kind === "child"))
    .map(({ id, name }) => [id, name ?? text.ways.aPerson]);
}

/** A service, or somebody who works at one; as one word. */
function takers({ view, municipality }: FormContext): [string, string][] {
  return [
    ...servicesOf(municipality).map(({ id, name }): [string, string] => [`unit ${id}`, name]),
    ...(view?.people ?? []).flatMap((one): [string, string][] =>
      one.kind === "professional" && !one.hasLeft ? [[`party ${one.id}`, one.title]] : [],
    ),
  ];
}
const takerOf = ({ led }: AfterView) =>
  led && (led.by.kind === "unit" ? `unit ${led.by.unit}` : `party ${led.by.party}`);
const voiceOf = (said: string | undefined) => {
  const [kind, id] = (said ?? "").split(" ");
  return kind === "unit" ? { kind, unit: id } : kind === "party" ? { kind, party: id } : undefined;
};

const parentsIn = ({ view }: FormContext): [string, string][] =>
  (view?.ways.isApart ? view.people : []).flatMap((one): [string, string][] =>
    one.kind === "guardian" && !one.hasLeft && one.name !== null ? [[one.id, one.name]] : [],
  );

const afterForm: Form = {
  verb: "case.planAfter",
  title: (text) => text.closingPlan.title,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.closingPlan;
    if (!isClosing(view)) return null;
    const was = rowIn(context);
    const offered = offeredLine(view, text);
    const [only, ...others] = whose(context);
    const parents = parentsIn(context);
    if (!only) return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        !was && offered ? notice(offered) : null,
        lineInput({ ...context, typed: { words: was?.what ?? "", ...typed } }, "words", words.what, {
          lines: true,
          longest: longestText,
        }),
        others.length > 0
          ? choice({
              id: "about",
              label: words.whose,
              value: typed["about"] ?? was?.of ?? only[0],
              choices: [only, ...others],
            })
          : null,
        choice({
          id: "to",
          label: words.by,
          value: typed["to"] ?? (was && takerOf(was)) ?? undefined,
          required: text.common.required,
          choices: takers(context),
        }),
        dateInput({
          id: "on",
          label: words.from,
          value: typed["on"] ?? was?.from,
          required: text.common.required,
        }),
        choice({
          id: "category",
          label: words.category,
          value: typed["category"] ?? was?.category ?? "interventions",
          choices: categories.map((one) => [one, text.category[one]]),
        }),
        parents.length > 0
          ? choice({
              id: "readBy",
              label: words.readBy,
              value: typed["readBy"] ?? was?.led?.readBy.join(",") ?? "",
              many: true,
              choices: parents,
            })
          : null,
        toggle({ id: "isKnown", label: words.isKnown, value: typed["isKnown"] ?? String(was?.led?.isKnown ?? false) }),
      ],
      seenBy: view.ways.isApart ? words.seenByApart : words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const { typed } = context;
    return {
      after: rowIn(context)?.id ?? null,
      words: typed["words"],
      category: typed["category"],
      about: typed["about"] ?? rowIn(context)?.of ?? whose(context)[0]?.[0],
      to: voiceOf(typed["to"]),
      on: typed["on"] || undefined,
      readBy: chosen(typed, "readBy"),
      isKnown: isTicked(typed, "isKnown"),
    };
  },
};

const dropForm: Form = {
  verb: "case.dropAfter",
  title: (text) => text.closingPlan.dropTitle,
  card: (context) => {
    const words = context.text.closingPlan;
    const row = isClosing(context.view) ? rowIn(context) : undefined;
    return row
      ? formCard(context, {
          title: words.dropTitle,
          lead: words.dropLead(row.what ?? row.unit),
          inputs: [],
          submit: words.drop,
        })
      : null;
  },
  toInput: ({ thing }) => ({ after: thing }),
};

const nothingForm: Form = {
  verb: "case.nothingAfter",
  title: (text) => text.closingPlan.nothingTitle,
  card: (context) => {
    const words = context.text.closingPlan;
    const { view } = context;
    if (!isClosing(view) || view.closingPlan?.rows.length !== 0 || view.closingPlan.isNothing) return null;
    return formCard(context, {
      title: words.nothingTitle,
      lead: words.nothingLead,
      inputs: [],
      submit: words.nothing,
    });
  },
  toInput: () => ({}),
};

export const closingPlanForms = { after: afterForm, dropAfter: dropForm, nothingAfter: nothingForm };
