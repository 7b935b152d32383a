import type { CaseView } from "../../../../src-shared/case/view.ts";
import { orderCard, strideCard } from "../../../../src-shared/family/proposal-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { type Placed, placed } from "../../../../src-shared/plan/order-lines.ts";
import { html, type Html } from "../html.ts";
import { type Drawing, formIn, isAnew, isVoice } from "./answering.ts";

type Plan = CaseView["plan"];
type Order = Plan["ordering"]["orders"][number];

export const orderAt = "/f/mine/order";
export const strideAt = "/f/mine/stride";

/** What comes first, what then and what goes on at the same time, in plain words; what is proposed instead; what goes forward. */
export function orderOf(drawing: Drawing): Html {
  const { plan } = drawing.own.view;
  const { text } = drawing.inside;
  const proposed = plan.ordering.orders.find(({ state }) => state === "proposed");
  const agreed = plan.ordering.orders.findLast(({ state }) => state === "agreed");
  return html`${
    plan.interventions.length > 0
      ? html`<h2>${text.after.plan.support}</h2>
          ${turnsOf(plan, drawing)} ${plan.main ? html`<p>${text.order.main(plan.main.title)}</p>` : null}
          ${agreed?.note ? noteOf(agreed.note, drawing) : null}`
      : null
  }
  ${proposed ? proposedOf(proposed, drawing) : null} ${stridesOf(plan, drawing)}
  ${isVoice(drawing.own.view) ? formIn(drawing, strideAt, strideCard(text)) : null}`;
}

function turnsOf(plan: Pick<Plan, "interventions" | "ordering">, { inside: { text } }: Drawing): Html {
  const { order, after } = text;
  const steps = placed(plan, order.lines, text.date);
  const ended = plan.interventions.filter(({ state }) => state === "ended");
  const turns = [...new Set(steps.map(({ turn }) => turn))];
  const stepOf = ({ id, words, state, lines }: Placed) => {
    const support = plan.interventions.find((one) => one.id === id);
    return html`<li>
      <span class="words" dir="auto"><strong>${words}</strong></span>
      <br />${support ? after.plan.gives(support.unit, support.owner) : null}.
      ${support?.dueBy && state !== "done" ? after.plan.until(text.date(support.dueBy)) : null}
      ${after.plan.states[state]} ${lines.join(" ")}
    </li>`;
  };
  return html`${turns.map((turn) => {
    const here = steps.filter((one) => one.turn === turn);
    return html`<h3>${order.turns[turn] ?? order.later(turn + 1)}</h3>
      ${here.length > 1 ? html`<p>${order.beside}</p>` : null}
      <ul>
        ${here.map(stepOf)}
      </ul>`;
  })}
  ${
    ended.length > 0
      ? html`<ul>
          ${ended.map(
            ({ words, unit, owner }) =>
              html`<li>
                <span class="words" dir="auto">${words}</span>
                <br />${after.plan.gives(unit, owner)}. ${after.plan.states.ended}
              </li>`,
          )}
        </ul>`
      : null
  }`;
}

const noteOf = ({ weighed, views }: NonNullable<Order["note"]>, { inside: { text } }: Drawing): Html =>
  html`<h3>${text.order.weighed}</h3>
    <p class="words" dir="auto">${weighed}</p>
    ${views.map(({ words }) => html`<p class="words" dir="auto">${words}</p>`)}`;

/** How it would be, beside how it is; each answers for themselves. */
function proposedOf(proposed: Order, drawing: Drawing): Html {
  const { own, inside } = drawing;
  const { text } = inside;
  const action = `${orderAt}/${proposed.id}`;
  return html`<section class="thing">
    <h2>${text.order.proposed}</h2>
    <p>${text.order.lead}</p>
    <ul>
      ${stepsOf(proposed, own.view.plan, text)}
    </ul>
    ${proposed.isYours && isVoice(own.view) ? formIn(drawing, action, orderCard(proposed, text, isAnew(drawing, action))) : null}
  </section>`;
}

/** Each support with what it would wait for. */
export function stepsOf(proposed: Order, { interventions }: Pick<Plan, "interventions">, text: FamilyText): Html[] {
  const named = (id: string) => interventions.find((one) => one.id === id)?.words ?? "";
  const { lines } = text.order;
  return proposed.steps.map(({ id, after, timing }) => {
    const waits = [
      ...after.map((one) => lines.after(named(one))),
      ...timing.lasted.map(({ of, days }) => lines.lasted(named(of), lines.span(days))),
      ...(timing.notBefore ? [lines.earliest(text.date(timing.notBefore))] : []),
      ...(timing.trialWeeks === null ? [] : [lines.trial(lines.span(timing.trialWeeks * 7))]),
    ];
    return html`<li>
      <span class="words" dir="auto"><strong>${named(id)}</strong></span>
      <br />${waits.length > 0 ? waits.join(" ") : lines.mayBegin}
    </li>`;
  });
}

function stridesOf({ strides }: Plan, { inside: { text } }: Drawing): Html | null {
  if (strides.length === 0) return null;
  return html`<h2>${text.order.strides}</h2>
    <ul>
      ${strides.map(
        ({ kind, words, on, by, isYours }) =>
          html`<li>
            ${text.date(on)}. ${text.order.kinds[kind]}
            <br /><span class="words" dir="auto">${words}</span>
            ${isYours ? text.after.plan.bySelf : by ? text.after.plan.by(by) : null}
          </li>`,
      )}
    </ul>`;
}
