import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aWayInAfterMeeting } from "../after-a-meeting.ts";
import { anActiveCase, aWorld, done, type World } from "../world.ts";
import { familyPage, faultsOf, overflowOf } from "./family-page.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
const by = "samordnare";
const give = (caseId: string, verb: Parameters<World["perform"]>[2], input: object) =>
  done(world.perform(by, caseId, verb, input));
const rowsIn = async (caseId: string) => (await world.file(caseId)).closingPlan.rows;

test("what goes on is written as the closing begins, changed, taken out and put back, from the case's own screen", async () => {
  const { caseId } = await anActiveCase(world);
  await give(caseId, "case.startClosing", { reason: "Det går bra nu" });
  const tab = await openTab(browser, world, by, { at: `#/case/${caseId}` });
  const plan = tab.frame.getByRole("region", { name: "Det här fortsätter efter avslutet" });
  await plan.getByText("Inget är skrivet än.").waitFor();
  const form = tab.frame.getByRole("dialog");

  await tab.reach("Lägg till något som fortsätter");
  await tab.press("Enter");
  await form.getByRole("textbox", { name: "Vad fortsätter?" }).fill("Stödsamtal varje vecka med kurator");
  await form.getByLabel("Vem tar över?").selectOption({ label: "Ekskolan" });
  await form.getByLabel("Från vilken dag?").fill("2026-01-01");
  expect(await tab.faults()).toEqual([]);
  await form.getByRole("button", { name: "Spara", exact: true }).click();
  await form.getByText("Dagen har redan varit.").waitFor();
  expect(await form.getByRole("textbox", { name: "Vad fortsätter?" }).inputValue()).toContain("Stödsamtal");
  await form.getByLabel("Från vilken dag?").fill("2026-12-01");
  await form.getByRole("button", { name: "Spara", exact: true }).click();
  await plan.getByText("Ekskolan från 1 december").waitFor();
  await plan.getByText("vet inte om det än").waitFor();

  await plan.getByRole("button", { name: "Ta bort: Stödsamtal varje vecka med kurator" }).click();
  await plan.getByText("Inget är skrivet än.").waitFor();
  await tab.frame.getByRole("button", { name: "Ångra", exact: true }).click();
  await plan.getByText("Stödsamtal varje vecka med kurator").waitFor();
  expect(await tab.faults()).toEqual([]);
  expect((await rowsIn(caseId)).map(({ droppedAt }) => droppedAt)).toEqual([null]);
  await tab.close();

  if (!process.env["SAMLA_LONG"]) return;
  for (const [theme, locale] of [
    ["dark", "en-us"],
    ["contrast", "sv-se"],
  ] as const) {
    const phone = await openTab(browser, world, by, { at: `#/case/${caseId}`, width: 320, theme, locale });
    await phone.frame.getByText("Stödsamtal varje vecka med kurator").waitFor();
    await phone.frame.getByText("Stödsamtal varje vecka med kurator").scrollIntoViewIfNeeded();
    expect(await phone.faults()).toEqual([]);
    await phone.close();
  }
});

test("the family reads what goes on for them on a page of their own, in each language, at a phone's width", async () => {
  const way = await aWayInAfterMeeting(world);
  const { parties } = await world.file(way.caseId);
  const child = parties.find(({ kind }) => kind === "child")!;
  await give(way.caseId, "case.startClosing", { reason: "Det går bra nu" });
  const row = { about: child.id, words: "Läxhjälp två dagar i veckan", category: "family", on: "2026-12-01" };
  await give(way.caseId, "case.planAfter", { ...row, to: { kind: "unit", unit: "ekskolan" }, isKnown: true });
  await way.enter();

  for (const [language, title, look] of [
    ["sv", "Det här fortsätter", "light"],
    ["en", "What goes on", "dark"],
    ["ar", "ما يستمر", "light"],
    ["so", "Waxa sii socda", "forced"],
  ] as const) {
    const page = await familyPage(browser, world, way.browser, { language, look });
    await page.goto(`${world.front}/f/mine?lang=${language}`);
    await page.getByRole("heading", { name: title }).scrollIntoViewIfNeeded();
    await page.getByText("Läxhjälp två dagar i veckan").waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }
});
