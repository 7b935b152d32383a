import type { Text } from "./sv.ts";

/** Some of the words, to be said in place of the usual ones. */
export type Instead<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [Key in keyof T]?: Instead<T[Key]> }
      : T;

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function laid<T>(over: unknown, words: T): T {
  if (over === undefined) return words;
  if (!isGroup(over) || !isGroup(words)) return over as T;
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, laid(over[key], inner)])) as T;
}

const made = new WeakMap<object, WeakMap<object, object>>();

/** The words, with those that are said in place of some of them; made once for the same two. */
export function withInstead<T extends object>(words: T, instead: Instead<T>): T {
  const known = made.get(words) ?? new WeakMap<object, object>();
  made.set(words, known);
  const found = known.get(instead) ?? laid(instead, words);
  known.set(instead, found);
  return found as T;
}

interface Seen {
  programme: { about: "children" | "adults" } | null;
}
/** The words for a case as this view knows it: to nobody grown is it spoken of children and their guardians. */
export const wordsOfCase = (text: Text, view: Seen | null): Text =>
  view?.programme?.about === "adults" ? withInstead<Text>(text, text.ofAdults) : text;
