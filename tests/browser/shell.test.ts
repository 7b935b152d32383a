import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anInquiry, aWorld, type World } from "../world.ts";
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

test("whoever opens the tab sees what waits for them, and a press leads to the case", async () => {
  await anInquiry(world);
  const { frame, faults, overflow, asked, close } = await openTab(browser, world, "samordnare", { width: 320 });

  expect(await frame.locator("h1").textContent()).toBe("Idag");
  expect(await asked()).toContain("appInitialization.appLoaded");
  await frame.getByRole("link", { name: "Ta emot förfrågan" }).click();

  await frame.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
  await frame.getByRole("button", { name: /Ta emot/ }).waitFor();
  expect(await faults()).toEqual([]);
  expect(await overflow()).toBe(0);
  await close();
});

test("a link to a case opens it, in the language and the colours of the host", async () => {
  const caseId = await anInquiry(world);
  const tab = await openTab(browser, world, "samordnare", {
    subPageId: caseId,
    locale: "en-us",
    theme: "dark",
    host: "Outlook",
  });

  await tab.frame.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
  expect(await tab.frame.locator("html").getAttribute("lang")).toBe("en");
  const dark = await tab.frame.locator("html").evaluate((page) => page.style.colorScheme);
  await tab.setTheme("default");
  await expect.poll(() => tab.frame.locator("html").evaluate((page) => page.style.colorScheme)).toBe("light");
  expect(dark).toBe("dark");
  await tab.close();
});
