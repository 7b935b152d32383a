import { sv } from "../../src-shared/text/sv.ts";
import { folded, forgives, slipsBetween } from "./spelling.ts";

export type Asked = keyof typeof sv.bot.commands;

export type Understood =
  | { kind: "command"; command: Asked }
  /** A case's code, as it is written on cards. */
  | { kind: "case"; reference: string }
  | { kind: "unsure"; between: Asked[] }
  /** Looks like something about a person: never to be kept or said again. */
  | { kind: "notHere" }
  | { kind: "nothing" };

interface Phrase {
  command: Asked;
  words: string[];
  /** Its words in every order, run together. */
  joined: string[];
}

// The words of all languages are in one table: whoever has an English Teams may still write Swedish.
const phrases: Phrase[] = Object.entries(sv.bot.commands).flatMap(([command, said]) =>
  said.map((phrase) => {
    const words = folded(phrase).split(" ");
    return { command: command as Asked, words, joined: ordersOf(words).map((order) => order.join("")) };
  }),
);
const greetings = new Set(phrases.filter(({ command }) => command === "help").flatMap(({ words }) => words));
const beside = new Set(sv.bot.wordsBeside.map(folded));
const common = new Set(sv.bot.wordsInCommon.map(folded));

/** What is longer is an account of something, not a command. */
const longestCommand = 100;
const mostWords = 12;
const mostUnknownWords = 4;
/** Eight digits in a row, however they are grouped: a day of birth, a personal number, a telephone. */
const telling = /(?:\d[\s.+\p{Pd}]*){8}/u;
/** Samba's own prefix however it is written; another programme's where it is written as a code. */
const code =
  /(?<!\p{L})(SB(?=[\s\p{Pd}]*\d)|[A-Z][A-Z0-9]{1,3}(?=\p{Pd}))[\s\p{Pd}]*(\d{4})[\s\p{Pd}]*(\d{1,4})(?!\d)/iu;

/** What somebody means, whatever the spelling, the order of the words and the language. */
export function understood(said: string): Understood {
  const written = said.replace(/<at[^>]*>.*?<\/at>/g, " ").replaceAll("&nbsp;", " ");
  if (written.length > longestCommand) return { kind: "notHere" };
  const [reference, prefix = "", year = "", number = ""] = code.exec(written) ?? [];
  if (telling.test(written.replace(reference ?? "", " "))) return { kind: "notHere" };
  if (reference) return { kind: "case", reference: `${prefix.toUpperCase()}-${year}-${number.padStart(3, "0")}` };
  const words = folded(written).split(" ").filter(Boolean);
  if (words.length > mostWords) return { kind: "notHere" };
  const asked = words.filter((word) => !beside.has(word));
  const meant = bestOf(words) ?? bestOf(asked) ?? bestOf(asked.filter((word) => !greetings.has(word)));
  if (meant) return meant.length === 1 ? { kind: "command", command: meant[0]! } : { kind: "unsure", between: meant };
  if (asked.length > mostUnknownWords) return { kind: "notHere" };
  const near = nearestTo(asked);
  return near.length > 0 ? { kind: "unsure", between: near } : { kind: "nothing" };
}

/** The commands with the fewest slips; null where there are too many in all. */
function bestOf(words: string[]): Asked[] | null {
  const run = words.join("");
  if (run === "") return null;
  const found = phrases.flatMap(({ command, words: known, joined }) => {
    const slips = Math.min(apart(words, known), run.length > 2 ? slipOfSpace(run, joined) : Infinity);
    return slips < Infinity ? [{ command, slips }] : [];
  });
  if (found.length === 0) return null;
  const fewest = Math.min(...found.map(({ slips }) => slips));
  return [...new Set(found.filter(({ slips }) => slips === fewest).map(({ command }) => command))];
}

/** Each word against one known word, in whatever order comes nearest. */
function apart(words: string[], known: string[]): number {
  if (words.length !== known.length) return Infinity;
  const [first, ...rest] = words;
  if (first === undefined) return 0;
  return Math.min(
    ...known.map((one, index) => {
      const slips = slipsIn(first, one);
      return slips === Infinity ? Infinity : slips + apart(rest, known.toSpliced(index, 1));
    }),
  );
}

function slipsIn(word: string, known: string): number {
  const most = forgives(known);
  if (Math.abs(word.length - known.length) > most) return Infinity;
  const slips = slipsBetween(word, known);
  return slips <= most ? slips : Infinity;
}

/** A space too few or too many is a slip too. */
function slipOfSpace(run: string, joined: string[]): number {
  const near = joined.filter((known) => Math.abs(run.length - known.length) <= 1);
  const slips = Math.min(Infinity, ...near.map((known) => slipsBetween(run, known)));
  return slips <= 1 ? slips : Infinity;
}

/** What may have been meant, from single words: those that only one command has say more than those in common. */
function nearestTo(words: string[]): Asked[] {
  const sharing = (isTelling: boolean) =>
    phrases
      .filter(({ command, words: known }) =>
        known.some(
          (one) =>
            command !== "help" &&
            common.has(one) !== isTelling &&
            words.some((word) => word.length > 1 && slipsIn(word, one) < Infinity),
        ),
      )
      .map(({ command }) => command);
  const telltale = sharing(true);
  return [...new Set(telltale.length > 0 ? telltale : sharing(false))];
}

function ordersOf(words: string[]): string[][] {
  if (words.length < 2) return [words];
  return words.flatMap((word, index) => ordersOf(words.toSpliced(index, 1)).map((rest) => [word, ...rest]));
}
