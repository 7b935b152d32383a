import { categoryNames } from "./category-names.ts";
import type { Category } from "../../../src-shared/case/labelled.ts";

/** One tick of the matrix: `from|to|category`. */
export type Cell = string;
interface Flow {
  from: string;
  to: string;
  category: Category;
}
export const cellOf = ({ from, to, category }: Flow): Cell => `${from}|${to}|${category}`;
export function flowOf(cell: Cell): Flow {
  const [from = "", to = "", category = ""] = cell.split("|");
  return { from, to, category: category as Category };
}

/** A line to tick: one service to all the others, or to one of them; the first line is for all. */
export interface ChoiceRow {
  id: string;
  from: string | null;
  to: string | null;
  pairs: [from: string, to: string][];
}

export function choiceRows(units: readonly string[], isOneByOne: boolean): ChoiceRow[] {
  const pairsFrom = (from: string) => units.filter((to) => to !== from).map((to): [string, string] => [from, to]);
  const pairs = units.flatMap(pairsFrom);
  const all = { id: "all", from: null, to: null, pairs };
  return isOneByOne
    ? [all, ...pairs.map(([from, to]) => ({ id: `${from}|${to}`, from, to, pairs: [[from, to] as [string, string]] }))]
    : [all, ...units.map((from) => ({ id: from, from, to: null, pairs: pairsFrom(from) }))];
}

/** The ticks of a line for one kind of thing, or for all kinds. */
export const cellsIn = ({ pairs }: ChoiceRow, category: Category | null, within: ReadonlySet<Cell> | null): Cell[] =>
  pairs
    .flatMap(([from, to]) =>
      (category ? [category] : categoryNames).map((kind) => cellOf({ from, to, category: kind })),
    )
    .filter((cell) => !within || within.has(cell));

export function standingOf(cells: readonly Cell[], chosen: ReadonlySet<Cell>): boolean | "mixed" {
  const ticked = cells.filter((cell) => chosen.has(cell)).length;
  return ticked === 0 ? false : ticked === cells.length ? true : "mixed";
}

/** All of them where not all were, else none. */
export function toggled(cells: readonly Cell[], chosen: ReadonlySet<Cell>): Set<Cell> {
  const next = new Set(chosen);
  const isWhole = standingOf(cells, chosen) === true;
  for (const cell of cells)
    if (isWhole) next.delete(cell);
    else next.add(cell);
  return next;
}

/** What somebody kept out of what they were asked, in kinds and services; empty where they said yes to all of it. */
export function leftOut(asked: readonly Cell[], chosen: ReadonlySet<Cell>): { kinds: Category[]; units: string[] } {
  const flows = asked.map(flowOf);
  const has = (of: (flow: Flow) => boolean) => asked.some((cell) => chosen.has(cell) && of(flowOf(cell)));
  const kinds = categoryNames.filter(
    (kind) => flows.some(({ category }) => category === kind) && !has(({ category }) => category === kind),
  );
  const units = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].filter(
    (unit) => !has(({ from, to }) => from === unit || to === unit),
  );
  return { kinds, units };
}
