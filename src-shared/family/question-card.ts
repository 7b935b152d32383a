import { capitalised } from "../capitalised.ts";
import {
  type Action,
  buttons,
  type Card,
  card,
  carried,
  choice,
  type Element,
  line,
  quiet,
  subheading,
  textInput,
  toggle,
} from "../card.ts";
import type { Category } from "../case/labelled.ts";
import { type Flow, knownFacts, type readings } from "../consent/consent.ts";
import { chosen, isTicked, type Typed } from "../form.ts";
import type { UnitId } from "../ids.ts";
import { longestText } from "../input.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { receiversIn, toldTo } from "./asked.ts";

/** What keeps an answer from being taken, said where it is mended. */
export type Unclear = "chooseOne" | "chooseSome" | "whichOne" | "knowFirst";

interface Asked {
  flows: readonly Flow[];
  nameOf: (unit: UnitId) => string;
  /** As the notice calls it. */
  kindOf: (category: Category) => string;
  /** The day, as people say it. */
  until: string;
  coordinator: string;
  /** The hash of the words above the form, and which they are. */
  words: string;
  read: (typeof readings)[number];
  unclear: Unclear | null;
}

const boxesOf = (to: UnitId) => `to-${to}`;

/** The four answers; for a yes to a part what each may be told; for every yes the three things that one knows by then. */
export function questionCard(asked: Asked, text: FamilyText): Card {
  const words = text.consent;
  const { flows, nameOf, kindOf, until, coordinator, unclear } = asked;
  const wrong = (...which: Unclear[]) => (unclear && which.includes(unclear) ? [isWrong(words[unclear])] : []);
  const receivers = text.list(receiversIn(flows).map(nameOf));
  const known = {
    who: words.facts.who(receivers),
    until: words.facts.until(until),
    stop: words.facts.stop(coordinator),
  };
  const send: Action = { type: "Action.Submit", id: "send", title: words.send, style: "positive", data: {} };
  return card(text.language, words.answer, [
    carried({ id: "words", label: "words", value: asked.words }),
    carried({ id: "read", label: "read", value: asked.read }),
    ...wrong("chooseOne", "whichOne"),
    choice({ id: "answer", label: words.answer, choices: Object.entries(words.answers), open: true }),
    group("only-partly", [
      subheading(words.partly),
      ...wrong("chooseSome"),
      ...toldTo(flows).map(({ to, kinds }) =>
        choice({
          id: boxesOf(to),
          label: words.mayKnow(nameOf(to)),
          choices: kinds.map((kind) => [kind, capitalised(kindOf(kind))]),
          many: true,
        }),
      ),
      textInput({ id: "not", label: words.not, longest: 200 }),
    ]),
    group("only-yes", [
      subheading(words.known),
      ...wrong("knowFirst"),
      ...knownFacts.map((fact) => toggle({ id: fact, label: known[fact] })),
    ]),
    textInput({ id: "reason", label: words.reason, longest: longestText, lines: true }),
    quiet(words.seenBy),
    buttons([send]),
  ]);
}

/** Shown once the answer that it belongs to is chosen; always, where a browser cannot tell. */
const group = (id: string, items: Element[]): Element => ({ type: "Container", id, items });
const isWrong = (said: string): Element => ({ type: "Container", style: "attention", items: [line(said)] });

type Answered = { unclear: Unclear } | { unclear: null; input: Record<string, unknown> };

/** What was typed as the command's input. Who says yes to everything and ticks a part is asked which they mean. */
export function answerFrom(typed: Typed, flows: readonly Flow[]): Answered {
  const answer = typed["answer"] ?? "";
  if (!answer) return { unclear: "chooseOne" };
  const ticked = flows.filter(({ to, category }) => chosen(typed, boxesOf(to)).includes(category));
  if (answer === "granted" && ticked.length > 0 && ticked.length < flows.length) return { unclear: "whichOne" };
  if (answer === "partlyGranted" && ticked.length === 0) return { unclear: "chooseSome" };
  const not = (typed["not"] ?? "").trim();
  return {
    unclear: null,
    input: {
      answer,
      ...(answer === "partlyGranted"
        ? { flows: ticked, exclusions: not === "" ? [] : [{ kind: "words", words: not }] }
        : {}),
      words: typed["words"] ?? "",
      ...(typed["read"] ? { read: typed["read"] } : {}),
      facts: knownFacts.filter((fact) => isTicked(typed, fact)),
      reason: typed["reason"] ?? "",
    },
  };
}
