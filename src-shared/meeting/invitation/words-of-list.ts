import { type Word, wordsIn } from "./words-in.ts";

/** Shorter words are too often the beginning of others. */
const shortestStem = 4;

/** Those of a municipality's words that stand in a text: in any of their forms and as the beginning of others, several together in order. */
export function listedIn(text: string, listed: readonly string[]): string[] {
  const words = wordsIn(text).map(asSaid);
  return listed.filter((one) => {
    const asked = wordsIn(one).map(asSaid);
    return asked.length > 0 && words.some((_, at) => asked.every((word, index) => isForm(words[at + index], word)));
  });
}

/** With its marks: without them it is often another word. */
const asSaid = ({ said }: Word) => said.toLowerCase();

const isForm = (said: string | undefined, word: string) =>
  said !== undefined && (word.length < shortestStem ? [word, `${word}s`].includes(said) : said.startsWith(word));
