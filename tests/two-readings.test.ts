import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { eyesOf, openTo, seenThrough } from "../src-shared/case/eyes.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { addDays, dayOf, momentAt } from "../src-shared/time.ts";
import { goalsHeldTogether, type Reading, readingOf } from "../src-shared/track/reading.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { coordinator, ekstad, monday } from "./case-files.ts";
import { insideOf, plantedIn } from "./planted-in-world.ts";
import { aWorld, type World } from "./world.ts";

vi.setConfig({ testTimeout: times(30_000) });
const runs = { seed, numRuns: times(40) };

const readingFor = (file: CaseFile, party: PartyId): Reading =>
  readingOf(viewFor(file, { kind: "guardian", party }, monday, ekstad.document));
const leads = { kind: "coordinator", account: coordinator } as const;
const readBy = (file: CaseFile, party: PartyId): Reading =>
  readingOf(seenThrough(openTo(file, leads, monday), eyesOf(file, party)!, monday, ekstad.document));
const goalsIn = ({ children }: Reading) => JSON.stringify(children);

interface Row extends Record<string, unknown> {
  id: string;
}
const listsOf = ({ needs, support, picture, strides, offers, own, goesOn }: Reading): Row[][] =>
  [needs, support, picture, strides, offers, own, goesOn].map((rows) => rows.map((row) => ({ ...row })));
/** A reader may know less of a thing: who sees to it, what it waits for, that there is support. Never something else. */
function isLessOf(one: unknown, other: unknown): boolean {
  if (one === null || one === false) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.every((item) => other.includes(item));
  return JSON.stringify(one) === JSON.stringify(other);
}
const isMask = (one: Row, other: Row) =>
  Object.keys(one).every((key) => isLessOf(one[key], other[key]) || isLessOf(other[key], one[key]));

describe("the plan of parents who go apart, read by each", () => {
  test("says the children's goals in the same bytes, also through the coordinator's hands", () =>
    fc.assert(
      fc.property(anApartCase(), ({ file, a, b }) => {
        const [his, hers] = [readingFor(file, a), readingFor(file, b)];

        expect(his.children.flatMap(({ goals }) => goals)).toHaveLength(4);
        expect(goalsIn(his)).toBe(goalsIn(hers));
        expect(goalsIn(readBy(file, a))).toBe(goalsIn(readBy(file, b)));
        expect(goalsHeldTogether([his, hers])).toEqual({ isAlike: true });
      }),
      runs,
    ));

  test("differs beside them only by what is kept from each: what both read is the same, and in the same order", () => {
    let differing = 0;
    fc.assert(
      fc.property(anApartCase(), ({ file, a, b }) => {
        const [his, hers] = [readingFor(file, a), readingFor(file, b)].map(listsOf) as [Row[][], Row[][]];
        for (const [at, rows] of his.entries()) {
          const shared = rows.filter(({ id }) => hers[at]!.some((one) => one.id === id));
          const theirs = hers[at]!.filter(({ id }) => rows.some((one) => one.id === id));
          expect(theirs.map(({ id }) => id)).toEqual(shared.map(({ id }) => id));
          shared.forEach((row, index) => expect([row, isMask(row, theirs[index]!)]).toEqual([row, true]));
          differing += rows.length - shared.length;
        }
      }),
      runs,
    );
    expect(differing).toBeGreaterThan(0);
  });

  test("where one may not read a child's goal the coordinator is told that they are not alike, and nobody else", () => {
    const [full] = fc.sample(anApartCase(), { seed, numRuns: 1 }) as [FullCase];
    const withheld = parseCaseFile({
      ...full.file,
      goals: full.file.goals.map((one) =>
        one.words.value === "Barnets mål 0 0"
          ? { ...one, words: { ...one.words, withheldFrom: [{ kind: "party", party: full.b }] } }
          : one,
      ),
    });
    const readings = [full.a, full.b].map((party) => readingFor(withheld, party));

    expect(goalsHeldTogether(readings)).toEqual({ isAlike: false });
    expect(JSON.stringify(readings[0])).toBe(JSON.stringify(readingFor(full.file, full.a)));
    expect(goalsHeldTogether([readings[0]!, { children: [] }])).toEqual({ isAlike: false });
  });
});

describe("on pages and in the tab", () => {
  let world: World;
  let full: FullCase;
  beforeAll(async () => {
    world = await aWorld({ hasWorkers: false, guessesAQuarter: 10_000 });
    const [sample] = fc.sample(anApartCase(), { seed, numRuns: 1 }) as [FullCase];
    full = await plantedIn(world, sample, [sample.a, sample.b]);
  });
  afterAll(() => world.close());

  const goalsOn = (page: string) => /<section>\s*(<h2>Mål för [^]*?)<h2>Dina egna mål/.exec(page)?.[1] ?? "";

  test("each parent reads the same goals of the children on their own page, and their own alone beside them", async () => {
    const [his, hers] = [
      await (await insideOf(world, full.file, full.a)).get("/f/mine/plan"),
      await (await insideOf(world, full.file, full.b)).get("/f/mine/plan"),
    ];

    expect(goalsOn(his.text)).toContain("Barnets mål 1 1");
    expect(goalsOn(his.text)).toBe(goalsOn(hers.text));
    expect([his.text, hers.text].map((text) => /Eget mål (\d)/g.exec(text)?.[1])).toEqual(["0", "1"]);
    expect(his.text).not.toContain("Eget mål 1");
  });

  test("the coordinator reads both side by side, each as they may read it themselves; and it is logged", async () => {
    const reads = async () => (await world.app.deps.store.reads.of("ekstad", full.file.id)).length;
    const before = await reads();
    world.clock.now = momentAt(addDays(dayOf(world.clock.now), 1), "11:00");

    const { body } = await world.api("samordnare", `/cases/${full.file.id}/readings`);

    expect(body).toMatchObject({ isAlike: true, readings: [{ party: full.a }, { party: full.b }] });
    const [his, hers] = body.readings.map(({ reading }: { reading: Reading }) => JSON.stringify(reading));
    expect([/Eget mål 0/.test(his), /Eget mål 1/.test(his)]).toEqual([true, false]);
    expect([/Eget mål 0/.test(hers), /Eget mål 1/.test(hers)]).toEqual([false, true]);
    expect(his).not.toMatch(/Eget (behov|erbjudande) 1|En insats/);
    expect(await reads()).toBe(before + 1);
  });

  test("nobody else reads them", async () => {
    for (const person of ["samordnare2", "kurator", "chef", "administrator"])
      expect((await world.api(person, `/cases/${full.file.id}/readings`)).status).toBeGreaterThanOrEqual(403);
    expect((await world.api("samordnare", "/cases/x/readings")).body.code).toBe("notThere");
  });
});
