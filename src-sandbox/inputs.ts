import { inputsIn, knowsInput, type FoundAction } from "./card.ts";
import type { Card } from "./chat.ts";

export interface FieldFault {
  id: string;
  message: string;
}

export class BadInputs extends Error {
  readonly fields: FieldFault[];

  constructor(fields: FieldFault[]) {
    super("The card cannot be sent before its fields are right.");
    this.fields = fields;
  }
}

/** What the client sends with a press: the action's data and over it every input's value, checked as a client checks. */
export function dataOf(
  card: Card,
  { action, scopes }: FoundAction,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const own =
    typeof action["data"] === "object" && action["data"] !== null ? (action["data"] as Record<string, unknown>) : {};
  if (action["associatedInputs"] === "none") return own;

  const strangers = Object.keys(given).filter((id) => !knowsInput(card, id));
  const faults: FieldFault[] = strangers.map((id) => ({ id, message: "The card has no such field." }));
  const values: Record<string, unknown> = {};
  for (const input of scopes.flatMap(inputsIn)) {
    const id = String(input["id"]);
    const value = valueOf(input, id in given ? given[id] : input["value"]);
    if (value !== undefined) values[id] = value;
    const fault = faultIn(input, value);
    if (fault) faults.push({ id, message: typeof input["errorMessage"] === "string" ? input["errorMessage"] : fault });
  }
  if (faults.length > 0) throw new BadInputs(faults);
  return { ...own, ...values };
}

function valueOf(input: Card, given: unknown): unknown {
  switch (input["type"]) {
    case "Input.Toggle": {
      const on = onValue(input);
      return given === true || given === on ? on : asText(input["valueOff"] ?? "false");
    }
    case "Input.Number":
      return given === undefined || given === null || given === "" ? undefined : Number(given);
    case "Input.ChoiceSet": {
      const chosen = Array.isArray(given) ? given.join(",") : given;
      return chosen === undefined || chosen === null || chosen === "" ? undefined : asText(chosen);
    }
    default:
      return asText(given ?? "");
  }
}

const onValue = (toggle: Card) => asText(toggle["valueOn"] ?? "true");

const asText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

function faultIn(input: Card, value: unknown): string | undefined {
  const isEmpty = value === undefined || value === "";
  const isOff = input["type"] === "Input.Toggle" && value !== onValue(input);
  if (input["isRequired"] === true && (isEmpty || isOff)) return "The field must be filled in.";
  if (isEmpty) return undefined;

  const { maxLength, regex, min, max, choices, style } = input;
  if (typeof value === "number") {
    if (Number.isNaN(value)) return "The value is not a number.";
    if (typeof min === "number" && value < min) return `The value is below ${min}.`;
    if (typeof max === "number" && value > max) return `The value is above ${max}.`;
    return undefined;
  }
  const text = asText(value);
  switch (input["type"]) {
    case "Input.Text":
      if (typeof maxLength === "number" && text.length > maxLength)
        return `The text is longer than ${maxLength} characters.`;
      if (typeof regex === "string" && !new RegExp(regex).test(text)) return "The text does not have the right form.";
      return undefined;
    case "Input.Date":
    case "Input.Time":
      if (!(input["type"] === "Input.Date" ? /^\d{4}-\d\d-\d\d$/ : /^\d\d:\d\d$/).test(text))
        return "The value does not have the right form.";
      if (typeof min === "string" && text < min) return `The value is before ${min}.`;
      if (typeof max === "string" && text > max) return `The value is after ${max}.`;
      return undefined;
    case "Input.ChoiceSet": {
      if (style === "filtered" && "choices.data" in input) return undefined;
      const known = new Set((Array.isArray(choices) ? (choices as Card[]) : []).map((choice) => choice["value"]));
      const chosen = input["isMultiSelect"] === true ? text.split(",") : [text];
      return chosen.every((each) => known.has(each)) ? undefined : "The card does not offer that choice.";
    }
    default:
      return undefined;
  }
}
