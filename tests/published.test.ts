import fc from "fast-check";
import { expect, test } from "vitest";

import { figuresFrom } from "../src-shared/record/figures.ts";
import { published, publishedBeside, whole } from "../src-shared/record/published.ts";

/** Every way to share at most so many among these kinds. */
function* shared(kinds: number, most: number): Generator<number[]> {
  if (kinds === 0) yield [];
  else
    for (let count = 0; count <= most; count += 1)
      for (const rest of shared(kinds - 1, most - count)) yield [count, ...rest];
}

test.each([2, 3, 4])(
  "of %i kinds no count under five can be worked out from what is published, not even by whoever knows how it is made",
  (many) => {
    const kinds = ["a", "b", "c", "d"].slice(0, many);
    const couldBe = new Map<string, number[][]>();
    for (const counts of shared(many, 18)) {
      const said = published(Object.fromEntries(kinds.map((kind, at) => [kind, counts[at]!])), kinds);
      const key = JSON.stringify(said);
      couldBe.set(key, [...(couldBe.get(key) ?? []), counts]);
    }

    const given = [...couldBe].filter(([, all]) =>
      kinds.some((_, at) => all[0]![at]! > 0 && all[0]![at]! < 5 && new Set(all.map((one) => one[at])).size === 1),
    );

    expect(couldBe.size).toBeGreaterThan(50);
    expect(given).toEqual([]);
  },
);

test("of two kinds no count under five of others' can be worked out by whoever knows their own", () => {
  const kinds = ["a", "b"];
  const couldBe = new Map<string, number[][]>();
  const most = 14;
  for (const own of [0, 3, 6].flatMap((a) => [0, 5].map((b) => ({ a, b }))))
    for (let a = 0; a <= most; a += 1)
      for (let b = 0; b + a <= most; b += 1) {
        const said = publishedBeside({ a: own.a + a, b: own.b + b }, own, kinds);
        const key = JSON.stringify([own, said]);
        couldBe.set(key, [...(couldBe.get(key) ?? []), [a, b]]);
      }

  const given = [...couldBe].filter(([, all]) =>
    [0, 1].some((at) => all[0]![at]! > 0 && all[0]![at]! < 5 && new Set(all.map((one) => one[at])).size === 1),
  );

  expect(couldBe.size).toBeGreaterThan(50);
  expect(given).toEqual([]);
});

const counts = fc.dictionary(fc.constantFrom("active", "closed", "triage", "onHold:family"), fc.nat(12));
const counted = fc.record({
  stages: counts,
  byProgramme: fc.constant({}),
  programmes: counts,
  authorities: counts,
  years: counts,
  daysToContact: fc.dictionary(fc.constantFrom("none", "0", "3", "9", "40"), fc.nat(12)),
  daysToMeeting: fc.dictionary(fc.constantFrom("none", "0", "3", "9", "40"), fc.nat(12)),
  meetingsBooked: fc.nat(12),
  onTime: fc.nat(12),
  late: fc.nat(12),
  failures: fc.dictionary(fc.constantFrom("absent", "late", "brokenPromise"), fc.nat(12)),
  failuresBy: counts,
});

test("what is published holds no count of one to four anywhere, and tables of one whole are told together", () =>
  fc.assert(
    fc.property(counted, (all) => {
      const figures = figuresFrom(all, "published");

      expect(JSON.stringify(figures)).not.toMatch(/"(count|others|total|meetingsBooked)":[1-4]\b/);
      const ofCases = [figures.stages, figures.programmes, figures.authorities, figures.years, figures.toContact.bands];
      expect(new Set(ofCases.map((table) => table === null)).size).toBe(1);
    }),
  ));

test("one's own are whole", () =>
  expect(whole({ active: 1, closed: 7 })).toEqual({
    rows: [
      { key: "active", count: 1 },
      { key: "closed", count: 7 },
    ],
    others: 0,
    total: 8,
  }));

test.each([
  [{ 3: 1, 1: 1, 2: 1, 9: 1 }, null],
  [{ 9: 1, 1: 1, 2: 1, 3: 1, 30: 1 }, 3],
  [{ 1: 1, 2: 1, 3: 1, 4: 1, 30: 2, none: 9 }, 3.5],
])("the middle of the days %j is %j", (days, middle) => {
  const nothing = {
    stages: {},
    programmes: {},
    byProgramme: {},
    authorities: {},
    years: {},
    failures: {},
    failuresBy: {},
  };
  const all = { ...nothing, daysToContact: days, daysToMeeting: {}, meetingsBooked: 0, onTime: 0, late: 0 };

  expect(figuresFrom(all, "published").toContact.median).toBe(middle);
});
