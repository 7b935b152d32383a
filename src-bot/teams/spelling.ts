/** As people write it in a hurry: no capitals, no dots over letters, nothing but letters, digits and single spaces. */
export const folded = (said: string) =>
  said
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How many slips of the hand lie between two words: a letter added, dropped, changed, or swapped with its neighbour. */
export function slipsBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          last[column]! + 1,
          next[column - 1]! + 1,
          last[column - 1]! + (isSame ? 0 : 1),
          ...(isSwapped ? [before[column - 2]! + 1] : []),
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length]!;
}

const shortWord = 6;
/** Long words leave room for two slips, short ones for one: else they would be other words. */
export const forgives = (known: string) => (known.length > shortWord ? 2 : 1);
