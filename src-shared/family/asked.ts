import type { Category } from "../case/labelled.ts";
import type { Flow } from "../consent/consent.ts";
import type { UnitId } from "../ids.ts";

/** What one service may be told, and by whom. */
export interface Told {
  to: UnitId;
  /** Those who tell the same kinds of things stand together. */
  by: { from: UnitId[]; kinds: Category[] }[];
  kinds: Category[];
}

/** Everybody that is told or tells, in the one order they are named in everywhere: those that are told before those that only tell. */
const unitsIn = (flows: readonly Flow[]): UnitId[] => [...receiversIn(flows), ...onlyTelling(flows)];
/** These of them, in that order. */
export const inOrder = (units: readonly UnitId[], flows: readonly Flow[]): UnitId[] =>
  unitsIn(flows).filter((one) => units.includes(one));

/** One for each service that is told something, in the order they are named. */
export const toldTo = (flows: readonly Flow[]): Told[] =>
  [...Map.groupBy(flows, ({ to }) => to)].map(([to, all]) => {
    const kindsOf = [...Map.groupBy(all, ({ from }) => from)].map(([from, some]) => ({
      from,
      kinds: some.map(({ category }) => category),
    }));
    const alike = Map.groupBy(kindsOf, ({ kinds }) => kinds.toSorted().join());
    return {
      to,
      by: [...alike.values()].map((same) => ({
        from: inOrder(
          same.map(({ from }) => from),
          flows,
        ),
        kinds: same[0]!.kinds,
      })),
      kinds: [...new Set(all.map(({ category }) => category))],
    };
  });

/** Where all tell each other the same, that is said once. */
export function amongAll(flows: readonly Flow[]): { units: UnitId[]; kinds: Category[] } | null {
  const units = unitsIn(flows);
  const kinds = kindsIn(flows);
  const told = new Set(flows.map(({ from, to, category }) => `${from}|${to}|${category}`));
  return told.size === units.length * (units.length - 1) * kinds.length ? { units, kinds } : null;
}

/** Whether it tells somebody else of anything. */
export const tells = (unit: UnitId, flows: readonly Flow[]): boolean => flows.some(({ from }) => from === unit);
/** Those that tell and are told nothing. */
export const onlyTelling = (flows: readonly Flow[]): UnitId[] => {
  const told = receiversIn(flows);
  return [...new Set(flows.map(({ from }) => from))].filter((unit) => !told.includes(unit));
};
export const receiversIn = (flows: readonly Flow[]): UnitId[] => [...new Set(flows.map(({ to }) => to))];
export const kindsIn = (flows: readonly Flow[]): Category[] => [...new Set(flows.map(({ category }) => category))];
