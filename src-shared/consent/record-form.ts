import { choice, dateInput, quiet, subheading, textInput, toggle } from "../card.ts";
import { categories, type Category } from "../case/labelled.ts";
import type { CaseView } from "../case/view.ts";
import { formCard } from "../form-card.ts";
import { chosen, clocksOf, type Form, type FormContext, isTicked, type Typed } from "../form.ts";
import { longestLine, longestText } from "../input.ts";
import { servicesOf } from "../programme/municipality.ts";
import { addMonths } from "../time.ts";
import { servicesIn, servicesInput } from "./services-choice.ts";
import { fold } from "../fold.ts";
import { grantorChoices } from "./grantor-choices.ts";

/** What the form is opened about: somebody, or a consent of theirs that is to be renewed; and what they were last asked. */
function aboutOf({ view, thing, typed }: FormContext) {
  const named = view?.consents.find((one) => one.id === thing);
  const grantor = typed.grantorId ?? named?.grantor ?? thing;
  const renewed = named?.grantor === grantor ? named : undefined;
  const asked = view?.requests.findLast(
    (one) => one.grantor === grantor && one.state !== "granted" && one.state !== "partlyGranted",
  );
  return { renewed, grantor, asked };
}

type Exclusion = CaseView["consents"][number]["exclusions"][number];

/** So many names a form can list without losing its reader; others are named in words. */
const mostPeople = 15;

/** Those who may be kept out by name: who is kept out already, and where they are few, who works at the services or is in the case. */
function peopleChoices({ view, municipality }: FormContext, before: readonly Exclusion[]): [string, string][] {
  const services = new Set(servicesOf(municipality).map((unit) => unit.id));
  const directory = municipality.people.filter((person) => services.has(person.unit));
  const inCase = (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "professional" && !person.hasLeft ? [[person.id, person.title]] : [],
  );
  const few =
    directory.length <= mostPeople ? directory.map(({ account, title }) => [account, title] as const) : inCase;
  const already = before.flatMap(({ kind, of, person }) =>
    kind === "person" && of && person ? [[of, person] as const] : [],
  );
  return [...new Map([...already, ...few.slice(0, mostPeople)])];
}

/** What was shut before stays shut unless the person says otherwise: a kind of thing cannot be chosen here, and is kept. */
const exclusionsOf = (context: FormContext, typed: Typed, before: readonly Exclusion[]) => [
  ...before.flatMap(({ kind, category, of }) => (kind === "category" ? [{ kind, category, to: of }] : [])),
  ...servicesIn(context, "exceptServices").map((unit) => ({ kind: "unit", unit })),
  ...chosen(typed, "exceptPeople").map((person) =>
    person.includes("/") ? { kind: "person", account: person } : { kind: "person", party: person },
  ),
  ...(typed.exceptWords?.trim() ? [{ kind: "words", words: typed.exceptWords }] : []),
];

/** What is not to be told, and to whom: nothing, unless the person says so. */
function exceptions(context: FormContext) {
  const { text, typed, problem } = context;
  const words = text.consent;
  const before = aboutOf(context).renewed?.exclusions ?? [];
  const people = peopleChoices(context, before);
  const known = (kind: Exclusion["kind"]) => before.flatMap((one) => (one.kind === kind && one.of ? [one.of] : []));
  const said = before.flatMap((one) => (one.words === null ? [] : [one.words]));
  const value = typed.exceptServices ?? known("unit").join(",");
  const isSaid = [value, ...known("person"), ...said, typed.exceptPeople, typed.exceptWords].some(Boolean);
  const parts = [
    quiet(words.exceptionsLead),
    ...servicesInput(context, { id: "exceptServices", label: words.exceptServices, value }),
    people.length > 0
      ? choice({
          id: "exceptPeople",
          label: words.exceptPeople,
          value: typed.exceptPeople ?? known("person").join(","),
          many: true,
          choices: people,
        })
      : null,
    textInput({
      id: "exceptWords",
      label: words.exceptWords,
      value: typed.exceptWords ?? said.join("\n"),
      help: words.exceptWordsHelp,
      longest: longestText,
      lines: true,
    }),
  ];
  return fold("exceptions", words.exceptions, parts, isSaid || problem !== null);
}

