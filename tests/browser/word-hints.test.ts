import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aBookedMeeting, aWorld, type World } from "../world.ts";
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

test("whoever writes what others will read is told of a word to mind, quietly: it can be hidden, stops nothing and goes nowhere", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  const tab = await openTab(browser, world, "kurator", { at: `#/case/${caseId}/meeting/${meetingId}`, width: 320 });
  const { frame } = tab;
  const sent: string[] = [];
  tab.page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  const words = "Han var bråkig och vägrade gå in.";

  const field = frame.getByRole("textbox", { name: "Din verksamhets bild" });
  await field.focus();
  await tab.type(words);
  const hint = frame.locator("[aria-live=polite]").filter({ hasText: "omdöme" });
  await hint.getByText("”bråkig” kan läsas som ett omdöme. Beskriv vad som hände.").waitFor();
  await hint.getByText("”vägrade” kan läsas som ett omdöme.").waitFor();
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await tab.reach("Dölj tipset");
  await tab.press("Enter");

  await expect.poll(() => hint.count()).toBe(0);
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe(words);
  expect(sent.filter((one) => /br%C3%A5kig|bråkig|POST/.test(one) && !one.includes("/sandbox/"))).toEqual([]);
  await frame.getByRole("button", { name: "Lämna bilden" }).press("Enter");
  await frame.getByRole("button", { name: "Ändra bilden" }).waitFor();
  const [input] = (await world.file(caseId)).meetings[0]!.inputs;
  expect(input!.words.value).toBe(words);
  await tab.close();
});
