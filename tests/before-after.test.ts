import fc from "fast-check";
import { expect, test } from "vitest";

import { beforeAfter, type BeforeAfter, type Said } from "../src-shared/record/before-after.ts";
import { seed, times } from "./arbitraries/seed.ts";

/** Whoever answers 1, 2 or 3: what they can have said before and after, each kind as the tables can tell it from the others. */
const kinds: Said[] = [
  { before: null, after: 1 },
  { before: null, after: 3 },
  { before: 1, after: null },
  { before: 3, after: null },
  { before: 1, after: 1 },
  { before: 1, after: 2 },
  { before: 2, after: 1 },
  { before: 1, after: 3 },
  { before: 3, after: 1 },
  { before: 3, after: 3 },
];

function* shared(parts: number, many: number): Generator<number[]> {
  if (parts === 1) yield [many];
  else
    for (let count = 0; count <= many; count += 1)
      for (const rest of shared(parts - 1, many - count)) yield [count, ...rest];
}

const saidBy = (people: readonly number[]): Said[] =>
  people.flatMap((many, at) => Array.from({ length: many }, () => kinds[at]!));

const levelOf = (score: number | null) => (score === null ? 2 : score < 3 ? 0 : 1);
const changeOf = ({ before, after }: Said) =>
  before === null || after === null ? 3 : after < before ? 0 : after > before ? 2 : 1;
/** Every count there is: of each kind, each answer before and after, each change. */
function countsOf(people: readonly number[]): number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  people.forEach((many, at) => {
    const kind = kinds[at]!;
    for (const cell of [levelOf(kind.before), 3 + levelOf(kind.after), 6 + changeOf(kind)]) counts[cell]! += many;
  });
  return [...people, ...counts];
}

test.each(process.env["SAMLA_LONG"] ? [9, 10, 11, 12] : [11])(
  "of %i people no count under five can be worked out from the tables together, not even by whoever knows how they are made",
  { timeout: times(120_000) },
  (many) => {
    const couldBe = new Map<string, { one: number[]; isSame: boolean[] }>();
    let whole = 0;
    for (const people of shared(kinds.length, many)) {
      const told = beforeAfter(saidBy(people));
      if (told.before) whole += 1;
      const key = JSON.stringify(told);
      const counts = countsOf(people);
      const seen = couldBe.get(key);
      if (!seen) couldBe.set(key, { one: counts, isSame: counts.map(() => true) });
      else counts.forEach((count, at) => (seen.isSame[at] &&= count === seen.one[at]));
    }

    const given = [...couldBe].filter(([, { one, isSame }]) =>
      isSame.some((same, at) => same && one[at]! > 0 && one[at]! < 5),
    );

    expect(given.slice(0, 3)).toEqual([]);
    expect(couldBe.size).toBeGreaterThan(many < 10 ? 3 : 10);
    expect(whole > 0).toBe(many >= 10);
  },
);

const tablesIn = ({ before, after, change }: BeforeAfter) => [before, after, change].filter((one) => one !== null);

test("of any answers nothing that is told is of one to four, nor any difference of what is told in one table", () => {
  let whole = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(24), { minLength: kinds.length, maxLength: kinds.length }), (people) => {
      const told = beforeAfter(saidBy(people));
      if (told.before) whole += 1;
      for (const { rows, others, total } of tablesIn(told)) {
        const parts = [...rows.map(({ count }) => count), ...(others > 0 ? [others] : [])];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        // Every sum of parts, and what is left of the whole without them.
        for (let some = 1; some < 2 ** parts.length; some += 1) {
          const sum = parts.filter((_, at) => some & (2 ** at)).reduce((all, part) => all + part, 0);
          for (const known of [sum, total - sum]) expect(known > 0 && known < 5).toBe(false);
        }
      }
    }),
    { seed, numRuns: times(300) },
  );
  expect(whole).toBeGreaterThan(0);
});

test("large tables are told whole; with one small cell the change is told alone; of few, nothing", () => {
  const many = saidBy([6, 6, 6, 6, 6, 6, 6, 6, 6, 6]);

  expect(beforeAfter(many).before).toEqual({
    rows: [
      { key: "low", count: 30 },
      { key: "middle", count: 18 },
      { key: "none", count: 12 },
    ],
    others: 0,
    total: 60,
  });
  expect(beforeAfter([...many, { before: 5, after: 5 }])).toMatchObject({
    before: null,
    after: null,
    change: { total: 61 },
  });
  expect(beforeAfter(saidBy([0, 0, 0, 0, 2, 1, 1, 0, 0, 0]))).toEqual({ before: null, after: null, change: null });
  expect(beforeAfter([])).toEqual({ before: null, after: null, change: null });
});
