export interface WordHint {
  /** As it stands in a dictionary; several words are a phrase. */
  word: string;
  /** What one can write instead. */
  instead: string;
}
/** A word as it was written, and what one can write instead. */
export interface Minded {
  said: string;
  instead: string;
}

/**
 * Which of the words to mind a text has: whole words, in any of their usual forms, each told once. What is quoted is
 * somebody's own words, and stays as they were said.
 */
export function wordsToMind(text: string, hints: readonly WordHint[]): Minded[] {
  const parts = text.normalize("NFC").replaceAll(softHyphen, "").split(quoted);
  const known = hints.map((hint) => ({ hint, forms: wordsIn(hint.word).map(formsOf) }));
  const found = new Map<WordHint, Minded>();
  for (const words of parts.map(wordsIn))
    words.forEach((_, from) => {
      for (const { forms, hint } of known) {
        const said = words.slice(from, from + forms.length);
        const isIt =
          forms.length > 0 && said.length === forms.length && forms.every((form, at) => form.test(folded(said[at]!)));
        if (isIt && !found.has(hint)) found.set(hint, { said: said.join(" "), instead: hint.instead });
      }
    });
  return [...found.values()];
}

const softHyphen = "\u00ad";
const quoted = /["”“„«»][^"”“„«»\n]*["”“„«»]/u;
const wordsIn = (text: string): string[] => text.normalize("NFC").match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];

/** Small letters without accents. Å, ä and ö are letters of their own: who is "lat" has nothing to do with "låt". */
const folded = (word: string) =>
  word
    .toLowerCase()
    .replaceAll(/[^åäö]/gu, (letter) => letter.normalize("NFD").replaceAll(/\p{M}/gu, ""))
    .replaceAll("æ", "ä")
    .replaceAll("ø", "ö")
    .replaceAll("’", "'");

/** How a word is written in its other forms, by how it ends: Swedish and English ones, since a list may have both. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=..ar)e$/u, "e|es|en|ens|na|nas"],
  [/(?<=...)(?:ar|a)$/u, "a|ar|as|ade|ades|at|ats|ande|an|ans|or|orna"],
  [/(?<=...)er$/u, "a|as|er|ern|ers|it|t|te|de|ande|ar|arna"],
  [/(?<=...)ad$/u, "ad|ads|at|ade|ades"],
  [/(?<=...)en$/u, "en|ens|et|na|nas|nare|nast|naste"],
  [/(?<=..)e$/u, "e|es|ed|er|en|ens|ing|ar|ars|arna|ly"],
  [/(?<=..)y$/u, "y|ier|iest|ily|ies|ied|ying"],
  [/$/u, "|s|t|a|as|e|es|are|ast|aste|n|na|en|ens|et|ets|er|ers|erna|ar|ars|arna|ed|ing|ly"],
];
function formsOf(word: string): RegExp {
  const plain = folded(word);
  const [ending, others] = endings.find(([one]) => one.test(plain))!;
  const stem = plain.replace(ending, "").replace(/(?<=[aeiouyåäö])([mn])$/u, "$1{1,2}");
  return new RegExp(`^${stem}(?:${others})$`, "u");
}
