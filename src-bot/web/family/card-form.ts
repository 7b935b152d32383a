import { randomUUID } from "node:crypto";

import type { Card, Element } from "../../../src-shared/card.ts";
import type { Typed } from "../../../src-shared/form.ts";
import { elementsOf, textOf } from "./card-html.ts";
import { data, html, type Html } from "./html.ts";

interface CardForm {
  /** Where what is typed goes. */
  action: string;
  csrf: string;
  /** What they had typed, where it could not be taken. */
  typed?: Typed;
  /** The ids of the inputs that need mending. */
  wrong?: readonly string[];
  /** What it is called by a button that stands elsewhere on the page. */
  id?: string;
}

/**
 * A card as a form that needs no script: the same inputs by the same ids, and each action a button that sends its id as
 * `action`. The card stands beside it as data, for the script that draws it in its place.
 */
export function cardForm(card: Card, { action, csrf, typed = {}, wrong = [], id }: CardForm): Html {
  const filled = { ...card, body: card.body.map((element) => withTyped(element, typed)) };
  return html`<form class="card" ${id ? html`id="${id}"` : null} method="post" action="${action}">
    <input type="hidden" name="csrf" value="${csrf}" />
    <input type="hidden" name="commandId" value="${randomUUID()}" />
    ${elementsOf(filled.body, new Set(wrong))}
    <script type="application/json">
      ${data(filled)}
    </script>
  </form>`;
}

/** What was typed is in its place again, wherever in the card that is. */
function withTyped(element: Element, typed: Typed): Element {
  const filled = Object.fromEntries(
    Object.entries(element).map(([key, inner]) => [
      key,
      Array.isArray(inner) ? inner.map((one) => deeper(one, typed)) : deeper(inner, typed),
    ]),
  ) as Element;
  const id = textOf(element["id"]);
  return element.type.startsWith("Input.") && id in typed ? { ...filled, value: typed[id] } : filled;
}

const deeper = (inner: unknown, typed: Typed): unknown =>
  typeof inner === "object" && inner !== null && "type" in inner ? withTyped(inner as Element, typed) : inner;
