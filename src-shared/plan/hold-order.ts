import type { CaseFile } from "../case/case-file.ts";
import type { Refusal } from "../refusal.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { isAgreed } from "./asked.ts";
import { circleAmong, isItsTurn, stepOf } from "./order.ts";
import type { Order } from "./ordered.ts";
import type { Intervention } from "./plan.ts";
import { changedBy } from "./touched.ts";

/** What one who writes does not know of stays before what it is before. */
export function withoutHidden(file: CaseFile, steps: Order["steps"], known: readonly Intervention[]): Order["steps"] {
  const isHidden = (id: string) => !known.some((one) => one.id === id);
  return steps.map((step) => {
    const now = file.plan.interventions.find(({ id }) => id === step.id);
    const lasted = (now?.timing?.lasted ?? []).filter(({ of }) => isHidden(of));
    return {
      ...step,
      after: [...step.after, ...(now?.after ?? []).filter(isHidden)],
      timing: { ...step.timing, lasted: [...step.timing.lasted, ...lasted] },
    };
  });
}

const applied = (file: CaseFile, order: Order): Intervention[] => {
  const said = new Map(order.steps.map((one) => [one.id, one]));
  return file.plan.interventions.map((one) => {
    const to = said.get(one.id);
    return to ? { ...one, after: to.after, timing: to.timing } : one;
  });
};

/** Why no such order can be: some wait for each other in a circle, or something has begun before what it would wait for. */
export function noWayThrough(file: CaseFile, order: Order, known: readonly Intervention[], today: Day): Refusal | null {
  const interventions = applied(file, order);
  const circle = circleNamed(interventions, known);
  if (circle) return circle;
  const isListed = ({ id }: Intervention) => order.steps.some((step) => step.id === id);
  return interventions.some((one) => isListed(one) && !isItsTurn(one, interventions, today))
    ? { kind: "notItsTurn" }
    : null;
}

/** A circle by the words of those in it that the one who asks is shown. */
export function circleNamed(interventions: readonly Intervention[], known: readonly Intervention[]): Refusal | null {
  const circle = circleAmong(interventions.map(stepOf));
  if (!circle) return null;
  const names = circle.flatMap((id) => known.find((one) => one.id === id)?.words.value ?? []);
  return { kind: "runsInCircle", names };
}

/** An order holds as soon as all have agreed; where it can no longer be as it was proposed, it waits to be proposed anew. */
export function holding(file: CaseFile, order: Order, now: Moment): CaseFile {
  const today = dayOf(now);
  const isOpen = order.state.name === "proposed";
  if (!isOpen || !isAgreed(file, order, now) || noWayThrough(file, order, [], today)) return file;
  const was = file.plan.interventions.map(stepOf);
  const agreed: Order = { ...order, state: { name: "agreed", at: now, was, is: changedBy(was, order) } };
  return {
    ...file,
    orders: file.orders.map((one) => (one.id === order.id ? agreed : one)),
    plan: { ...file.plan, interventions: applied(file, order) },
  };
}