/** How it was given: said and read back before a witness, or signed. */
function evidence({ text, typed, today, view, problem }: FormContext) {
  const words = text.consent;
  const papers = (view?.attachments ?? []).filter(({ kind }) => kind === "signedPaper");
  const said = (id: "witness" | "interpreter" | "keptAt", help?: string) =>
    textInput({ id, label: words[id], value: typed[id], longest: longestLine, ...(help ? { help } : {}) });
  return [
    subheading(words.given),
    choice({
      id: "method",
      label: words.method,
      value: typed.method ?? "oral",
      choices: Object.entries(words.methods),
      open: true,
    }),
    dateInput({
      id: "receivedOn",
      label: words.receivedOn,
      value: typed.receivedOn ?? today,
      max: today,
      required: text.common.required,
    }),
    said("witness", words.witnessHelp),
    toggle({ id: "readBack", label: words.readBack, value: typed.readBack }),
    toggle({ id: "understood", label: words.understood, value: typed.understood }),
    ...fold(
      "seldom",
      words.paperAndInterpreter,
      [
        papers.length > 0
          ? choice({
              id: "scan",
              label: words.scan,
              value: typed.scan ?? "none",
              choices: [["none", words.noScan], ...papers.map(({ id, name }): [string, string] => [id, name])],
            })
          : null,
        said("keptAt", words.keptAtHelp),
        said("interpreter"),
      ],
      problem !== null || [typed.keptAt, typed.interpreter].some(Boolean) || papers.length > 0,
    ),
  ];
}

/**
 * The plain way to fill the matrix: the chosen services and the coordinating office may tell each other the chosen kinds of
 * things about the grantor and their child.
 */
export const recordForm: Form = {
  verb: "consent.record",
  title: (text) => text.consent.formTitle,
  card: (context) => {
    const { text, typed, today, view } = context;
    const words = text.consent;
    const isHere = (one: string) => view?.people.some((person) => person.id === one && !person.hasLeft) ?? false;
    const grantors = grantorChoices(context).filter(([one]) => isHere(one));
    const { renewed, grantor, asked } = aboutOf(context);
    if (grantors.length === 0) return null;
    return formCard(context, {
      title: words.formTitle,
      lead: words.formLead,
      inputs: [
        choice({
          id: "grantorId",
          label: words.grantor,
          value: (grantors.find(([id]) => id === grantor) ?? grantors[0])?.[0],
          choices: grantors,
        }),
        textInput({
          id: "purpose",
          label: words.purpose,
          value: typed.purpose ?? asked?.purpose ?? renewed?.purpose ?? undefined,
          help: words.purposeHelp,
          longest: longestText,
          lines: true,
          required: text.common.required,
        }),
        subheading(words.whoAndWhat),
        ...servicesInput(context, {
          id: "services",
          label: words.services,
          value: typed.services ?? renewed?.services.map(({ id }) => id).join(","),
          required: text.common.required,
        }),
        choice({
          id: "categories",
          label: words.categories,
          value: typed.categories ?? renewed?.categories.join(","),
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
        ...exceptions(context),
        ...evidence(context),
        quiet(words.later),
      ],
      seenBy: text.family.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const { typed, municipality, view, today } = context;
    const services = [...servicesIn(context, "services"), municipality.coordinationUnit];
    const kinds = chosen(typed, "categories") as Category[];
    const grantor = view?.people.find((person) => person.id === typed.grantorId);
    const custody = grantor?.kind === "guardian" ? grantor.custody.map((one) => one.child) : [];
    const children = (view?.people ?? []).filter(
      (person) => person.kind === "child" && !person.isGrown && custody.includes(person.id),
    );
    const { renewed, asked } = aboutOf(context);
    // Whoever has come of age since answers for themselves.
    const isOwn = (id: string) =>
      id === typed.grantorId || !view?.people.some((one) => one.id === id && one.kind === "child" && one.isGrown);
    return {
      grantorId: typed.grantorId,
      subjectIds: (asked ?? renewed)?.subjects.filter(isOwn) ?? [
        ...children.map((person) => person.id),
        typed.grantorId,
      ],
      flows: services.flatMap((from) =>
        services.filter((to) => to !== from).flatMap((to) => kinds.map((category) => ({ from, to, category }))),
      ),
      exclusions: exclusionsOf(context, typed, renewed?.exclusions ?? []),
      purpose: typed.purpose,
      validFrom: typed.receivedOn || today,
      validTo: typed.validTo,
      noticeLanguage: view?.inquiry?.language ?? "sv",
      method: typed.method,
      receivedOn: typed.receivedOn,
      witness: typed.witness,
      interpreter: typed.interpreter,
      readBack: isTicked(typed, "readBack"),
      understood: isTicked(typed, "understood"),
      scan: typed.scan && typed.scan !== "none" ? typed.scan : null,
      keptAt: typed.keptAt,
      ...(asked ? { requestId: asked.id } : {}),
      ...(renewed ? { replaces: renewed.id } : {}),
    };
  },
};
