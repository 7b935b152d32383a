import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type Axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import { familyLanguages } from "../../src-shared/text/family/language.ts";
import type { Moment } from "../../src-shared/time.ts";
import { aWorld, municipalityId, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

/** What axe finds wrong, in words. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8"));
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof Axe }).axe.run());
  return violations.map(({ help, nodes }) => `${help}: ${nodes.map((node) => node.html).join(" ")}`);
}
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.runIf(process.env["SAMLA_LONG"])("the public page on a small telephone", () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  const later = (seconds: number) =>
    (world.clock.now = new Date(Date.parse(world.clock.now) + seconds * 1000).toISOString() as Moment);

  test.each(familyLanguages)("is read, filled in wrong and mended by keyboard in %s", async (language) => {
    const { start } = familyTexts[language];
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const shot = async (name: string) => {
      const folder = process.env["SHOTS"];
      if (folder) await page.screenshot({ path: `${folder}/public-${name}-${language}.png`, fullPage: true });
    };
    const isRight = async (name: string) => {
      await shot(name);
      expect([name, await faults(page), await overflow(page)]).toEqual([name, [], 0]);
    };
    await page.goto(`${world.url}/start?lang=${language}`);
    await isRight("start");
    await page.getByRole("link", { name: start.who.youth }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel(start.contact.label).fill("ring mig");
    await isRight("ask");
    later(10);
    await page.getByRole("button", { name: start.send }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await isRight("wrong");
    await page.getByLabel(start.contact.label).fill(`070-17406${30 + familyLanguages.indexOf(language)}`);
    later(10);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: start.doneTitle }).waitFor();
    await isRight("done");
    for (const path of ["integritet", "villkor", "tillganglighet"]) {
      await page.goto(`${world.url}/${path}/${municipalityId}?lang=${language}`);
      await isRight(path);
    }
    await page.close();
  });

  test("is written, looked at and its translation read by the administrator, also where there is little room", async () => {
    const tab = await openTab(browser, world, "administrator", { at: "#/settings/publicPage", width: 320 });
    await tab.frame.getByRole("button", { name: /^Läs العربية bredvid/ }).click();
    await tab.frame.getByText("مساعدة للاجتماع حول الطفل").waitFor();
    await tab.frame.getByRole("textbox", { name: "Besöksadress" }).fill("Torget 3, Ekstad");
    await tab.frame.frameLocator("iframe").getByText("Torget 3, Ekstad").waitFor();
    const folder = process.env["SHOTS"];
    if (folder) await tab.page.screenshot({ path: `${folder}/public-settings.png`, fullPage: true });

    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBe(0);
    await tab.frame.getByRole("button", { name: "العربية stämmer med svenskan" }).click();
    await tab.frame.getByText("Översättningen är granskad.", { exact: false }).waitFor();
    await tab.close();
  });
});
