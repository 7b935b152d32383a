import type { Card } from "./chat.ts";

export interface FoundAction {
  action: Card;
  /** The cards around it, outermost first: the inputs of all of them go with a press. */
  scopes: Card[];
}

/** Nothing that is shown to the person lies in these. */
const UNSEEN = new Set(["fallback", "refresh", "data", "authentication", "msteams", "metadata"]);

const isObject = (value: unknown): value is Card =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function actionCalled(card: Card, id: string): FoundAction | undefined {
  return actionsIn(card, [card]).find(({ action }) => action["id"] === id);
}

export function firstSubmit(card: Card): FoundAction | undefined {
  return actionsIn(card, [card]).find(({ action }) => action["type"] === "Action.Submit");
}

function actionsIn(node: unknown, scopes: Card[]): FoundAction[] {
  if (Array.isArray(node)) return node.flatMap((each) => actionsIn(each, scopes));
  if (!isObject(node)) return [];
  const type = typeOf(node);
  const own = type.startsWith("Action.") ? [{ action: node, scopes }] : [];
  const shown = type === "Action.ShowCard" && isObject(node["card"]) ? node["card"] : undefined;
  if (shown) return [...own, ...actionsIn(shown, [...scopes, shown])];
  return [...own, ...partsOf(node).flatMap((part) => actionsIn(part, scopes))];
}

/** The inputs of a card, without those of the cards it can unfold. */
export function inputsIn(node: unknown): Card[] {
  if (Array.isArray(node)) return node.flatMap(inputsIn);
  if (!isObject(node)) return [];
  const type = typeOf(node);
  if (type.startsWith("Input.")) return [node];
  if (type === "Action.ShowCard") return [];
  return partsOf(node).flatMap(inputsIn);
}

export function knowsInput(card: Card, id: string): boolean {
  const everywhere = [card, ...actionsIn(card, [card]).flatMap(({ scopes }) => scopes)];
  return everywhere.some((scope) => inputsIn(scope).some((input) => input["id"] === id));
}

function typeOf({ type }: Card): string {
  return typeof type === "string" ? type : "";
}

function partsOf(node: Card): unknown[] {
  return Object.entries(node)
    .filter(([name]) => !UNSEEN.has(name))
    .map(([, part]) => part);
}
