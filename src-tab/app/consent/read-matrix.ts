import type { Category } from "../../../src-shared/case/labelled.ts";
import type { Gap } from "../../../src-shared/consent/board.ts";

/** One service may tell another these; `why` says why it is not told now. */
export interface Pair {
  from: string;
  to: string;
  categories: Category[];
  until: string;
  why: Gap | null;
  isOnGround: boolean;
}

/** One line of the matrix in words: these may tell those; `to` is null where they all may tell each other. */
export interface ReadRow extends Omit<Pair, "from" | "to"> {
  from: string[];
  to: string[] | null;
}

/** As few lines as it can be said in: each pair is in one line for each way it stands. */
export function readRows(pairs: readonly Pair[]): ReadRow[] {
  const alike = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair.categories.toSorted(), pair.until, pair.why, pair.isOnGround]);
    alike.set(key, [...(alike.get(key) ?? []), pair]);
  }
  return [...alike.values()].flatMap((same) => {
    const { categories, until, why, isOnGround } = same[0]!;
    return linesOf(same).map((line) => ({ ...line, categories, until, why, isOnGround }));
  });
}

function linesOf(pairs: readonly Pair[]): { from: string[]; to: string[] | null }[] {
  const circle = circleIn(pairs);
  if (circle.length > 1) {
    const rest = pairs.filter(({ from, to }) => !circle.includes(from) || !circle.includes(to));
    return [{ from: circle, to: null }, ...linesOf(rest)];
  }
  const heard = new Map<string, string[]>();
  for (const { from, to } of pairs) heard.set(from, [...(heard.get(from) ?? []), to]);
  const speakers = new Map<string, { from: string[]; to: string[] }>();
  for (const [from, to] of heard) {
    const key = to.toSorted().join(" ");
    const before = speakers.get(key);
    if (before) before.from.push(from);
    else speakers.set(key, { from: [from], to });
  }
  return [...speakers.values()];
}

/** Services that may all tell each other: those with the most to tell first, as many as there can be. */
function circleIn(pairs: readonly Pair[]): string[] {
  const isTold = new Set(pairs.map(({ from, to }) => `${from} ${to}`));
  const isMutual = (one: string, other: string) => isTold.has(`${one} ${other}`) && isTold.has(`${other} ${one}`);
  const units = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
  const friends = (unit: string) => units.filter((other) => other !== unit && isMutual(unit, other)).length;
  const circle: string[] = [];
  for (const unit of units.toSorted((a, b) => friends(b) - friends(a)))
    if (circle.every((other) => isMutual(unit, other))) circle.push(unit);
  return units.filter((unit) => circle.includes(unit));
}

/** Single ways of telling, those between the same two beside each other. */
export function pairsFrom(flows: readonly { from: string; to: string; category: Category; until?: string }[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to, category, until = "" } of flows) {
    const key = `${from}|${to}|${until}`;
    const before = pairs.get(key) ?? { from, to, until, categories: [], why: null, isOnGround: false };
    pairs.set(key, { ...before, categories: [...before.categories, category] });
  }
  return [...pairs.values()];
}
