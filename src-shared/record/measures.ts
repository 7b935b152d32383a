/** Fewer than this could be somebody known: then nothing is told, not even how many. */
const fewest = 5;

export interface Measures {
  /** How many cases stand where; null for too few to tell. */
  cases: Record<string, number | null>;
  /** Days from the first worry to the first talk with the family: half of the cases wait no longer. */
  daysToFirstContact: number | null;
}

export const measured = (
  stages: Readonly<Record<string, number>>,
  daysToFirstContact: readonly number[],
): Measures => ({
  cases: Object.fromEntries(Object.entries(stages).map(([stage, many]) => [stage, many < fewest ? null : many])),
  daysToFirstContact: daysToFirstContact.length < fewest ? null : medianOf(daysToFirstContact),
});

function medianOf(days: readonly number[]): number {
  const sorted = days.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
