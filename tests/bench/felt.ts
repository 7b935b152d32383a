import { aBrowser, openTab, type Tab } from "../browser/tab.ts";
import type { World } from "../world.ts";
import type { Row } from "./run.ts";

const cpuSlowdown = 4;
const slowestAnswer = 100;
/** Twenty pictures a second, on a computer four times as slow. */
const slowestPicture = 50;

/** How the longest list of the tab feels on a slow computer: from a key to the picture that answers it, and between pictures while it is scrolled. */
export async function feltInTheList(world: World, cases: number): Promise<Row[]> {
  const browser = await aBrowser();
  try {
    const tab = await openTab(browser, world, "samordnare", { at: "#/cases" });
    await tab.frame.getByText("Visar").or(tab.frame.getByRole("list").last()).first().waitFor();
    await tab.page.waitForTimeout(6_000);
    const inside = tab.page.frames().at(-1)!;
    const line = await tab.page.context().newCDPSession(inside);
    await line.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
    const key = await longestAnswer(tab, async () => {
      await tab.frame.getByRole("searchbox").focus();
      for (const letter of ["S", "B", "-", "2"]) await rested(tab, letter);
    });
    const choice = await longestAnswer(tab, async () => {
      await tab.frame.getByRole("searchbox").focus();
      for (const letter of ["Backspace", "Backspace", "Backspace", "Backspace"]) await rested(tab, letter);
    });
    const picture = await betweenPictures(tab);
    const said = (name: string, value: number, most: number): Row => ({
      name: `${name}, ${cases} cases, a processor ${cpuSlowdown} times as slow`,
      value: Math.round(value),
      unit: "ms",
      reference: null,
      ratio: null,
      goal: `< ${most}`,
      met: value < most,
    });
    return [
      said("a key in the search is answered after, at most", key, slowestAnswer),
      said("a key taken back is answered after, at most", choice, slowestAnswer),
      said("between two pictures while the list is scrolled, 95th of a hundred", picture, slowestPicture),
    ];
  } finally {
    await browser.close();
  }
}

async function rested(tab: Tab, key: string) {
  await tab.page.keyboard.press(key);
  await tab.page.waitForTimeout(800);
}

/** From what somebody does to the picture that shows it, as the browser tells it. https://www.w3.org/TR/event-timing/ */
async function longestAnswer(tab: Tab, act: () => Promise<void>): Promise<number> {
  const inside = tab.page.frames().at(-1)!;
  await inside.evaluate(() => {
    const seen = globalThis as unknown as { slowest: number };
    seen.slowest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.slowest = Math.max(seen.slowest, duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  return inside.evaluate(() => (globalThis as unknown as { slowest: number }).slowest);
}

async function betweenPictures(tab: Tab): Promise<number> {
  return tab.page
    .frames()
    .at(-1)!
    .evaluate(async () => {
      const frame = () => new Promise<number>(requestAnimationFrame);
      const taken: number[] = [];
      let before = await frame();
      for (let time = 0; time < 100; time += 1) {
        window.scrollBy(0, 300);
        const at = await frame();
        taken.push(at - before);
        before = at;
      }
      return taken.toSorted((a, b) => a - b)[95]!;
    });
}
