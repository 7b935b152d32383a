import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { codebook } from "../src-shared/record/codebook.ts";
import { outcomesOf } from "../src-shared/record/outcomes.ts";
import { momentAt } from "../src-shared/time.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { ekstad, monday } from "./case-files.ts";
import { ended, keepIn } from "./ended-cases.ts";
import { aWorld, type World } from "./world.ts";

const [sample] = fc.sample(anApartCase(), { seed, numRuns: 1 }) as [FullCase];
const many = (count: number, make: () => CaseFile) => Array.from({ length: count }, make);
const tablesOf = (files: CaseFile[], year = 2025) =>
  outcomesOf(files, year, ekstad.document, monday).programmes[0]?.tables;
const conflictIn = (files: CaseFile[]) => tablesOf(files)?.asked.find(({ measure }) => measure === "conflict");

describe("a year's outcomes", () => {
  test("are of the cases that ended in it, each kind of coordination by itself, with no sum over them", () => {
    const files = [
      ...many(6, () =>
        ended("2025-03-01", [
          [5, 2],
          [4, 4],
        ]),
      ),
      ...many(9, () => ended("2026-03-01", [[5, 2]])),
      ...many(5, () =>
        ended(
          "2025-12-31",
          [
            [5, 2],
            [5, 2],
          ],
          { programme: "samba", rules: null },
        ),
      ),
    ];

    const told = outcomesOf(files, 2025, ekstad.document, monday);

    expect(told.programmes.map(({ programme }) => programme)).toEqual(["samba", "separation"]);
    expect(conflictIn(files.slice(0, 15))).toMatchObject({
      before: { rows: [{ key: "high", count: 12 }], total: 12 },
      after: {
        rows: expect.arrayContaining([
          { key: "low", count: 6 },
          { key: "high", count: 6 },
        ]),
      },
      change: {
        rows: expect.arrayContaining([
          { key: "lower", count: 6 },
          { key: "same", count: 6 },
        ]),
      },
    });
    expect(JSON.stringify(told)).not.toMatch(/SB-|SV-|Vårdnadshavare|"total":(22|32)\b/);
  });

  test("count who skipped a question as nobody who answered, and a burden that was said on its own page as the same question", () => {
    const guardian = sample.file.parties.find(({ kind }) => kind === "guardian")!.id;
    const burdens = (["before", "after"] as const).map((when) => ({ party: guardian, when, score: 3, at: monday }));
    const files = many(7, () => ended("2025-03-01", [[null, null]], { burdens }));

    const { asked } = tablesOf(files)!;

    expect(asked.find(({ measure }) => measure === "conflict")).toMatchObject({ change: null });
    expect(asked.find(({ measure }) => measure === "burden")).toMatchObject({
      before: { rows: [{ key: "middle", count: 7 }] },
      change: { rows: [{ key: "same", count: 7 }] },
    });
  });

  test("of few are not told, nor where one parent stands in court", () => {
    const files = [...many(6, () => ended("2025-03-01", [[5, 2]])), ended("2025-03-01", [[1, 2]], { tracks: [] })];

    const few = conflictIn(files)!;

    expect([few.before, few.after]).toEqual([null, null]);
    expect(JSON.stringify(tablesOf(files))).not.toMatch(/"(count|others|total)":[1-4]\b/);
    expect(tablesOf(files)!.court?.rows.some(({ key }) => key === "notSaid") ?? false).toBe(false);
  });

  test("are explained in a codebook: every name that can stand in a table, in both languages", () => {
    const keys = codebook.parts.flatMap(({ part, keys: of }) => of.map(({ key }) => `${part} ${key}`));

    expect(keys).toEqual(
      expect.arrayContaining(["before none", "after high", "change lower", "change none", "court pending"]),
    );
    for (const { label, meaning, keys: of } of codebook.parts)
      for (const words of [label, meaning, ...of.map((one) => one.label)])
        expect([words.sv.length > 0, words.en.length > 0]).toEqual([true, true]);
  });
});

describe("at the API's door", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ hasWorkers: false });
  });
  afterAll(() => world.close());

  const keep = (file: CaseFile) => keepIn(world, file);

  test("are for those who answer for the whole, one fixed set a year, whatever happens to its cases later", async () => {
    const files = many(6, () =>
      ended("2025-03-01", [
        [5, 2],
        [4, 4],
      ]),
    );
    for (const file of files) await keep({ ...file, reference: `SV-2025-${files.indexOf(file)}` });
    for (const person of ["samordnare", "kurator", "servicecenter"])
      expect((await world.api(person, "/outcomes")).body.code).toBe("notForYourRole");

    const first = await world.api("chef", "/outcomes");
    for (let at = 0; at < 3; at += 1) await keep({ ...ended("2025-05-01", [[1, 5]]), reference: `SV-2025-9${at}` });
    const again = await world.api("administrator", "/outcomes");

    expect(first.body.years.map(({ year }: { year: number }) => year)).toEqual([2025, 2024]);
    expect(first.body.codebook.schema).toBe("samla-outcomes-1");
    const [{ programmes }] = first.body.years;
    expect(programmes[0].tables.asked.find(({ measure }: { measure: string }) => measure === "conflict")).toMatchObject(
      {
        change: { total: 12 },
      },
    );
    expect(again.body).toEqual(first.body);

    world.clock.now = momentAt("2027-02-01" as never, "12:00");
    const later = await world.api("chef", "/outcomes");
    expect(later.body.years.map(({ year }: { year: number }) => year)).toEqual([2026, 2025, 2024]);
    expect(later.body.years.slice(1)).toEqual(first.body.years);
  });
});
