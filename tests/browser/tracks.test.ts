import fc from "fast-check";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anApartCase } from "../arbitraries/apart-case.ts";
import type { FullCase } from "../arbitraries/full-case.ts";
import { seed } from "../arbitraries/seed.ts";
import { insideOf, plantedIn } from "../planted-in-world.ts";
import { aWorld, type World } from "../world.ts";
import { drawn, familyPage, faultsOf, overflowOf } from "./family-page.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

const shots = process.env["SHOTS"];
describe.runIf(process.env["SAMLA_LONG"])("parents' own ways in the tab", () => {
  let world: World;
  let browser: Browser;
  let full: FullCase;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
    const [sample] = fc.sample(anApartCase(), { seed, numRuns: 1 }) as [FullCase];
    full = await plantedIn(world, sample, [sample.a, sample.b]);
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  const shoot = async (tab: Tab, name: string) => {
    if (shots) await tab.page.screenshot({ path: `${shots}/sep8-${name}.png`, fullPage: true });
  };
  const open = (more: Partial<Parameters<typeof openTab>[3]> = {}) =>
    openTab(browser, world, "samordnare", { subPageId: `${full.file.id}/tracks`, height: 1400, ...more });

  test("stand side by side, each with its own stage and next step, and a form is filled in by keyboard", async () => {
    const tab = await open();
    const { frame } = tab;
    await frame.getByText("Eget behov 0").waitFor();
    expect(await frame.getByRole("article").count()).toBeGreaterThan(2);
    const [one, other] = [frame.getByRole("article").nth(0), frame.getByRole("article").nth(1)];
    expect([await one.getByText("Eget mål 0").count(), await one.getByText("Eget mål 1").count()]).toEqual([1, 0]);
    expect([await other.getByText("Eget mål 0").count(), await other.getByText("Eget mål 1").count()]).toEqual([0, 1]);
    await shoot(tab, "tracks");

    await one.getByRole("button", { name: /^Mer om/ }).focus();
    await tab.press("Enter");
    await frame.getByRole("menuitem", { name: "Anteckna samtal om trygghet" }).focus();
    await tab.press("Enter");
    await frame.getByRole("dialog").waitFor();
    await shoot(tab, "tracks-safety");
    await frame.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
    // Nothing is chosen beforehand: without an answer nothing is sent, and nothing typed is lost.
    expect(await frame.getByRole("dialog").count()).toBe(1);
    await frame.getByRole("radio", { name: "En trygghetsplan är gjord" }).check();
    await frame.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
    await frame.getByText("Det är antecknat. Vad som sades sparas inte.").waitFor();
    await one.getByText(/En trygghetsplan är gjord/).waitFor();
    await tab.close();
  });

  test("can be read whatever the width, the look and the language", async () => {
    for (const [theme, width, locale, words] of [
      ["default", 320, "en-us", "Neither parent sees the other’s"],
      ["dark", 1024, "sv-se", "Ingen av föräldrarna ser den andras"],
      ["contrast", 320, "sv-se", "Ingen av föräldrarna ser den andras"],
    ] as const) {
      const tab = await open({ theme, width, locale });
      await tab.frame.getByText(words).waitFor();
      await tab.frame.getByText("Eget behov 0").waitFor();
      await shoot(tab, `tracks-${theme}-${width}`);
      expect(await tab.faults()).toEqual([]);
      await tab.close();
    }
  });

  test("a parent's own page is whole on a telephone in four languages and three looks, with larger letters too", async () => {
    const telephone = await insideOf(world, full.file, full.a);
    for (const [language, look, letters] of [
      ["sv", "light", 1],
      ["en", "dark", 1],
      ["ar", "light", 1],
      ["so", "forced", 1],
      ["sv", "dark", 1.5],
    ] as const) {
      const page = await familyPage(browser, world, telephone, { language, look, letters });
      for (const path of ["", "/way", "/proposals"]) {
        await page.goto(`${world.front}/f/mine${path}?lang=${language}`);
        if (path === "/way") {
          await drawn(page);
          await page.locator(".folded").evaluateAll((all) => all.forEach((one) => one.toggleAttribute("open", true)));
        }
        expect([language, path, await overflowOf(page)]).toEqual([language, path, 0]);
        expect([language, path, await faultsOf(page)]).toEqual([language, path, []]);
        if (shots)
          await page.screenshot({
            path: `${shots}/sep8-way${path.replace("/", "-")}-${language}-${look}-${letters}.png`,
            fullPage: true,
          });
      }
      await page.context().close();
    }
  });

  test("without script what is needed is told, and a form without an answer says what is missing", async () => {
    const telephone = await insideOf(world, full.file, full.a);
    const page = await familyPage(browser, world, telephone, { hasScript: false });
    await page.goto(`${world.front}/f/mine/way?lang=sv`);
    await page.locator("summary", { hasText: "Det här behövs" }).click();
    const form = page.locator('form[action="/f/mine/way/needs"]');
    await form.getByLabel("Vad behövs, med dina egna ord?").fill("Någon att ringa på kvällen");
    await form.getByRole("button", { name: "Skicka" }).click();
    await page.getByRole("alert").waitFor();
    const again = page.locator('form[action="/f/mine/way/needs"]');
    expect(await again.getByLabel("Vad behövs, med dina egna ord?").inputValue()).toBe("Någon att ringa på kvällen");
    await again.getByLabel("Mig").check();
    await again.getByLabel("Hälsa").check();
    await again.getByRole("button", { name: "Skicka" }).click();
    await page.getByText("Det här har du berättat").waitFor();
    expect((await world.file(full.file.id)).plan.needs.at(-1)).toMatchObject({ child: full.a, area: "health" });
    await page.context().close();
  });
});
