import { createHash } from "node:crypto";

import type { Card, Element } from "../src-shared/card.ts";
import { pictureOf, type Subject } from "../src-shared/case/notices.ts";
import type { CaseView } from "../src-shared/case/view.ts";
import type { Typed } from "../src-shared/form.ts";

const hash = (...parts: unknown[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);

/** Names what a card was made from: the viewer's own picture and their own latest command, nothing of anybody else's. */
export const revisionOf = (view: CaseView, subject: Subject): string => hash(pictureOf(view, subject));

/** The same card in the same language is the same message. */
export const revisionOfCard = (card: Card): string => hash(card);

/** The same press on the same picture is the same command. */
export const commandIdOf = (...parts: unknown[]): string => hash(...parts);

/** Writes into every button which picture it belongs to, and whether its content was shown: then it still is when it is pressed. */
export const stamped = (card: Card, rev: string, isOpen = false): Card => {
  const stamp = isOpen ? { rev, isOpen } : { rev };
  return mapped(card, (node) => (givesCommand(node) ? { ...node, data: { ...(node.data as Node), ...stamp } } : node));
};

/** Puts back what somebody had typed, so that a "no" costs them nothing. */
export const refilled = (card: Card, typed: Typed): Card =>
  mapped(card, (node) =>
    typeof node.type === "string" &&
    node.type.startsWith("Input.") &&
    typeof node.id === "string" &&
    typed[node.id] !== undefined
      ? { ...node, value: typed[node.id] }
      : node,
  );

type Node = Record<string, unknown>;
/** Action.Execute, or the Action.Submit that older clients fall back to. */
const givesCommand = (node: Node) =>
  node.type === "Action.Execute" ||
  (node.type === "Action.Submit" && typeof (node.data as Node | undefined)?.verb === "string");

function mapped(card: Card, change: (node: Node) => Node): Card {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!value || typeof value !== "object") return value;
    return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)])));
  };
  return { ...card, body: visit(card.body) as Element[] };
}
