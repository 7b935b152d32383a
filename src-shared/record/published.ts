/** Fewer than this could be somebody known. */
export const fewest = 5;

/** Counts of one whole, by kind. */
export interface Table {
  rows: { key: string; count: number }[];
  /** Those of kinds too small to tell, together; which kinds they are is not told. */
  others: number;
  total: number;
}

/** Every kind with its count: for the one whose own cases they are. */
export function whole(counts: Readonly<Record<string, number>>): Table {
  const rows = nonzero(counts);
  return { rows, others: 0, total: sumOf(rows) };
}

/**
 * For anybody: kinds of fewer than five are told as one sum. Where that sum could be taken apart, because it is small, of one
 * kind alone or as large as it can be, one more kind goes into it: the first in the order of `kinds`, whatever its count.
 * Null where nothing can be told; then nor may another table of the same whole.
 */
export function published(counts: Readonly<Record<string, number>>, kinds: readonly string[]): Table | null {
  const known = [...new Set([...kinds, ...Object.keys(counts)])];
  const all = nonzero(counts).toSorted((a, b) => known.indexOf(a.key) - known.indexOf(b.key));
  const few = all.filter(({ count }) => count < fewest);
  const many = all.filter(({ count }) => count >= fewest);
  const total = sumOf(all);
  if (few.length === 0) return { rows: many, others: 0, total };
  const unlisted = known.length - many.length;
  const isSafe = sumOf(few) >= fewest && unlisted > 1 && sumOf(few) < unlisted * (fewest - 1);
  if (isSafe) return { rows: many, others: sumOf(few), total };
  if (many.length === 0) return null;
  const rows = many.slice(1);
  return { rows, others: total - sumOf(rows), total };
}

/**
 * The same to somebody who knows some of it whole: what is left when theirs is taken away is told of as if it were published
 * alone, so that no subtraction tells of fewer than five.
 */
export function publishedBeside(
  counts: Readonly<Record<string, number>>,
  known: Readonly<Record<string, number>>,
  kinds: readonly string[],
): Table | null {
  const all = published(counts, kinds);
  const rest = published(without(counts, known), kinds);
  if (!all || !rest) return null;
  const rows = rest.others === 0 ? all.rows : all.rows.filter(({ key }) => rest.rows.some((one) => one.key === key));
  return { rows, others: all.total - sumOf(rows), total: all.total };
}

export const without = (
  counts: Readonly<Record<string, number>>,
  known: Readonly<Record<string, number>>,
): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count - (known[key] ?? 0)]));

const nonzero = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ key, count }));
const sumOf = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** A number of things, where they are not too few to tell. */
export const told = (count: number): number | null => (count > 0 && count < fewest ? null : count);
