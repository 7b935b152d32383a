import { published, type Table, whole } from "./published.ts";

export const levels = ["low", "middle", "high"] as const;
export const changes = ["lower", "same", "higher"] as const;

/** What one person has answered in one question, from 1 to 5; null where they have not, or would rather not. */
export interface Said {
  before: number | null;
  after: number | null;
}

/** Null where it is kept back. */
export interface BeforeAfter {
  before: Table | null;
  after: Table | null;
  change: Table | null;
}

/**
 * The tables of one question. They are of the same people, so that what one keeps back the others could give away: all three are
 * told whole where no count in any of them is under five and none follows of those who answered so before and so after, else the
 * change alone, as `published` tells a single table.
 */
export function beforeAfter(said: readonly Said[]): BeforeAfter {
  const cells = cellsOf(said);
  const [before, after, change] = (["before", "after", "change"] as const).map((part) => countedBy(cells, part));
  if (!before || !after || !change || cells.length === 0) return { before: null, after: null, change: null };
  const isLarge = [before, after, change].every((counts) => Object.values(counts).every((many) => many >= fewest));
  if (isLarge && cells.every((cell) => cell.many >= fewest || couldBeFewer(cell, cells)))
    return { before: whole(before), after: whole(after), change: whole(change) };
  return { before: null, after: null, change: published(change, [...changes, "none"]) };
}
const fewest = 5;

/** So many who answered so before, so after, and thereby changed so. */
interface Cell {
  before: Level;
  after: Level;
  change: Change;
  many: number;
}
type Level = (typeof levels)[number] | "none";
type Change = (typeof changes)[number] | "none";

function cellsOf(said: readonly Said[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const one of said) {
    const cell = { before: levelOf(one.before), after: levelOf(one.after), change: changeOf(one) };
    const key = Object.values(cell).join();
    cells.set(key, { ...cell, many: (cells.get(key)?.many ?? 0) + 1 });
  }
  return [...cells.values()];
}

function countedBy(cells: readonly Cell[], part: "before" | "after" | "change"): Record<string, number> {
  // In an order of their own: who was counted first is told by none.
  const kinds: readonly string[] = part === "change" ? [...changes, "none"] : [...levels, "none"];
  const counts: Record<string, number> = Object.fromEntries(
    kinds.filter((kind) => cells.some((cell) => cell[part] === kind)).map((kind) => [kind, 0]),
  );
  for (const cell of cells) counts[cell[part]] = (counts[cell[part]] ?? 0) + cell.many;
  return counts;
}

/** Two people could have answered otherwise, one of them in this cell, and every table would say the same: so how many it holds is not given away. */
const couldBeFewer = (cell: Cell, cells: readonly Cell[]): boolean =>
  cells.some((other) => {
    if (other === cell) return false;
    const afters = [
      [other.after, cell.after],
      [cell.after, other.after],
    ] as const;
    const turns = [
      [cell.change, other.change],
      [other.change, cell.change],
    ] as const;
    return afters.some(([first, second]) =>
      turns.some(([its, others]) => {
        const one = { before: cell.before, after: first, change: its };
        const two = { before: other.before, after: second, change: others };
        return isPossible(one) && isPossible(two) && !isSame(one, cell) && !isSame(two, cell);
      }),
    );
  });

const isSame = (one: Omit<Cell, "many">, other: Omit<Cell, "many">) =>
  one.before === other.before && one.after === other.after && one.change === other.change;

function isPossible({ before, after, change }: Omit<Cell, "many">): boolean {
  if (before === "none" || after === "none") return change === "none" && before !== after;
  const step = levels.indexOf(after) - levels.indexOf(before);
  if (step !== 0) return change === (step < 0 ? "lower" : "higher");
  // There is one answer in the middle, and two on either side of it.
  return change !== "none" && (before !== "middle" || change === "same");
}

const levelOf = (score: number | null): Level =>
  score === null ? "none" : score < 3 ? "low" : score > 3 ? "high" : "middle";
const changeOf = ({ before, after }: Said): Change => {
  if (before === null || after === null) return "none";
  return after < before ? "lower" : after > before ? "higher" : "same";
};
