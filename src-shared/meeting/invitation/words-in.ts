import { asRead, plainForm } from "./plain-form.ts";

export interface Word {
  /** As it is written, and without case and marks. */
  said: string;
  plain: string;
  /** What stands between it and the word before. */
  before: string;
  isCapital: boolean;
  /** The first of a sentence, a line or a list's point, where everything has a capital letter. */
  isFirst: boolean;
}

export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const found of asRead(text).matchAll(/[\p{L}\p{M}]+/gu)) {
    const [said] = found;
    const before = found.input.slice(last, found.index);
    last = found.index + said.length;
    words.push({
      said,
      plain: plainForm(said),
      before,
      isCapital: /^\p{Lu}/u.test(said),
      isFirst: words.length === 0 || /[.!?:;\n\r\t\u2022\u2013\u2014"\u201d\u00bb(]/.test(before),
    });
  }
  return words;
}
