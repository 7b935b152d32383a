import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { parseCaseFile } from "../src-shared/case/case-file.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import { apartChanges } from "./arbitraries/changes/apart.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { roundsOf } from "./arbitraries/rounds.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { becomes, differing, everything } from "./crawl.ts";
import type { Browser } from "./family.ts";
import { insideOf, plantedIn } from "./planted-in-world.ts";
import { aWorld, done, type World } from "./world.ts";

vi.setConfig({ testTimeout: times(120_000) });
const way = "/f/mine/way";

let world: World;
let full: FullCase;
let a: Browser;
let b: Browser;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 100_000 });
  const [sample] = fc.sample(anApartCase(), { numRuns: 1, seed });
  const { file } = sample!;
  // Both have been talked with, and neither has told anything yet.
  full = await plantedIn(
    world,
    {
      ...sample!,
      file: { ...file, tracks: [], goals: [], ratings: [], plan: { ...file.plan, needs: [], proposals: [] } },
    },
    [sample!.a, sample!.b],
  );
  a = await insideOf(world, full.file, full.a);
  b = await insideOf(world, full.file, full.b);
});
afterAll(() => world.close());

const now = (): Promise<CaseFile> => world.file(full.file.id);
const trackOf = async (party: string) => (await now()).tracks.find((one) => one.party === party);
const whole = async (browser: Browser) => {
  await browser.get("/f/mine");
  return everything(browser);
};

test("what is needed is told in one's own words, about oneself or a child of one's own, and is the other's to read nowhere", async () => {
  const before = await whole(b);
  await a.get(way);
  const nothing = await a.post(`${way}/needs`, { area: "economy", "words-need": "Hyran <b>räcker</b> inte" });
  const told = await a.post(`${way}/needs`, { of: full.a, area: "economy", "words-need": "Hyran <b>räcker</b> inte" });
  const others = await a.post(`${way}/needs`, { of: full.b, area: "economy", "words-need": "Inte mitt" });

  expect([nothing.status, told.status, others.status]).toEqual([400, 200, 404]);
  expect(nothing.text).toContain("Hyran &lt;b&gt;räcker&lt;/b&gt; inte");
  expect(told.text).toContain("Det här har du berättat");
  expect((await now()).plan.needs).toMatchObject([{ child: full.a, area: "economy" }]);
  expect(differing(before, await whole(b))).toBeNull();
});

test("what one has told can be taken back by whoever told it, and what was built on it stays", async () => {
  await a.get(way);
  await a.post(`${way}/needs`, { of: full.a, area: "home", "words-need": "Ett rum för sig" });
  const { id } = (await now()).plan.needs.at(-1)!;
  const others = await whole(b);
  await b.get(way);
  const not = await b.post(`${way}/needs/${id}`, { action: "takeBack" });
  expect([not.status, (await now()).plan.needs.some((one) => one.id === id)]).toEqual([404, true]);

  const more = { child: full.a, area: "home", category: "family", releasedTo: [full.a] };
  await done(world.perform("samordnare", full.file.id, "plan.addNeed", { ...more, words: "Vad kontoret har sett" }));
  const offices = (await now()).plan.needs.at(-1)!.id;
  await a.get(way);
  expect((await a.post(`${way}/needs/${offices}`, { action: "takeBack" })).status).toBe(404);

  const page = await a.get(way);
  expect(page.text).toMatch(/aria-label="Ta tillbaka: Ett rum för sig"/);
  const back = await a.post(`${way}/needs/${id}`, { action: "takeBack" });
  const again = await a.post(`${way}/needs/${id}`, { action: "takeBack" });

  expect([back.status, back.text.includes("Ett rum för sig"), again.status]).toEqual([200, false, 404]);
  expect((await now()).plan.needs.some((one) => one.id === id)).toBe(false);
  expect(differing(others, await whole(b))).toBeNull();
});

