import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { codebook } from "../src-shared/record/codebook.ts";
import { outcomesOf } from "../src-shared/record/outcomes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { ekstad, monday } from "./case-files.ts";
import { ended } from "./ended-cases.ts";

type Who = "guardian" | "child";
/** A case that ended, in which so many of each have answered these questions, before and after. */
function answered(asked: [who: Who, measure: string, score: number][], more: Partial<CaseFile> = {}): CaseFile {
  const file = ended("2025-03-01", [], more);
  const first = (who: Who) => file.parties.find(({ kind }) => kind === who)!.id;
  const ratings = asked.flatMap(([who, measure, score]) =>
    (["before", "after"] as const).map((when) => ({ party: first(who), measure, when, score, at: monday })),
  );
  return { ...file, ratings };
}
const many = (count: number, make: () => CaseFile) => Array.from({ length: count }, make);
const tablesOf = (files: CaseFile[]) => outcomesOf(files, 2025, ekstad.document, monday).programmes[0]!.tables;
type Tables = ReturnType<typeof tablesOf>;
const told = ({ asked }: Tables, measure: string, of: Who) =>
  asked.find((one) => one.measure === measure && one.of === of && one.question !== null);
/** Every total that is told of one group. */
const totalsOf = ({ asked, court }: Tables, group: Who) => [
  ...asked.flatMap(({ of, before, after, change }) =>
    of === group ? [before, after, change].flatMap((table) => (table ? [table.total] : [])) : [],
  ),
  ...(group === "guardian" && court ? [court.total] : []),
];

describe("of the tables of one year", () => {
  test("guardians and children are apart: one child who answered what guardians do follows of no subtraction", () => {
    const files = [
      ...many(11, () =>
        answered([
          ["guardian", "burden", 4],
          ["guardian", "wellbeing", 4],
        ]),
      ),
      answered([
        ["guardian", "burden", 4],
        ["guardian", "wellbeing", 4],
        ["child", "wellbeing", 1],
      ]),
    ];

    const tables = tablesOf(files);

    expect(told(tables, "burden", "guardian")?.before?.total).toBe(12);
    expect(told(tables, "wellbeing", "guardian")?.before?.total).toBe(12);
    expect(told(tables, "wellbeing", "child")).toMatchObject({ before: null, after: null, change: null });
    expect(JSON.stringify(tables)).not.toContain('"total":13');
  });

  test("two whose totals differ by fewer than five are not both told", () => {
    const files = [
      ...many(10, () =>
        answered([
          ["guardian", "burden", 4],
          ["guardian", "wellbeing", 4],
        ]),
      ),
      ...many(3, () => answered([["guardian", "wellbeing", 4]])),
    ];

    const tables = tablesOf(files);

    expect(told(tables, "wellbeing", "guardian")?.before?.total ?? null).toBe(null);
    expect(told(tables, "burden", "guardian")?.before ?? null).toBe(null);
    // Where each stands in court is of all parents: the largest of them.
    expect(tables.court?.total).toBe(26);
    expect(totalsOf(tables, "guardian")).toEqual([26]);
  });

  test("no sum or difference of totals of a group leaves one to four, whoever has answered what", () => {
    let large = 0;
    const some = fc.nat(7);
    fc.assert(
      fc.property(fc.tuple(some, some, some, some, some, some), ([one, two, three, four, five, six]) => {
        const files = [
          ...many(one, () => answered([["guardian", "burden", 4]])),
          ...many(two, () =>
            answered([
              ["guardian", "burden", 2],
              ["guardian", "wellbeing", 4],
            ]),
          ),
          ...many(three, () =>
            answered([
              ["guardian", "conflict", 4],
              ["child", "wellbeing", 2],
            ]),
          ),
          ...many(four, () =>
            answered([
              ["guardian", "wellbeing", 4],
              ["guardian", "conflict", 1],
            ]),
          ),
          ...many(five, () => answered([["child", "wellbeing", 4]], { tracks: [] })),
          ...many(six, () => answered([])),
        ];
        if (files.length === 0) return;
        const tables = tablesOf(files);
        for (const group of ["guardian", "child"] as const) {
          const totals = [...new Set(totalsOf(tables, group))];
          if (totals.length > 1) large += 1;
          // Every way to add them and take them away, brute.
          for (let way = 0; way < 3 ** totals.length; way += 1) {
            const sum = totals.reduce((all, total, at) => all + total * ((Math.floor(way / 3 ** at) % 3) - 1), 0);
            expect(sum > 0 && sum < 5, JSON.stringify(totals)).toBe(false);
          }
        }
      }),
      { seed, numRuns: times(15) },
    );
    expect(large).toBeGreaterThan(0);
  });

  test("a question that was worded anew is another one, and says what 1 and 5 mean; another burden is another question", () => {
    const reworded = (low: string): Partial<CaseFile> => {
      const rules = ended("2025-03-01", []).rules!;
      return { rules: { ...rules, measures: rules.measures.map((one) => ({ ...one, low })) } };
    };
    const files = [
      ...many(6, () => answered([["guardian", "wellbeing", 4]], reworded("uselt"))),
      ...many(7, () => answered([["guardian", "wellbeing", 4]], reworded("illa"))),
    ];

    const asked = outcomesOf(files.slice(0, 6), 2025, ekstad.document, monday).programmes[0]!.tables.asked;
    const both = tablesOf(files).asked.filter((one) => one.measure === "wellbeing" && one.of === "guardian");

    expect(asked.find(({ measure }) => measure === "wellbeing")).toMatchObject({
      low: { sv: "uselt" },
      high: { sv: "mycket bra" },
      before: { total: 6 },
    });
    expect(both.map(({ low }) => low?.sv)).toEqual(["uselt", "illa"]);
    expect(both.map(({ before }) => before?.total)).not.toContain(13);
    expect(asked.filter(({ measure, of }) => measure === "burden" && of === "guardian")).toHaveLength(2);
    expect(codebook.burden.high).toMatchObject({ sv: "mycket tungt", en: "very heavy" });
    expect(codebook.groups.map(({ group }) => group)).toEqual(["guardian", "child", "person"]);
  });
});
