import { type Reading, readingOf } from "../../../../src-shared/track/reading.ts";
import { html, type Html } from "../html.ts";
import type { Drawing } from "./answering.ts";

/** What the children strive for, word for word as everybody reads it who may; and what this parent strives for. */
export function goalsOf(drawing: Drawing): Html | null {
  const { children, own } = readingOf(drawing.own.view);
  const { goals: words } = drawing.inside.text.after.plan;
  const { yourParty } = drawing.own.view;
  if (children.length + own.length === 0) return null;
  return html`<section>
    ${children.map(
      ({ child, name, goals }) =>
        html`<h2>${child === yourParty ? words.own : words.of(name)}</h2>
          ${listOf(goals, drawing)}`,
    )}
    ${
      own.length > 0
        ? html`<h2>${words.own}</h2>
            ${listOf(own, drawing)}`
        : null
    }
  </section>`;
}

const listOf = (goals: Reading["own"], { inside: { text } }: Drawing): Html =>
  html`<ul>
    ${goals.map(
      ({ words, reachedOn }) =>
        html`<li>
          <span class="words" dir="auto">${words}</span>
          ${reachedOn ? html`<br />${text.after.plan.goals.reached(text.date(reachedOn))}` : null}
        </li>`,
    )}
  </ul>`;