/** What stands on the page, in its order: what is open with a mark. */
const folds = ({ text }: { text: string }) =>
  [
    ...text.matchAll(
      /<details class="folded"\s*(open)?\s*>\s*<summary>\s*<h2>([^<]*)<\/h2>(?:\s*<span>([^<]*)<\/span>)?/g,
    ),
  ].map(([, open, title, waits]) => [title, open ? "open" : "", waits ?? ""].filter((one) => one !== "").join(" · "));

test("what is next stands first and open, what was just told stays open, and all else is a fold away", async () => {
  const [others, mine] = [await b.get(way), await a.get(way)];
  const asked = await a.get(way);
  const refused = await a.post(`${way}/goals`);

  expect(folds(others)).toEqual([
    "Det här behövs · open · Väntar på ditt svar",
    "Så träffas vi",
    "Det här vill du nå",
    "Hur är det? · Väntar på ditt svar",
    "Domstol",
    "Vila",
  ]);
  expect(folds(mine)[0]).toBe("Hur är det? · open · Väntar på ditt svar");
  expect(folds(asked).filter((one) => one.includes("open"))).toHaveLength(1);
  expect(folds(refused)[0]).toBe("Det här vill du nå · open");
  const told = await a.post(`${way}/needs`, { of: full.a, area: "health", "words-need": "Sova" });
  expect(folds(told)[0]).toBe("Det här behövs · open");
});

test("each says alone whether they would meet; neither page ever tells what the other said", async () => {
  const before = await whole(b);
  await a.get(way);
  const want = await a.post(`${way}/joint`, { action: "want" });
  expect(want.text).toContain("Du har sagt att du skulle vilja ha ett gemensamt möte.");
  expect((await trackOf(full.a))?.joint).not.toBeNull();
  expect(differing(before, await whole(b))).toBeNull();

  const own = await whole(a);
  await b.get(way);
  await b.post(`${way}/joint`, { action: "want" });
  expect(differing(own, await whole(a))).toBeNull();

  await a.get(way);
  expect((await a.post(`${way}/joint`, { action: "stop" })).text).toContain(
    "Du har inte sagt ja till ett gemensamt möte.",
  );
  expect((await a.post(`${way}/joint`)).status).toBe(409);
});

test("where one stands in court switches the words one is told, and nobody else's", async () => {
  const before = await whole(b);
  await a.get(way);
  const none = await a.get(way);
  const pending = await a.post(`${way}/court`, { action: "pending" });
  expect(none.text).toContain("Ni behöver inte gå till domstol");
  expect(pending.text).toContain("Du kan få stöd här även om en process pågår");
  expect(differing(before, await whole(b))).toBeNull();
});

test("a goal is one of the programme's or one's own, parallel parenting as good as any, and can be reached or dropped", async () => {
  const page = await a.get(way);
  expect(page.text).toContain("Parallellt föräldraskap");
  expect(page.text).not.toMatch(/<input[^>]*\schecked/);
  await a.post(`${way}/goals`, { from: "parallel" });
  await a.post(`${way}/goals`, { "words-goal": "Sova hela natten" });
  expect((await a.post(`${way}/goals`)).status).toBe(400);
  const [first, second] = (await now()).goals.filter(({ of }) => of === full.a);
  expect([first!.from, second!.words.value]).toEqual(["parallel", "Sova hela natten"]);

  expect((await a.post(`${way}/goals/${first!.id}`, { action: "reached" })).text).toContain("Du nådde det");
  await a.post(`${way}/goals/${second!.id}`, { action: "dropped" });
  await b.get(way);
  expect((await b.post(`${way}/goals/${first!.id}`, { action: "dropped" })).status).toBe(404);
  expect((await now()).goals.filter(({ of }) => of === full.a)).toMatchObject([{ from: "parallel" }]);
});

test("the plan says that it is for support, and no evidence", async () => {
  expect((await a.get("/f/mine/plan")).text).toContain("Det är ingen bevisning.");
  expect((await a.get("/f/mine/plan?lang=en")).text).toContain("It is not evidence.");
  await a.get("/f/mine/plan?lang=sv");
});

