import type { Browser } from "playwright-core";

import { aBrowser, openTab, type Tab } from "../browser/tab.ts";
import { buildTab } from "../built-tab.ts";
import { tabLoads } from "../tab-loads.ts";
import { aBookedMeeting, aWorld, type World } from "../world.ts";
import type { Row } from "./run.ts";

const mostBytes = 250_000;
const cpuSlowdown = 4;
/** What browsers' own tools call fast 3G. */
const fast3G = { offline: false, latency: 562, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const rounds = 3;
/** Long enough for every part of the program to have come. */
const settlingMs = 6_000;

/** What somebody fetches who opens the tab at each of its screens. */
export function bytesOfFirstLoads(): Row[] {
  buildTab();
  return tabLoads().map(({ screen, bytes }) => ({
    name: `first load of the tab at ${screen}`,
    value: Math.round(bytes / 100) / 10,
    unit: "kB gzip",
    reference: null,
    ratio: null,
    goal: `≤ ${mostBytes / 1000}`,
    met: bytes <= mostBytes,
  }));
}

/** How soon each screen can be used on a slow computer and a poor line, once the tab has come. */
export async function secondsToEachScreen(): Promise<Row[]> {
  buildTab();
  const [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  try {
    const { caseId, meetingId } = await aBookedMeeting(world);
    const at = `#/case/${caseId}`;
    const rows = await timed(world, browser, "samordnare", [
      ["today", "#/", 1],
      ["cases", "#/cases", 1],
      ["follow-ups", "#/followups", 1],
      ["statistics", "#/statistics", 2.5],
      ["my data", "#/mine", 1],
      ["a case", at, 1],
      ["consent", `${at}/consent`, 1],
      ["plan", `${at}/plan`, 1],
      ["planning a meeting", `${at}/schedule`, 1],
      ["an agenda", `${at}/meeting/${meetingId}`, 1],
      ["in the meeting", `${at}/room/${meetingId}`, 1],
      ["access log", `${at}/log`, 1],
    ]);
    return [...rows, ...(await timed(world, browser, "administrator", [["settings", "#/settings", 1]]))];
  } finally {
    await browser.close();
    await world.close();
  }
}

type Visit = [name: string, hash: string, seconds: number];

async function timed(world: World, browser: Browser, person: string, visits: Visit[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, hash, most] of visits) {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await firstVisit(world, browser, person, hash));
    const value = Number(taken.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!.toFixed(2));
    const goal = `< ${most} with a processor ${cpuSlowdown} times as slow and fast 3G`;
    rows.push({
      name: `${name} usable after`,
      value,
      unit: "s",
      reference: null,
      ratio: null,
      goal,
      met: value < most,
    });
  }
  return rows;
}

/** Nothing of what the screen shows has been read before. */
async function firstVisit(world: World, browser: Browser, person: string, hash: string): Promise<number> {
  const tab = await openTab(browser, world, person, { at: "#/accessibility" });
  await tab.page.waitForTimeout(settlingMs);
  // The tab's frame is a process of its own: what is set on the page around it does nothing there.
  const line = await tab.page.context().newCDPSession(tab.page.frames().at(-1)!);
  await line.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
  await line.send("Network.emulateNetworkConditions", fast3G);
  const seconds = await secondsTo(tab, hash);
  await tab.close();
  return seconds;
}

/** From the press to the screen with what it shows, as the page itself sees it. */
async function secondsTo(tab: Tab, hash: string): Promise<number> {
  const inside = tab.page.frames().at(-1)!;
  return inside.evaluate(async (next) => {
    const isUsable = () =>
      location.hash === next &&
      document.querySelector("main h1") !== null &&
      document.querySelector("[role=progressbar], [data-loading]") === null;
    const frame = () => new Promise(requestAnimationFrame);
    const before = document.querySelector("main h1")?.textContent;
    const began = performance.now();
    location.hash = next;
    do await frame();
    while (!isUsable() || document.querySelector("main h1")?.textContent === before);
    await frame();
    return (performance.now() - began) / 1000;
  }, hash);
}
