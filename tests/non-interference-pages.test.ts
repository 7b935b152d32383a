import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { songs, withCanaries } from "./arbitraries/canaries.ts";
import { changes } from "./arbitraries/changes.ts";
import type { Change } from "./arbitraries/changes/change.ts";
import { aFullCase, type FullCase } from "./arbitraries/full-case.ts";
import { type Round, roundsOf } from "./arbitraries/rounds.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { becomes, differing, everything, whole } from "./crawl.ts";
import { aBrowser, type Browser } from "./family.ts";
import { insideOf, plantedIn } from "./planted-in-world.ts";
import { aWorld, type World } from "./world.ts";

vi.setConfig({ testTimeout: times(60_000) });

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 100_000 });
});
afterAll(() => world.close());

const planted = (full: FullCase) => plantedIn(world, full);
const inside = (file: CaseFile, party: string) => insideOf(world, file, party);

/** Whom it must be unknown to, of the two guardians: A, who is not B. */
const concernsB = ({ unaware, of }: Change) =>
  unaware !== "staff" &&
  (of === "b" || of === "masked" || of === "child" || (unaware === "everybody" && of !== "childAndA"));
/** And of all: the child, who is neither of them. */
const isAdults = (change: Change) => concernsB(change) && change.of === "b";

/** One by one where there is time, else as many at once as do not touch each other. */
const roundsIn = (full: FullCase, some: readonly Change[]): Round[] =>
  process.env["SAMLA_LONG"] ? some.flatMap((one) => roundsOf(full, [one])) : roundsOf(full, some);

/** The same with another language, in the same visit. */
const inLanguage = (browser: Browser, language: string): Browser => {
  const other = aBrowser(world.front, language);
  for (const [name, value] of browser.cookies) other.cookies.set(name, value);
  return other;
};

test(
  "nothing on A's pages, in their files, headers, errors or sizes tells what concerns B alone",
  { timeout: times(120_000) },
  async () => {
    const samples = fc.sample(aFullCase(), { numRuns: times(1), seed });
    let compared = 0;
    for (const sample of samples) {
      const full = await planted({ ...sample, file: parseCaseFile(withCanaries(sample)) });
      const swedish = await inside(full.file, full.a);
      const looks = [swedish, inLanguage(swedish, "ar")].map((browser) => ({
        browser,
        some: changes.filter(concernsB),
      }));
      const sound = await world.file(full.file.id);
      const before: Map<string, string>[] = [];
      for (const { browser } of looks) before.push(await everything(browser));
      expect(before[0]!.get("/f/mine")).toContain("[200,");
      expect([...before[0]!.keys()].filter((path) => path.startsWith("POST ")).length).toBeGreaterThan(5);
      const unchanged = await world.file(full.file.id);
      expect(unchanged.parties, "a form with nothing in it changes nothing").toEqual(sound.parties);
      for (const [at, round] of roundsIn({ ...full, file: sound }, changes.filter(concernsB)).entries()) {
        await becomes(world, parseCaseFile(withCanaries({ ...full, file: round.file })));
        const [look, was] = [looks[at % 2]!, before[at % 2]!];
        const after = await everything(look.browser);
        expect([round.what, differing(was, after)]).toEqual([round.what, null]);
        expect([round.what, songs("own", "others", "masked", "childs").exec([...after.values()].join())?.[0]]).toEqual([
          round.what,
          undefined,
        ]);
        compared += round.what.length;
      }
      await becomes(world, sound);
    }
    expect(compared).toBeGreaterThan(40);
  },
);

test("nothing on a child's pages tells what concerns a guardian alone", { timeout: times(120_000) }, async () => {
  const [sample] = fc.sample(aFullCase(), { numRuns: 1, seed });
  const full = await planted({ ...sample!, file: parseCaseFile(withCanaries(sample!)) });
  const browser = await inside(full.file, full.file.parties[0]!.id);
  const sound = await world.file(full.file.id);
  const before = await everything(browser);
  for (const round of roundsIn({ ...full, file: sound }, changes.filter(isAdults))) {
    await becomes(world, parseCaseFile(withCanaries({ ...full, file: round.file })));
    const after = await everything(browser);
    expect([round.what, differing(before, after)]).toEqual([round.what, null]);
    expect(songs("own", "others").exec([...after.values()].join())?.[0]).toBe(undefined);
  }
});

test(
  "what is B's, what is not there and what is no id at all are answered alike",
  { timeout: times(60_000) },
  async () => {
    const [sample] = fc.sample(aFullCase(), { numRuns: 1, seed });
    // Here nobody is shown a proposal before the others: the last is nobody's yet.
    const { proposals } = sample!.file.plan;
    const unshown = { ...sample!.file.plan, proposals: proposals.map((one) => ({ ...one, shownFirst: [] })) };
    const full = await planted({ ...sample!, file: { ...sample!.file, plan: unshown } });
    const browser = await inside(full.file, full.a);
    await browser.get("/f/mine");
    const { requests, consents, meetings, tasks, plan, attachments } = full.file;
    const never = "00000000-0000-4000-8000-999999999999";
    const theirs = [
      ["asked", requests.find(({ grantor }) => grantor === full.b)!.id, ["", "?read=easy"]],
      [
        "consents",
        consents.find(({ grantor }) => grantor === full.b)!.id,
        ["", "/withdraw", "/receipt", "/receipt.json", "/receipt.fhir.json"],
      ],
      ["meetings", meetings[1]!.id, ["", "/raise", "/leave-out", "/joining", "/mote.ics"]],
      ["times", meetings[1]!.id, [""]],
      ["met", meetings[1]!.id, ["", "/stand", "/heard", "/burden-not"]],
      ["promises", tasks[1]!.id, ["", "/heard"]],
      ["proposals", plan.proposals.at(-1)!.id, [""]],
      ["plan", plan.interventions[0]!.id, [""]],
      ["hand-in", attachments.find(({ handedIn }) => handedIn)!.id, ["", "/take-back"]],
    ] as const;
    const answer = {
      action: "agrees",
      answer: "attends",
      how: "phone",
      stance: "yes",
      title: "Ord",
      words: "Ord",
      scope: "Ord",
    };
    for (const [kind, id, ends] of theirs)
      for (const end of ends) {
        const asked = async (one: string) => {
          const path = `/f/mine/${kind}/${one}${end}`;
          return [await browser.get(path), await browser.post(path), await browser.post(path, answer)].map((seen) =>
            whole(seen).replaceAll(one, "…"),
          );
        };
        const none = await asked(never);
        expect(await asked(id), `${kind}${end}`).toEqual(none);
        expect(await asked("x".repeat(36)), `${kind}${end}`).toEqual(none);
      }
    const sound = await world.file(full.file.id);
    expect([sound.meetings, sound.plan, sound.tasks, sound.consents, sound.attachments]).toEqual([
      meetings,
      plan,
      tasks,
      consents,
      attachments,
    ]);
  },
);
