import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { changeByItself } from "../src-bot/look-again.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { ok } from "../src-shared/refusal.ts";
import { dayOf } from "../src-shared/time.ts";
import { type Change, changes } from "./arbitraries/changes.ts";
import { aFullCase, type FullCase } from "./arbitraries/full-case.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { monday } from "./case-files.ts";
import { aBrowser, type Browser } from "./family.ts";
import { aWorld, done, municipalityId, type World } from "./world.ts";

vi.setConfig({ testTimeout: times(60_000) });

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 100_000 });
});
afterAll(() => world.close());

const spokenWith = (party: PartyId): CaseFile["contacts"][number] => ({
  at: monday,
  on: dayOf(monday),
  with: party,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
});

/** A case with something of everything, led by the sandbox's coordinator. */
async function planted(full: FullCase): Promise<FullCase> {
  const { municipality, store } = world.app.deps;
  const { document } = await municipality(municipalityId);
  const leads = { name: "active", coordinator: world.account("samordnare") } as const;
  const file = parseCaseFile({
    ...full.file,
    id: randomUUID(),
    reference: `SB-2026-${Math.floor(performance.now())}`,
    stage: leads,
    contacts: [...full.file.contacts, spokenWith(full.a)],
  });
  await store.inTransaction(municipalityId, async (transaction) =>
    ok(
      await transaction.open(file.id, {
        file,
        log: [{ kind: "planted" }],
        worklists: worklistOf(file, document, world.clock.now),
        effects: [],
        lookAt: null,
        actor: world.account("servicecenter"),
        commandId: randomUUID(),
        verb: "case.open",
        at: new Date(world.clock.now),
      }),
    ),
  );
  return { ...full, file };
}

/** As if somebody had changed it: the case is what it is said to be from now on. */
async function becomes(file: CaseFile): Promise<void> {
  const { deps } = world.app;
  const clocks = await deps.municipality(municipalityId);
  await deps.store.inTransaction(municipalityId, async (transaction) => {
    const order = { actor: world.account("samordnare"), commandId: randomUUID(), verb: "planted" };
    const held = (await transaction.lock(file.id, order))!;
    await transaction.save(held, {
      ...changeByItself(held, file, [{ kind: "planted" }], order, world.clock.now, clocks),
      file,
      effects: [],
    });
    return ok(null);
  });
}

/** The browser of somebody in the family who is in. */
async function inside(file: CaseFile, party: string): Promise<Browser> {
  const { store } = world.app.deps;
  const input = { partyId: party, channel: "readOut", secondStep: "sms" };
  await done(world.perform("samordnare", file.id, "party.sendLink", input));
  const link = (await store.links.of(municipalityId, file.id)).findLast((one) => one.party === party)!;
  const now = new Date(world.clock.now);
  const visit = { seenAt: now, endsAt: new Date(now.getTime() + 3_600_000), how: "code" as const, acr: null };
  const browser = aBrowser(world.front);
  browser.cookies.set("__Host-samla", await store.visits.begin(link, "session", visit));
  return browser;
}

/** What changes with every drawing and tells nothing: the number of the form. */
const withoutNumbers = (text: string) => text.replace(/(name="commandId" value=")[^"]+/g, "$1");

/** Every page and file that can be reached from the first, whole: status, headers, body. */
async function everything(browser: Browser): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = ["/f/mine"];
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const { status, headers, text } = await browser.get(path);
    const kept = [...headers].filter(([name]) => !/^date$|ratelimit/.test(name));
    seen.set(path, JSON.stringify([status, kept, withoutNumbers(text)]));
    const links = [...text.matchAll(/(?:href|src)="(\/f\/mine[^"#]*)"/g)].map(([, to]) => to!.replaceAll("&amp;", "&"));
    waiting.push(...links.filter((to) => !/[?&]lang=/.test(to)));
  }
  return seen;
}

/** The first place where two readings are not the same: as short as it can be said. */
function differing(before: Map<string, string>, after: Map<string, string>): string | null {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const path = paths.find((one) => before.get(one) !== after.get(one));
  if (path === undefined) return null;
  const [was, is] = [before.get(path) ?? "", after.get(path) ?? ""];
  const at = was.split("").findIndex((letter, index) => letter !== is[index]);
  return `${path}: ${was.slice(at - 40, at + 60)} ≠ ${is.slice(at - 40, at + 60)}`;
}

/** Whom it must be unknown to, of the two guardians: A, who is not B. */
const concernsB = ({ unaware, of }: Change) =>
  unaware !== "staff" &&
  (of === "b" || of === "masked" || of === "child" || (unaware === "everybody" && of !== "childAndA"));

const changedBy = (change: Change, full: FullCase): CaseFile => parseCaseFile(change.to(full));

/**
 * Several changes at a time, for the pages are many: what each of them alone would show is held by the law of what is shown.
 * One that takes a meeting away is made alone, so that the others find the meetings that they change.
 */
function inGroups(all: readonly Change[], full: FullCase): Change[][] {
  const made = all.filter((change) => JSON.stringify(changedBy(change, full)) !== JSON.stringify(full.file));
  const isAlone = (change: Change) => changedBy(change, full).meetings.length < full.file.meetings.length;
  const groups: Change[][] = made.filter(isAlone).map((change) => [change]);
  const others = made.filter((change) => !isAlone(change));
  const every = Math.ceil(others.length / changesAtOnce);
  return [...groups, ...Array.from({ length: every }, (_, first) => others.filter((_one, at) => at % every === first))];
}
const changesAtOnce = process.env["SAMLA_LONG"] ? 1 : 8;

test("nothing on A's pages, in their files, headers or sizes tells what concerns B alone", async () => {
  const samples = fc.sample(aFullCase(), { numRuns: times(1), seed });
  let compared = 0;
  for (const sample of samples) {
    const full = await planted(sample);
    const browser = await inside(full.file, full.a);
    const sound = await world.file(full.file.id);
    const before = await everything(browser);
    expect(before.get("/f/mine")).toContain("[200,");
    for (const together of inGroups(changes.filter(concernsB), { ...full, file: sound })) {
      await becomes(together.reduce((file, change) => changedBy(change, { ...full, file }), sound));
      const after = await everything(browser);
      const what = together.map((change) => change.what);
      expect([what, differing(before, after)]).toEqual([what, null]);
      compared += together.length;
    }
    await becomes(sound);
  }
  expect(compared).toBeGreaterThan(20);
});
