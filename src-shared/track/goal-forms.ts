import { choice, textInput } from "../card.ts";
import { formCard } from "../form-card.ts";
import type { Form } from "../form.ts";
import { longestText } from "../input.ts";
import { hasOwn, nameIn, parentOf, personIn, readBy } from "./people.ts";
import { courtStates, phases } from "./track.ts";

const tellForm: Form = {
  verb: "track.tell",
  title: (text) => text.ways.tell.title,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.ways.tell;
    const parent = parentOf(context);
    if (!parent) return null;
    const track = view?.ways.tracks.find(({ party }) => party === parent);
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        choice({
          id: "court",
          label: words.court,
          value: typed["court"] ?? track?.court ?? undefined,
          open: true,
          choices: courtStates.map((one) => [one, words.courts[one]]),
        }),
        choice({
          id: "phase",
          label: words.phase,
          value: typed["phase"] ?? track?.phase ?? undefined,
          open: true,
          choices: phases.map((one) => [one, words.phases[one]]),
        }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const { court, phase } = context.typed;
    return { partyId: parentOf(context), ...(court ? { court } : {}), ...(phase ? { phase } : {}) };
  },
};

const goalForm: Form = {
  verb: "track.setGoal",
  title: (text) => text.ways.goal.title,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.ways.goal;
    const of = personIn(context);
    if (!of || !view || !hasOwn(view, of, "goals")) return null;
    const choices = view.ways.goalChoices.map(({ id, name, nameEn }): [string, string] => [
      id,
      (text.language === "en" && nameEn) || name,
    ]);
    return formCard(context, {
      title: `${nameIn(context, of)}: ${words.title.toLowerCase()}`,
      lead: view.ways.isApart ? words.lead : words.leadTogether,
      inputs: [
        choices.length > 0
          ? choice({ id: "from", label: words.from, value: typed["from"], open: true, choices })
          : null,
        textInput({ id: "words", label: words.words, value: typed["words"], longest: longestText, lines: true }),
      ],
      seenBy: readBy(context, of, words.seenBy),
      submit: text.common.save,
    });
  },
  toInput: (context) => ({
    of: personIn(context),
    ...(context.typed["words"]?.trim() ? { words: context.typed["words"] } : { from: context.typed["from"] || null }),
  }),
};

const settleForm: Form = {
  verb: "track.settleGoal",
  title: (text) => text.ways.settle.title,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.ways.settle;
    const of = personIn(context);
    const open = view?.ways.goals.filter((one) => one.of === of && one.reachedOn === null) ?? [];
    if (open.length === 0) return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        choice({
          id: "goalId",
          label: words.goal,
          value: typed["goalId"] ?? (open.length === 1 ? open[0]!.id : undefined),
          open: true,
          required: text.common.required,
          choices: open.map((one) => [one.id, one.words]),
        }),
        choice({
          id: "how",
          label: words.how,
          value: typed["how"],
          open: true,
          required: text.common.required,
          choices: Object.entries(words.ways),
        }),
      ],
      submit: text.common.save,
    });
  },
  toInput: ({ typed }) => ({ goalId: typed["goalId"], how: typed["how"] }),
};

const scores = ["1", "2", "3", "4", "5"];

const ratingForm: Form = {
  verb: "track.rate",
  title: (text) => text.ways.rating.title,
  card: (context) => {
    const { text, typed, view } = context;
    const words = text.ways.rating;
    const of = personIn(context);
    const kind = view?.people.find(({ id }) => id === of)?.kind;
    const measures = view?.ways.measures.filter(({ askedOf }) => askedOf.some((one) => one === kind)) ?? [];
    if (!of || measures.length === 0) return null;
    const called = (swedish: string, english: string) => (text.language === "en" && english) || swedish;
    return formCard(context, {
      title: `${nameIn(context, of)}: ${words.title.toLowerCase()}`,
      lead: words.lead,
      inputs: [
        choice({
          id: "measure",
          label: words.measure,
          value: typed["measure"],
          open: true,
          required: text.common.required,
          choices: measures.map((one) => [
            one.id,
            `${called(one.question, one.questionEn)} (1 ${called(one.low, one.lowEn)}, 5 ${called(one.high, one.highEn)})`,
          ]),
        }),
        choice({
          id: "when",
          label: words.when,
          value: typed["when"],
          open: true,
          required: text.common.required,
          choices: Object.entries(words.whens),
        }),
        choice({
          id: "score",
          label: words.score,
          value: typed["score"],
          required: text.common.required,
          choices: [...scores.map((one): [string, string] => [one, one]), ["skip", words.skip]],
        }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => {
    const { measure, when, score } = context.typed;
    return { partyId: personIn(context), measure, when, score: score === "skip" ? null : Number(score) };
  },
};

export const goalForms = { tellTrack: tellForm, goal: goalForm, settleGoal: settleForm, howItIs: ratingForm };
