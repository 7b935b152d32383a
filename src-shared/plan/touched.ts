import type { InterventionId } from "../ids.ts";
import type { Day } from "../time.ts";
import type { Order } from "./ordered.ts";
import { type Step, within, workedOut } from "./order.ts";

/** The steps as they would be in this order. */
export const changedBy = (steps: readonly Step[], order: Pick<Order, "steps">): Step[] => {
  const said = new Map(order.steps.map((one) => [one.id, one]));
  return steps.map((step) => ({ ...step, ...said.get(step.id) }));
};

/** Those whose order has been agreed once: it changes no more but by a new agreement. */
export const agreedOnce = (orders: readonly Order[], until?: Order): Set<InterventionId> =>
  new Set(
    orders
      .slice(0, until ? orders.indexOf(until) : undefined)
      .flatMap(({ state, steps }) => (state.name === "agreed" ? steps.map(({ id }) => id) : [])),
  );

interface Known {
  /** What one person is shown: nothing else says anything of what a change would touch for them. */
  known: ReadonlySet<InterventionId>;
  /** Agreed before. */
  agreed: ReadonlySet<InterventionId>;
}

/**
 * What a new order touches, as far as somebody knows: what gets an order for the first time, what is to wait for something
 * else than before, and what comes on other days because of it.
 */
export function touchedBy(
  order: Pick<Order, "steps">,
  was: readonly Step[],
  is: readonly Step[],
  today: Day,
  { known, agreed }: Known,
): InterventionId[] {
  const [before, after] = [within(was, known), within(is, known)];
  const [then, now] = [workedOut(before, today), workedOut(after, today)];
  const isNew = new Set(order.steps.flatMap(({ id }) => (agreed.has(id) ? [] : [id])));
  const old = new Map(before.map((step) => [step.id, step]));
  return after
    .filter((step) => {
      const one = old.get(step.id);
      return (
        isNew.has(step.id) ||
        !one ||
        conditionsOf(one) !== conditionsOf(step) ||
        JSON.stringify(then.get(step.id)) !== JSON.stringify(now.get(step.id))
      );
    })
    .map(({ id }) => id);
}

/** Two that wait for the same are equal, in whatever order that was said. */
function conditionsOf({ after, timing }: Pick<Step, "after" | "timing">): string {
  const lasted = timing.lasted.map(({ of, days }) => `${of} ${days}`).toSorted();
  return JSON.stringify([after.toSorted(), lasted, timing.notBefore, timing.days, timing.trialWeeks]);
}