test("how it is is asked before there has been a meeting, may be passed over, and is in nobody's but the coordinator's eyes", async () => {
  const before = await whole(b);
  await a.get(way);
  await a.post(`${way}/how/wellbeing`, { action: "score-2" });
  const skipped = await a.post(`${way}/how/conflict`, { action: "skip" });
  expect(skipped.text).toContain("Du har hoppat över den här frågan.");
  expect((await a.post(`${way}/how/nothing`, { action: "score-2" })).status).toBe(404);
  expect((await a.post(`${way}/how/burden`, { action: "score-9" })).status).toBe(409);
  expect((await now()).ratings.filter(({ party }) => party === full.a)).toMatchObject([
    { measure: "wellbeing", when: "before", score: 2 },
    { measure: "conflict", when: "before", score: null },
  ]);
  expect(differing(before, await whole(b))).toBeNull();
});

test("one rests, nothing is planned for them, and the other's way is as it was", async () => {
  const before = await whole(b);
  const meetings = (await now()).meetings.filter(({ family }) => family.includes(full.a));
  await becomes(world, { ...(await now()), meetings: (await now()).meetings.filter((one) => !meetings.includes(one)) });
  const calm = await whole(b);
  await a.get(way);
  const rests = await a.post(`${way}/rest`, { action: "rest" });
  expect(rests.text).toContain("Du vilar från samordningen just nu.");
  expect(
    (await done(world.view("samordnare", full.file.id))).ways.tracks.map(({ stage }) => stage === "onHold"),
  ).toEqual([true, false]);
  const planned = await world.perform("samordnare", full.file.id, "meeting.draft", {
    type: "separate",
    family: [full.a],
    purpose: "Ord",
    childQuestion: "Ord",
    category: "family",
  });
  expect(planned).toMatchObject({ ok: false, refusal: { kind: "trackRests" } });
  expect(await world.perform("samordnare", full.file.id, "case.pause", { reason: "Vila" })).toMatchObject({
    ok: false,
    refusal: { kind: "restsAlone" },
  });
  expect(differing(calm, await whole(b))).toBeNull();
  expect(calm.size).toBeGreaterThan(before.size - 20);
  await a.get(way);
  expect((await a.post(`${way}/rest`, { action: "goOn" })).text).toContain("Du kan vila från samordningen.");
});

test("each child has a page of its own and reads nothing of its sibling's, in four languages", async () => {
  const [child] = full.file.parties.filter(({ kind }) => kind === "child");
  const browser = await insideOf(world, full.file, child!.id);
  for (const [language, words] of [
    ["sv", "Det här är ditt"],
    ["en", "This is yours"],
    ["ar", "هذا لك"],
    ["so", "Kani adigaa iska leh"],
  ]) {
    const page = await browser.get(`${way}?lang=${language}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain("Sova hela natten");
  }
  await browser.get(`${way}?lang=sv`);
  await browser.post(`${way}/needs`, { area: "school", "words-need": "Någon att prata med" });
  expect((await now()).plan.needs.at(-1)).toMatchObject({ child: child!.id, area: "school" });
  expect((await a.get(way)).text).not.toContain("Någon att prata med");
});

test("nothing on A's pages tells what concerns B's own way", async () => {
  const [sample] = fc.sample(anApartCase(), { numRuns: 1, seed: seed + 1 });
  const apart = await plantedIn(world, sample!, [sample!.a, sample!.b]);
  const browser = await insideOf(world, apart.file, apart.a);
  const sound = await world.file(apart.file.id);
  const before = await everything(browser);
  expect([...before.keys()]).toContain(way);
  let compared = 0;
  // How far the whole case has come is what the one who leads it says; it is compared where nothing else is.
  const some = apartChanges.filter(({ what }) => !what.startsWith("the case as a whole"));
  for (const round of roundsOf({ ...apart, file: sound }, some)) {
    await becomes(world, parseCaseFile(round.file));
    expect([round.what, differing(before, await everything(browser))]).toEqual([round.what, null]);
    compared += round.what.length;
  }
  expect(compared).toBeGreaterThan(10);
});
