import bidiFactory, { type Bidi } from "bidi-js";

// Its types say that Node finds it a level further in than Node does.
const bidi = (bidiFactory as unknown as () => Bidi)();
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letters = /\p{L}/gu;

export const hasRightToLeft = (words: string) => fromRight.test(words);

/** Whether most of its letters are read from the right; a sentence of ours with a name in it is not. */
export function isRightToLeft(words: string): boolean {
  const all = words.match(letters) ?? [];
  return all.filter((letter) => fromRight.test(letter)).length * 2 > all.length;
}

/** A line as it is drawn from the left: what is read one way at a time, each still in its own order. https://unicode.org/reports/tr9/ */
function runsOf(line: string, base: "ltr" | "rtl"): { words: string; isFromRight: boolean }[] {
  const embedding = bidi.getEmbeddingLevels(line, base);
  const levels = [...embedding.levels];
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  const runs: { words: string; level: number }[] = [];
  for (const [at, level] of levels.entries()) {
    const letter = mirrored.get(at) ?? line[at]!;
    const last = runs.at(-1);
    if (last && last.level === level) last.words += letter;
    else runs.push({ words: letter, level });
  }
  // From the innermost way of reading and out, all that is read within it changes places.
  const deepest = Math.max(0, ...levels);
  for (let depth = deepest; depth > 0; depth -= 1)
    for (let from = 0; from < runs.length; from += 1) {
      let to = from;
      while (to < runs.length && runs[to]!.level >= depth) to += 1;
      if (to > from + 1) runs.splice(from, to - from, ...runs.slice(from, to).toReversed());
      from = Math.max(from, to - 1);
    }
  return runs.map(({ words, level }) => ({ words, isFromRight: level % 2 === 1 }));
}

interface Laid {
  glyphs: { advanceWidth: number }[] | null;
  positions: Record<string, number>[] | null;
  advanceWidth: number;
}
type LaidRun = Laid & { glyphs: { advanceWidth: number }[]; positions: Record<string, number>[] };
/** What pdfkit lays a line with and does not say aloud. */
export interface LayingFont {
  layout: (words: string, features?: unknown, onlyWidth?: boolean) => Laid;
  font: {
    layout: (words: string, features: undefined, script: undefined, language: undefined, way: string) => LaidRun;
  };
  scale: number;
}

/** A font by which what is read from the right is drawn so, its letters shaped by their neighbours; pdfkit lays each word where the last one ended. */
export function laysBothWays(font: LayingFont, baseNow: () => "ltr" | "rtl"): void {
  const usual = font.layout.bind(font);
  font.layout = (words, features, onlyWidth) => {
    if (features || !hasRightToLeft(words)) return usual(words, features, onlyWidth);
    const base = baseNow();
    // What a line ends with would stand between it and the margin that it begins at.
    const line = base === "rtl" && !onlyWidth ? words.trimEnd() : words;
    const laid = runsOf(line, base).map((run) =>
      font.font.layout(run.words, undefined, undefined, undefined, run.isFromRight ? "rtl" : "ltr"),
    );
    return {
      glyphs: laid.flatMap(({ glyphs }) => glyphs),
      positions: laid.flatMap(({ glyphs, positions }) =>
        positions.map((position, at) => ({
          ...Object.fromEntries(Object.entries(position).map(([key, value]) => [key, value * font.scale])),
          advanceWidth: glyphs[at]!.advanceWidth * font.scale,
        })),
      ),
      advanceWidth: laid.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * font.scale,
    };
  };
}
