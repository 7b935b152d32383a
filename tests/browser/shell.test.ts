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

test("whoever has no case can hand in an inquiry, and is told when the family is called", async () => {
  const tab = await openTab(browser, world, "servicecenter");
  const form = tab.frame.getByRole("dialog");
  const before = (await world.api("samordnare", "/cases")).body.cases.length;

  await tab.frame.getByRole("button", { name: "Ny förfrågan" }).click();
  await form.locator('input[value="samba"]').check();
  await form.getByLabel("Vem hör av sig").fill("Vårdnadshavare Ek");
  await form.getByLabel("Telefonnummer").fill("070-1740605");
  await form.getByLabel("Vad gäller det").fill("Går sällan till skolan");
  await form.getByRole("button", { name: "Skicka" }).click();

  await tab.frame.getByText(/Förfrågan SB-.* är mottagen/).waitFor();
  expect((await world.api("samordnare", "/cases")).body.cases.length).toBe(before + 1);
  expect(await tab.faults()).toEqual([]);
  await tab.close();
});
