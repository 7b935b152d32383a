import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aCaseInConsentPending, aWorld, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
const open = (at: string, showing: object = {}) => openTab(browser, world, "administrator", { at, ...showing });
const saves = async (tab: Tab) => {
  await tab.frame.getByRole("button", { name: "Granska ändringar" }).click();
  await tab.frame.getByRole("button", { name: "Spara ändringarna" }).click();
  await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
};

test("what a clock leads to is read before it is saved, and said to be unknown while the clock is no number", async () => {
  const tab = await open("#/settings/clocks", { width: 320 });
  await tab.frame.getByText("En förfrågan i dag får ett samtal senast 9 september 2026.").waitFor();

  const field = tab.frame.getByLabel("Arbetsdagar till första samtalet");
  await field.focus();
  await tab.press("Control+a");
  await tab.type("4");
  await tab.frame.getByText("En förfrågan i dag får ett samtal senast 11 september 2026.").waitFor();
  await field.fill("snart");
  await tab.frame.getByText("Rätta det som är fel först, så räknas det ut.").waitFor();

  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await tab.close();
});

test.runIf(process.env["SAMLA_LONG"])(
  "who answers for personal data is set with its officer, and read under My data and in a letter; a common purpose is begun from",
  async () => {
    const tab = await open("#/settings/authorities");
    await tab.frame.getByRole("button", { name: "Ändra Kommunstyrelsen" }).click();
    await tab.frame.getByRole("textbox", { name: "Dataskyddsombudets e-post" }).fill("dso@ekstad.example.se");
    await tab.frame.getByRole("textbox", { name: "Dataskyddsombudets telefon" }).fill("0701740605");
    await tab.frame.getByRole("link", { name: "Samtycke", exact: true }).click();
    await tab.frame.getByRole("textbox", { name: "Vanliga ändamål" }).fill("Att stödet i skolan och hemma hänger ihop");
    await saves(tab);
    await tab.close();

    const { caseId, guardianId } = await aCaseInConsentPending(world);
    const staff = await openTab(browser, world, "samordnare", { at: "#/mine" });
    await staff.frame.getByText("Kommunstyrelsen. Dataskyddsombud: dso@ekstad.example.se, 0701740605").waitFor();
    await staff.close();
    const asking = await openTab(browser, world, "samordnare", {
      at: `#/case/${caseId}/consent?act=ask&of=${guardianId}`,
    });
    await asking.frame
      .getByRole("combobox", { name: "Börja från ett vanligt ändamål" })
      .selectOption("Att stödet i skolan och hemma hänger ihop");
    const purpose = asking.frame.getByRole("textbox", { name: /^Vad ska uppgifterna användas till|ändamål/i }).first();
    expect(await purpose.inputValue()).toBe("Att stödet i skolan och hemma hänger ihop");
    await asking.close();
  },
);
