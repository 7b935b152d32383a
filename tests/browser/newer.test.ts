import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aWorld, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** A page opened before Samla was built anew: what it fetches by an old name is gone, until it has loaded itself. */
function aBrowserWithAnOldPage(screen: string) {
  const old = { loads: 0 };
  const newPage: Browser["newPage"] = async (options) => {
    const page: Page = await browser.newPage(options);
    await page.route(`${world.url}/tab**`, async (route) => {
      const isPage = !route.request().url().includes("/assets/");
      if (isPage && route.request().resourceType() === "document") old.loads += 1;
      const isGone = old.loads === 1 && route.request().url().includes(`/assets/${screen}-`);
      if (isGone) return route.fulfill({ status: 404, body: "" });
      if (!isPage || route.request().resourceType() !== "fetch") return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace(/index-[\w-]+\.js/, "index-built-anew.js");
      return route.fulfill({ response, body });
    });
    return page;
  };
  return { old, browser: Object.assign(Object.create(browser) as Browser, { newPage }) };
}

test("a page that Samla has outgrown says so, and comes back at the same place by itself", async () => {
  const { old, browser: itsBrowser } = aBrowserWithAnOldPage("FollowUps");
  const tab = await openTab(itsBrowser, world, "samordnare");
  await tab.frame.getByRole("link", { name: "Uppföljningar" }).click();

  await tab.frame.getByText("Samla har fått en ny version. Sidan läses in på nytt.").waitFor();
  await tab.frame.getByRole("heading", { level: 1, name: "Uppföljningar" }).waitFor();

  expect(await tab.frame.locator("html").evaluate(() => location.hash)).toBe("#/followups");
  expect(old.loads).toBe(2);
  expect(await tab.frame.getByText("Samla har fått en ny version.").count()).toBe(0);
  await tab.close();
});

test("while somebody has a form open nothing is taken from them: they are told, and load it when they are done", async () => {
  const { old, browser: itsBrowser } = aBrowserWithAnOldPage("Mine");
  const tab = await openTab(itsBrowser, world, "servicecenter", { locale: "en-us" });
  await tab.frame.getByRole("button", { name: "New inquiry" }).click();
  const words = tab.frame.getByRole("dialog").locator("textarea").first();
  await words.fill("Går sällan till skolan");
  // The other screens are fetched ahead, and one of them is not there.
  await tab.frame.getByText("Samla has a new version. Save what you have written").waitFor();

  expect(await words.inputValue()).toBe("Går sällan till skolan");
  expect(old.loads).toBe(1);
  expect(await tab.faults()).toEqual([]);
  await tab.press("Escape");
  await tab.frame.getByRole("button", { name: "Load again" }).click();

  await expect.poll(() => old.loads).toBe(2);
  await tab.close();
});

test.runIf(process.env["SAMLA_LONG"])("where only the network is away nothing is said of a newer Samla", async () => {
  const tab = await openTab(browser, world, "samordnare", { locale: "en-us" });
  let asked = 0;
  await tab.page.route("**/tab", (route) => ((asked += 1), route.abort()));
  await tab.frame.locator("html").evaluate(() => dispatchEvent(new Event("vite:preloadError")));

  await expect.poll(() => asked).toBe(1);
  await tab.frame.getByRole("link", { name: "My data" }).click();
  await tab.frame.getByRole("heading", { level: 1, name: "My data" }).waitFor();
  expect(await tab.frame.getByText("Samla has a new version").count()).toBe(0);
  await tab.close();
});
