import fc from "fast-check";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anApartCase } from "../arbitraries/apart-case.ts";
import type { FullCase } from "../arbitraries/full-case.ts";
import { seed } from "../arbitraries/seed.ts";
import { ended, keepIn } from "../ended-cases.ts";
import { insideOf, plantedIn } from "../planted-in-world.ts";
import { aWorld, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

const shots = process.env["SHOTS"];
describe.runIf(process.env["SAMLA_LONG"])("what is handed out of a case where parents go apart", () => {
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
    if (shots) await tab.page.screenshot({ path: `${shots}/doc8-${name}.png` });
  };

  test("the coordinator reads the plan in two readings by keyboard, and prints one for one parent", async () => {
    const tab = await openTab(browser, world, "samordnare", { subPageId: `${full.file.id}/plan` });
    const { frame } = tab;
    await frame.getByRole("button", { name: "Läs sida vid sida" }).focus();
    await tab.press("Enter");
    await frame.getByText("Barnens mål är ordagrant lika i alla läsningar.").waitFor();
    const papers = frame.getByRole("button", { name: /^Papper till/ });
    expect(await papers.count()).toBe(2);
    expect(await frame.getByText("Eget mål 0").count()).toBe(1);
    await tab.page.emulateMedia({ media: "print" });
    expect(await frame.getByText("Eget mål 0").isVisible()).toBe(false);
    expect(await frame.getByText("Skriv ut en läsning i taget.").isVisible()).toBe(true);
    await tab.page.emulateMedia({ media: "screen" });

    await papers.first().focus();
    await tab.press("Enter");
    await frame.getByRole("button", { name: "Visa alla läsningar" }).waitFor();
    expect(await frame.getByText("Eget mål 1").count()).toBe(0);
    expect(await frame.getByText("Eget mål 0").count()).toBe(1);
    await shoot(tab, "paper");
    await tab.page.emulateMedia({ media: "print" });
    await shoot(tab, "paper-printed");
    for (const hidden of [
      "Pågår",
      "Planen i två läsningar",
      "Visa alla läsningar",
      "Barnens mål är ordagrant lika i alla läsningar.",
    ])
      expect([hidden, await frame.getByText(hidden, { exact: true }).filter({ visible: true }).count()]).toEqual([
        hidden,
        0,
      ]);
    await tab.page.emulateMedia({ media: "screen" });
    await frame.getByRole("button", { name: "Visa alla läsningar" }).click();
    await frame.getByRole("button", { name: "Till planen" }).click();
    await frame.getByRole("button", { name: "Läs sida vid sida" }).waitFor();
    await tab.close();
  });

  test("it can be read whatever the width, the look and the language", async () => {
    for (const theme of ["default", "dark", "contrast"] as const)
      for (const [width, locale, name] of [
        [320, "en-us", "Read side by side"],
        [1280, "sv-se", "Läs sida vid sida"],
      ] as const) {
        const tab = await openTab(browser, world, "samordnare", {
          subPageId: `${full.file.id}/plan`,
          theme,
          width,
          locale,
        });
        await tab.frame.getByRole("button", { name }).click();
        await tab.frame.getByText("Eget mål 1").waitFor();
        await tab.frame
          .getByRole("heading", { name: /(The plan as|Så läser)/ })
          .first()
          .scrollIntoViewIfNeeded();
        await shoot(tab, `readings-${theme}-${width}`);
        expect(await tab.faults()).toEqual([]);
        await tab.close();
      }
  });

  test("what is kept about one parent holds their own way, goals and answers", async () => {
    for (const theme of ["default", "dark"] as const) {
      const tab = await openTab(browser, world, "samordnare", { subPageId: `${full.file.id}/log/${full.a}`, theme });
      await tab.frame.getByRole("heading", { name: "Egen väg" }).waitFor();
      await tab.frame.getByText("Eget mål 0").waitFor();
      await tab.frame.getByRole("heading", { name: "Egen väg" }).scrollIntoViewIfNeeded();
      await shoot(tab, `extract-${theme}`);
      expect(await tab.frame.getByText("Eget mål 1").count()).toBe(0);
      expect(await tab.faults()).toEqual([]);
      await tab.close();
    }
  });

  test("the plan is taken out as two files by keyboard, which is said and logged", async () => {
    for (const [theme, width] of [
      ["default", 1280],
      ["dark", 320],
      ["contrast", 320],
    ] as const) {
      const tab = await openTab(browser, world, "samordnare", { subPageId: `${full.file.id}/plan`, theme, width });
      const { frame } = tab;
      await frame.getByRole("button", { name: "Hämta som PDF/A" }).focus();
      const files: string[] = [];
      tab.page.on("download", (file) => files.push(file.suggestedFilename()));
      await tab.press("Enter");
      await frame.getByText(/Två filer är hämtade/).waitFor();
      await expect
        .poll(() => files.toSorted())
        .toEqual([`SIP-${full.file.reference}.json`, `SIP-${full.file.reference}.pdf`]);
      await shoot(tab, `sip-${theme}-${width}`);
      expect(await tab.faults()).toEqual([]);
      await tab.close();
    }
    const log = await world.app.deps.store.cases.log("ekstad", full.file.id);
    expect(log.filter(({ entry }) => entry["kind"] === "sipExported")).toHaveLength(3);
  });

  test("a manager reads a year's outcomes with what they mean, and takes them out", async () => {
    const answers = (at: number) => [[5, 2], at < 6 ? [3, 4] : [2, 2]] as [number, number][];
    for (let at = 0; at < 12; at += 1)
      await keepIn(world, { ...ended("2025-03-01", answers(at)), reference: `SV-2025-${100 + at}` });
    for (const theme of ["default", "dark", "contrast"] as const)
      for (const [width, locale, title, codebook] of [
        [320, "en-us", "Outcomes before and after", "Codebook"],
        [1280, "sv-se", "Utfall före och efter", "Kodbok"],
      ] as const) {
        const tab = await openTab(browser, world, "chef", { at: "#/statistics", theme, width, locale });
        const { frame } = tab;
        await frame.getByRole("heading", { name: title }).waitFor();
        await frame.getByText(codebook, { exact: true }).focus();
        await tab.press("Enter");
        await frame.getByRole("heading", { name: title }).scrollIntoViewIfNeeded();
        await shoot(tab, `outcomes-${theme}-${width}`);
        const files: string[] = [];
        tab.page.on("download", (file) => files.push(file.suggestedFilename()));
        for (const name of [/CSV$/, /JSON$/]) await frame.getByRole("button", { name }).last().click();
        await expect.poll(() => files.length).toBe(2);
        await frame.getByText(codebook, { exact: true }).scrollIntoViewIfNeeded();
        await shoot(tab, `outcomes-codebook-${theme}-${width}`);
        expect(await tab.faults()).toEqual([]);
        await tab.close();
      }
  });

  test("a parent reads the goals first on their own page", async () => {
    const inside = await insideOf(world, full.file, full.a);
    const { text } = await inside.get("/f/mine/plan");
    expect(text.indexOf("Mål för")).toBeLessThan(text.indexOf("<h2>Behov"));
  });
});
