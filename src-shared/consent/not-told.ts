import type { Category } from "../case/labelled.ts";
import type { UnitId } from "../ids.ts";
import type { Flow } from "./consent.ts";

/** What a service would have been told, and is not. */
export interface NotTold {
  to: UnitId;
  kinds: Category[];
}

/** What was asked for and is told by nobody: a no of one's own, receiver by receiver. */
export function notTold(asked: readonly Flow[], given: readonly Flow[]): NotTold[] {
  const told = new Set(given.map(keyOf));
  const kept = Map.groupBy(
    asked.filter((one) => !told.has(keyOf(one))),
    ({ to }) => to,
  );
  return [...kept].map(([to, flows]) => ({ to, kinds: [...new Set(flows.map(({ category }) => category))] }));
}

const keyOf = ({ to, category }: Flow) => `${to}|${category}`;
