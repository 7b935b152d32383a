import { capitalised } from "./capitalised.ts";
import type { Subject } from "./case/notices.ts";
import type { Verb } from "./commands.ts";
import type { Text } from "./text/sv.ts";

/** Adaptive Cards 1.5, the newest that Teams shows everywhere. https://adaptivecards.io/explorer */
export interface Card {
  type: "AdaptiveCard";
  $schema: string;
  version: "1.5";
  lang: string;
  /** Read aloud, and all that a lock screen may show. */
  speak: string;
  body: Element[];
  /** How a client reads the card anew when it is seen; for whom it does so by itself. */
  refresh?: { action: Action; userIds: string[] };
}
export type Element = { type: string; [property: string]: unknown };
export type Action = { type: `Action.${string}`; id: string; title: string; [property: string]: unknown };

/** What a card's button sends back besides what was typed: opaque ids only. Authority never comes from here. */
export interface PressData {
  caseId: string;
  subject: Subject;
  /** The parts of the command's input that the card knows already. */
  input: Record<string, unknown>;
  /** Stamped on sending: which picture of the case this button was pressed on. */
  rev?: string;
  /** Pressed in a list of what waits: a command is answered with what is left of it. */
  isOfList?: true;
}

/** How a card is to be made for somebody. */
export interface Showing {
  text: Text;
  /** Content too, in answer to the person's own press; what is sent unasked carries code, time, place and action only. */
  isOpen: boolean;
  problem: { message: string; whatToDo: string } | null;
}

export const card = (lang: string, speak: string, body: (Element | null)[], actions: Action[] = []): Card => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  lang,
  speak,
  body: [...body.filter((element) => element !== null), ...(actions.length > 0 ? [buttons(actions)] : [])],
});

/** A code, a telephone number or a time is not torn apart at the end of a narrow line: with hyphens and spaces that hold together. */
export const unbroken = (said: string) =>
  said
    .replace(/\b\p{Lu}{2,}-\d{4}-\d+|\b07\d-\d{3} \d\d \d\d\b/gu, (one) =>
      one.replaceAll("-", "\u2011").replaceAll(" ", "\u00a0"),
    )
    .replace(/(?<=\d\d[.:]\d\d)–(?=\d\d[.:]\d\d)/g, "\u2060–\u2060");

const words = (text: string, look: Record<string, unknown> = {}): Element => ({
  type: "TextBlock",
  text: unbroken(text),
  wrap: true,
  ...look,
});
export const heading = (text: string) => words(text, { style: "heading", size: "large", weight: "bolder" });
export const subheading = (text: string) => words(text, { weight: "bolder", spacing: "medium" });
/** A titled part of a card; nothing is said of what there is nothing of. */
export const part = (title: string, elements: (Element | null)[]): Element[] => {
  const [first, ...rest] = elements.filter((element) => element !== null);
  return first ? [subheading(title), { ...first, spacing: "small" }, ...rest] : [];
};
export const line = (text: string) => words(text);
export const quiet = (text: string) => words(text, { isSubtle: true, size: "small", spacing: "small" });

/** Facts without a value are left out. */
export const facts = (rows: [title: string, value: string | null | undefined][]): Element | null => {
  const known = rows.filter(([, value]) => value);
  return known.length > 0
    ? { type: "FactSet", facts: known.map(([title, value]) => ({ title: shown(title), value: shown(value!) })) }
    : null;
};

export const list = (rows: readonly string[]): Element[] =>
  rows.map((row, index) => line(`${index + 1}. ${plain(row)}`));

