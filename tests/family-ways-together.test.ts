import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Rules } from "../src-shared/programme/programme.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { ekstad } from "./case-files.ts";
import { differing, everything } from "./crawl.ts";
import type { Browser } from "./family.ts";
import { insideOf, plantedIn } from "./planted-in-world.ts";
import { aWorld, done, type World } from "./world.ts";

vi.setConfig({ testTimeout: times(120_000) });
const way = "/f/mine/way";
const { samba, separation } = ekstad.document.programmes;
const { goals, catalogue, measures } = separation!;

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 100_000 });
});
afterAll(() => world.close());

/** A case where all go through it together, led by rules that have this. */
async function planted(rules: Partial<Rules>): Promise<{ full: FullCase; a: Browser; b: Browser }> {
  const [sample] = fc.sample(anApartCase(), { numRuns: 1, seed });
  const { file } = sample!;
  const begun: CaseFile = {
    ...file,
    rules: { ...file.rules!, ...samba!, ...rules },
    tracks: [],
    goals: [],
    ratings: [],
    meetings: [],
    requests: [],
    burdens: [],
    plan: { ...file.plan, needs: [], proposals: [], interventions: [] },
  };
  const full = await plantedIn(world, { ...sample!, file: begun }, [sample!.a, sample!.b]);
  return { full, a: await insideOf(world, full.file, full.a), b: await insideOf(world, full.file, full.b) };
}

test("a parent tells what they need, strives for something and says how it is, and the other's pages are as they were", async () => {
  const { full, a, b } = await planted({ goals, catalogue, measures });
  const before = await everything(b);
  const home = await a.get("/f/mine");
  const page = await a.get(way);

  expect(home.text).toContain("Berätta vad du behöver och hur du har det");
  expect(page.text).toContain("Hur tungt är det att bära allt?");
  expect(page.text).not.toMatch(/gemensamt möte|Domstol|Jag vill vila|Den andra föräldern/);
  await a.post(`${way}/needs`, { of: full.a, area: "economy", "words-need": "Hyran räcker inte" });
  await a.post(`${way}/goals`, { from: "feel-better" });
  const said = await a.post(`${way}/how/burden`, { action: "score-4" });

  expect(said.text).toContain("Du har svarat 4.");
  expect(await world.file(full.file.id)).toMatchObject({
    plan: { needs: [{ child: full.a }] },
    goals: [{ of: full.a, from: "feel-better" }],
    ratings: [{ party: full.a, measure: "burden", when: "before", score: 4 }],
  });
  expect(differing(before, await everything(b))).toBeNull();
});

test("without any of it there is nothing of one's own, and how heavy it is to carry is asked as ever", async () => {
  const { a } = await planted({});
  const home = await a.get("/f/mine");

  expect((await a.get(way)).status).toBe(404);
  expect(home.text).not.toContain(way);
  expect(home.text).toContain("/f/mine/burden");
});

test("a question of another kind takes the built-in one from nobody, and the same one stands in its place", async () => {
  const [wellbeing, burden] = measures;
  const others = await planted({ measures: [wellbeing!] });
  const same = await planted({ measures: [burden!] });

  expect((await others.a.get("/f/mine")).text).toContain("/f/mine/burden");
  expect((await others.a.get(way)).text).toContain("Hur mår du just nu?");
  expect((await same.a.get("/f/mine")).text).not.toContain("/f/mine/burden");
});

test("what is offered is read in one's own language, and in Swedish that is said to be where there is nothing else", async () => {
  const { full, a } = await planted({
    catalogue: catalogue.map((row) => (row.id === "housing" ? { ...row, nameEn: "", whatEn: "" } : row)),
  });
  await a.get(way);
  await a.post(`${way}/needs`, { of: full.a, area: "economy", "words-need": "Hyran räcker inte" });
  const needs = (await world.file(full.file.id)).plan.needs.map(({ id }) => id);
  for (const support of ["economy", "housing"])
    await done(
      world.perform("samordnare", full.file.id, "track.offer", {
        to: full.a,
        support,
        why: "För hyran",
        needs,
        unit: "barnochunga",
      }),
    );
  const read = async (language: string) => (await a.get(`/f/mine/proposals?lang=${language}`)).text;

  expect(await read("en")).toContain("Budget and debt advice: Help to sort out your finances after the separation.");
  expect(await read("en")).toContain('<span lang="sv" dir="ltr">Råd om boende</span>');
  expect(await read("ar")).toContain('<span lang="sv" dir="ltr">Budget- och skuldrådgivning</span>');
  expect(await read("sv")).toContain("Budget- och skuldrådgivning: Hjälp att få ordning");
});
