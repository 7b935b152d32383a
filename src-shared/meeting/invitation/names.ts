import { plainForm } from "./plain-form.ts";
import { type Word, wordsIn } from "./words-in.ts";

/** Whether a text has somebody's name in it: "perhaps" where it may as well be a word, or somebody else's. */
export type Told = "surely" | "perhaps" | null;

/** Those between two names, that are nobody's. */
const particles = new Set([
  "af",
  "al",
  "bin",
  "da",
  "de",
  "del",
  "den",
  "der",
  "di",
  "du",
  "el",
  "la",
  "le",
  "van",
  "von",
]);

interface Names {
  /** What the person is called, in its parts: Anna-Lena is also Anna, Lena and Annalena. */
  first: string[];
  /** Names that others have too. */
  rest: string[];
  /** Written together, as in an address. */
  joined: string[];
  said: Map<string, string>;
}

function namesOf(name: string): Names {
  const parts = name.split(/[\s,;]+/).filter(Boolean);
  const [first = "", ...rest] = parts;
  const said = new Map(wordsIn(name).map((word) => [word.plain, word.said.toLowerCase()]));
  const inParts = (part: string) => {
    const words = wordsIn(part).map(({ plain }) => plain);
    return [...new Set([...words, words.join("")])].filter((one) => one.length > 1);
  };
  const all = parts.map((part) => inParts(part).at(-1) ?? "");
  const joined = all.length > 1 ? [all.join(""), all.toReversed().join(""), `${all[0]}${all.at(-1)}`] : [];
  const others = rest.flatMap(inParts).filter((one) => !particles.has(one));
  return { first: inParts(first), rest: others, joined, said };
}

/** `isWord` knows the words that are also names: of those a capital letter in the middle of a sentence is asked for. */
export function tellsName(text: string, name: string, isWord: (said: string) => boolean): Told {
  const { first, rest, joined, said } = namesOf(name);
  const words = wordsIn(text);
  let told: Told = null;
  for (const [at, word] of words.entries()) {
    if (joined.some((one) => isForm(word.plain, one))) return "surely";
    const own = first.find((one) => isForm(word.plain, one));
    const shared = own ?? rest.find((one) => isForm(word.plain, one));
    if (shared === undefined) {
      if (first.some((one) => one.length > 2 && !isWord(said.get(one) ?? one) && isSpelledOut(words, at, one)))
        return "surely";
      continue;
    }
    const others = own === undefined ? first : rest;
    if (isBeside(words, at, others)) return "surely";
    const how = sureness(word, shared, isWord);
    if (how === "surely" && own !== undefined) return "surely";
    if (how !== null) told = "perhaps";
  }
  return told;
}

/** As it is, or as whose something is. */
const isForm = (plain: string, name: string) =>
  plain === name || (plain.length === name.length + 1 && plain === `${name}s`);

/** Some names are words of every day, and some only look like one without their marks. */
function sureness({ said, plain, isCapital, isFirst }: Word, name: string, isWord: (said: string) => boolean): Told {
  const lower = said.toLowerCase();
  const base = plain === name ? lower : lower.slice(0, -1);
  if (!isWord(lower) && !isWord(base)) return "surely";
  if (!isCapital) return null;
  const isLoud = said.length > 1 && said === said.toUpperCase();
  return isFirst || isLoud ? "perhaps" : "surely";
}

const isBeside = (words: readonly Word[], at: number, names: readonly string[]) =>
  [words[at - 1], words[at + 1]].some((word) => word && names.some((one) => isForm(word.plain, one)));

/** A name with signs in it, or a space after each letter, so that nobody should know it. */
function isSpelledOut(words: readonly Word[], at: number, name: string): boolean {
  let sofar = words[at]!.plain;
  for (let next = at + 1; next < words.length && name.startsWith(sofar); next += 1) {
    const { before, plain } = words[next]!;
    const areLetters = words[next - 1]!.plain.length === 1 && plain.length === 1;
    if (!(areLetters ? /^[^\p{L}\p{N}\n]{1,3}$/u : /^[^\p{L}\p{N}\s]{1,2}$/u).test(before)) return false;
    sofar += plain;
    if (isForm(sofar, name)) return true;
  }
  return false;
}

/** Whether this is all of a name, its parts in whichever order. */
export function isFullName(said: string, name: string): boolean {
  const words = wordsIn(said).map(({ plain }) => plain);
  const parts = wordsIn(name).map(({ plain }) => plain);
  if (parts.length === 0) return false;
  if (parts.length === 1) return words.join("") === parts[0];
  const outer = [parts[0]!, parts.at(-1)!];
  return outer.every((part) => words.includes(part)) || plainForm(said).includes(parts.join(""));
}