/** What people wrote is shown as they wrote it: never read as Markdown, as a list or as a date to fill in. */
export const plain = (said: string) =>
  said
    .replace(/([\\`*_[\]<>#|~{}])/g, "\\$1")
    .replace(/^(\s*)([-+])(?=\s)/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, "$1\\$2");

const shown = (said: string) => unbroken(plain(said));

/** A card has room for so many characters of one thing among many. */
export const shortened = (said: string, longest = 300) =>
  said.length > longest ? `${said.slice(0, longest - 1).trimEnd()}…` : said;

export const problem = ({ message, whatToDo }: { message: string; whatToDo: string }): Element => ({
  type: "Container",
  style: "attention",
  items: [
    { type: "TextBlock", text: plain(message), weight: "bolder", wrap: true },
    { type: "TextBlock", text: plain(whatToDo), wrap: true, spacing: "small" },
  ],
});
export const notice = (text: string): Element => ({
  type: "Container",
  style: "good",
  items: [{ type: "TextBlock", text, wrap: true }],
});

export const buttons = (actions: Action[]): Element => ({ type: "ActionSet", actions });

interface InputOf {
  id: string;
  label: string;
  value?: string | undefined;
  required?: string;
}
const common = ({ id, label, value, required }: InputOf) => ({
  id,
  label,
  ...(value ? { value } : {}),
  ...(required ? { isRequired: true, errorMessage: required } : {}),
});
/** What helps is written under the field, where it stays while one types. */
export const textInput = (
  of: InputOf & { longest: number; help?: string; lines?: boolean; style?: string },
): Element => {
  const input = {
    type: "Input.Text",
    ...common(of),
    maxLength: of.longest,
    ...(of.lines ? { isMultiline: true } : {}),
    ...(of.style ? { style: of.style } : {}),
  };
  return of.help ? { type: "Container", items: [input, quiet(of.help)] } : input;
};
/** What a form brings back as it was shown, with nothing to fill in. */
export const carried = (of: Required<Pick<InputOf, "id" | "label" | "value">>): Element => ({
  type: "Input.Text",
  ...common(of),
  isVisible: false,
});
export const dateInput = (of: InputOf & { min?: string; max?: string }): Element => ({
  type: "Input.Date",
  ...common(of),
  ...(of.min ? { min: of.min } : {}),
  ...(of.max ? { max: of.max } : {}),
});
/** Short questions that belong together, beside each other. */
export const beside = (...inputs: Element[]): Element => ({
  type: "ColumnSet",
  columns: inputs.map((input) => ({ type: "Column", width: "stretch", items: [input] })),
});
/** A time of day, HH:MM. */
export const timeInput = (of: InputOf): Element => ({ type: "Input.Time", ...common(of) });
export const toggle = (of: InputOf): Element => ({
  type: "Input.Toggle",
  ...common({ ...of, label: "" }),
  title: of.label,
  wrap: true,
  value: of.value === "true" ? "true" : "false",
});
export const choice = (
  of: InputOf & { choices: [value: string, title: string][]; many?: boolean; open?: boolean },
): Element => ({
  type: "Input.ChoiceSet",
  ...common(of),
  style: of.many || of.open ? "expanded" : "compact",
  ...(of.many ? { isMultiSelect: true } : {}),
  wrap: true,
  choices: of.choices.map(([value, title]) => ({ value, title: unbroken(title) })),
});

/** A button that gives a command; clients too old for it send the same as a message. */
export const execute = (
  id: string,
  said: string,
  verb: Verb | "show" | "hide",
  data: PressData,
  look: { primary?: boolean; withoutInputs?: boolean } = {},
): Action => {
  const title = unbroken(said);
  return {
    type: "Action.Execute",
    id,
    title,
    verb,
    data,
    ...(look.primary ? { style: "positive" } : {}),
    ...(look.withoutInputs ? { associatedInputs: "none" } : {}),
    fallback: { type: "Action.Submit", id: `${id}-fallback`, title, data: { ...data, verb } },
  };
};

/** A button that says what could also be written to the bot. */
export const sayIt = (id: string, said: string, command: string): Action => {
  const title = capitalised(said);
  return {
    type: "Action.Execute",
    id,
    title,
    verb: "say",
    data: { command },
    associatedInputs: "none",
    fallback: { type: "Action.Submit", id: `${id}-fallback`, title, data: { command, verb: "say" } },
  };
};

/** The one button of a form. What it belongs to is stamped on by the dialog, so that the server knows its own form again. */
export const submit = (title: string): Action => ({
  type: "Action.Submit",
  id: "submit",
  title,
  style: "positive",
  data: {},
});

/** A button that opens a form in a dialog, so that nothing sensitive is written in the chat. */
export const openForm = (
  id: string,
  title: string,
  form: string,
  data: { caseId: string; thing?: string | null },
  look: { primary?: boolean } = {},
): Action => ({
  type: "Action.Submit",
  id,
  title,
  ...(look.primary ? { style: "positive" } : {}),
  associatedInputs: "none",
  data: { msteams: { type: "task/fetch" }, form, ...data },
});

/** A short answer that unfolds in the card. */
export const unfold = (
  id: string,
  title: string,
  body: Element[],
  action: Action,
  look: { primary?: boolean } = {},
): Action => ({
  type: "Action.ShowCard",
  id,
  title,
  ...(look.primary ? { style: "positive" } : {}),
  card: { type: "AdaptiveCard", version: "1.5", body: [...body, buttons([action])] },
});
