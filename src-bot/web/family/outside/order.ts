import { orderCard } from "../../../../src-shared/family/proposal-cards.ts";
import type { PlanView } from "../../../../src-shared/plan/view.ts";
import type { OutsideAccess } from "../../../access.ts";
import { stepsOf } from "../after/order-part.ts";
import { cardForm } from "../card-form.ts";
import { html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";

type Order = PlanView["ordering"]["orders"][number];

export const outsideOrderAt = (id: string) => `/f/mine/outside/order/${id}`;

/** What their service is asked about: a new order of the support, as far as it touches them. */
export const ordersAsked = ({ ordering }: PlanView): Order[] =>
  ordering.orders.filter(({ state, isYours }) => state === "proposed" && isYours);

/** How the order would be; they answer for their service. */
export function orderPage(order: Order, plan: PlanView, own: Inside<OutsideAccess>, said?: Said): Omit<Page, "exit"> {
  const { text, csrf, typed } = own;
  const at = outsideOrderAt(order.id);
  const card = orderCard(order, text, said?.isWrong);
  const body = html`${saidAbove(said)}
    <p>${text.order.lead}</p>
    <ul>
      ${stepsOf(order, plan, text)}
    </ul>
    ${cardForm(card, { action: at, csrf, typed: said ? typed : {} })}
    <p><a href="/f/mine">${text.outside.back}</a></p>`;
  return { title: text.order.proposed, body, at };
}
