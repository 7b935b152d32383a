/** A run of words that both texts have, or only one of them. */
interface Run {
  kind: "same" | "fewer" | "more";
  words: string;
}

/** What was taken out of a text and put into it, word by word. */
export function wordChanges(before: string, after: string): Run[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const longest = commonLengths(was, is);
  const runs: Run[] = [];
  const add = (kind: Run["kind"], words: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words += words;
    else runs.push({ kind, words });
  };
  let [a, b] = [0, 0];
  while (a < was.length || b < is.length) {
    if (a < was.length && was[a] === is[b]) {
      add("same", was[a]!);
      a += 1;
      b += 1;
    } else if (b >= is.length || (a < was.length && longest[a + 1]![b]! >= longest[a]![b + 1]!)) {
      add("fewer", was[a]!);
      a += 1;
    } else {
      add("more", is[b]!);
      b += 1;
    }
  }
  return runs;
}

/** Each word with the space after it. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

/** How many words what is left of the one and of the other have in common, in order. */
function commonLengths(was: readonly string[], is: readonly string[]): number[][] {
  const lengths = Array.from({ length: was.length + 1 }, () => Array.from({ length: is.length + 1 }, () => 0));
  for (let a = was.length - 1; a >= 0; a -= 1)
    for (let b = is.length - 1; b >= 0; b -= 1)
      lengths[a]![b] =
        was[a] === is[b] ? lengths[a + 1]![b + 1]! + 1 : Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!);
  return lengths;
}
