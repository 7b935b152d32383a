import { createRequire } from "node:module";

import type { Card } from "../src-shared/card.ts";
import { forms, menuOf } from "../src-shared/cards.ts";
import type { CaseView } from "../src-shared/case/view.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { FormContext, Typed } from "../src-shared/form.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { type Language, texts } from "../src-shared/text/text.ts";
import { dayOf, type Moment } from "../src-shared/time.ts";
import { ekstad } from "./case-files.ts";

/** A case somebody works in: how they see it, and what they do. */
interface Story {
  now: Moment;
  view: (person: never) => CaseView;
  does: (person: string, verb: Verb, input: never) => unknown;
}

export interface At {
  story: Story;
  person: string;
  thing?: string | null;
  typed?: Typed;
  document?: Municipality;
  language?: Language;
}

export const contextOf = ({ story, person, thing = null, typed = {}, document, language = "sv" }: At): FormContext => ({
  view: story.view(person as never),
  thing,
  municipality: document ?? ekstad.document,
  holidays: ekstad.holidays,
  today: dayOf(story.now),
  text: texts[language],
  typed,
  problem: null,
});

type Node = Record<string, unknown>;
const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!value || typeof value !== "object") return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
};
export const inputsOf = (card: Card): Node[] => nodesIn(card).filter(({ type }) => String(type).startsWith("Input."));

/** As it stands in the form when it is opened, also what is folded away. */
const standing = (card: Card): Typed =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [String(id), typeof value === "string" ? value : ""]));

/** The form that this opens, as the dialog shows it; null where there is nothing to fill in. */
export const formAt = (name: string, at: At) => forms[name]!.card(contextOf(at));

/** Somebody opens the form, fills it in and sends it. @throws where it cannot be opened, or is refused. */
export function sends(name: string, at: At): void {
  const card = formAt(name, { ...at, typed: {} });
  if (!card) throw new Error(`${name} cannot be opened`);
  const form = forms[name]!;
  const typed = { ...standing(card), ...at.typed };
  at.story.does(at.person, form.verb, form.toInput(contextOf({ ...at, typed })) as never);
}

/** What a menu offers, by the forms it opens. */
export const offersOf = (name: string, at: At): string[] =>
  (menuOf(name, contextOf(at))?.offers ?? []).map(({ form, thing }) => (thing ? `${form} ${thing}` : form));

/** What Microsoft's own reader has to say of it. */
function remarksOn(card: Card): string[] {
  const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
    "adaptivecards/dist/adaptivecards.js",
  );
  const context = new SerializationContext(Versions.v1_5);
  const read = new AdaptiveCard();
  read.parse(structuredClone(card), context);
  const events = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index));
  return [...events, ...read.validateProperties().validationEvents]
    .filter(({ message, source }) => !/property "lang"/.test(message) && source?.getJsonTypeName?.() !== "Input.Toggle")
    .map(({ message }) => message as string);
}

/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using: the narrowest limit of any surface. */
const largestCard = 28 * 1024;

/** What is wrong with a form, as somebody meets it. */
export function faultsOf(card: Card): string[] {
  const inputs = inputsOf(card);
  const ids = inputs.map(({ id }) => id);
  return [
    ...remarksOn(card),
    ...inputs.filter(({ label, title }) => !label && !title).map(({ id }) => `${String(id)} has no name`),
    ...inputs
      .filter(({ isRequired, errorMessage }) => isRequired && !errorMessage)
      .map(({ id }) => `${String(id)} does not say what is wrong`),
    ...inputs
      .filter(({ type, choices }) => type === "Input.ChoiceSet" && (choices as unknown[]).length === 0)
      .map(({ id }) => `${String(id)} has nothing to choose`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${String(id)} is there twice`),
    ...(Buffer.byteLength(JSON.stringify(card)) > largestCard ? ["it is too large"] : []),
  ];
}
