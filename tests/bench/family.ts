import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Browser } from "playwright-core";

import { familyPage } from "../browser/family-page.ts";
import { aBrowser } from "../browser/tab.ts";
import { buildTab } from "../built-tab.ts";
import { aWayInto } from "../family.ts";
import { aCaseInConsentPending, aWorld, done, flowsBetween, later, type World } from "../world.ts";
import type { Row } from "./run.ts";

const mostBytes = 110_000;
const answerableWithin = 4;
const drawnWithin = 10;
const cpuSlowdown = 4;
/** 400 kbit/s each way, and two seconds before anything answers. */
const poorLine = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const built = join(import.meta.dirname, "../../dist/family");

/** All that a telephone fetches of script on a page with a form. */
export function bytesOfTheFamilysScript(): Row {
  buildTab();
  const parts = JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")) as Record<
    string,
    { file: string }
  >;
  const bytes = Object.values(parts).reduce(
    (sum, { file }) => sum + gzipSync(readFileSync(join(built, file))).length,
    0,
  );
  return row("script of the family's pages", Math.round(bytes / 100) / 10, mostBytes / 1000, "kB gzip");
}

/** How soon a question can be read and answered on an old telephone and a poor line, and is drawn as a card. */
export async function secondsToAQuestion(): Promise<Row[]> {
  buildTab();
  const [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
  try {
    const way = await aWayInto(world, await aCaseInConsentPending(world));
    const { caseId, guardianId, childId } = way;
    const input = {
      grantorId: guardianId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan", "barnochunga"]),
      purpose: "Att skoldagen ska fungera",
      validTo: later(world, 120),
    };
    await done(world.perform("samordnare", caseId, "consent.request", input));
    await way.enter();
    const { id } = (await world.file(caseId)).requests[0]!;
    const { answerable, drawn } = await secondsAt(`/f/mine/asked/${id}`, world, browser, way.browser);
    return [
      row("a family's question can be answered after", answerable, answerableWithin, "s"),
      row("a family's question drawn as a card after", drawn, drawnWithin, "s"),
    ];
  } finally {
    await browser.close();
    await world.close();
  }
}

async function secondsAt(
  path: string,
  world: World,
  browser: Browser,
  telephone: Parameters<typeof familyPage>[2],
): Promise<{ answerable: number; drawn: number }> {
  const page = await familyPage(browser, world, telephone, { language: "ar" });
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", poorLine);
  await line.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { answerable?: number };
    const look = () => {
      if (document.querySelector("form.card button")) seen.answerable = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  page.setDefaultTimeout(60_000);
  await page.goto(`${world.front}${path}`, { waitUntil: "commit" });
  const drawn = await page.waitForFunction(() => document.documentElement.dataset["drawn"] && performance.now());
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]!.startTime);
  const answerable = await page.evaluate(() => (globalThis as unknown as { answerable: number }).answerable);
  const seconds = (ms: number) => Number((ms / 1000).toFixed(2));
  const at = { answerable: seconds(Math.max(painted, answerable)), drawn: seconds(Number(await drawn.jsonValue())) };
  await page.context().close();
  return at;
}

const row = (name: string, value: number, most: number, unit: string): Row => ({
  name,
  value,
  unit,
  reference: null,
  ratio: null,
  goal: `≤ ${most}${unit === "s" ? ` at 400 kbit/s, 2 s to any answer, a processor ${cpuSlowdown} times as slow` : ""}`,
  met: value <= most,
});
