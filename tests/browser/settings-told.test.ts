import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aCaseInConsentPending, anActiveCase, aWorld, type World } from "../world.ts";
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
const tries = async (tab: Tab) => {
  await tab.frame.getByRole("button", { name: "Granska ändringar" }).click();
  await tab.frame.getByRole("button", { name: "Spara ändringarna" }).click();
};
const saves = async (tab: Tab) => {
  await tries(tab);
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

test("what somebody can answer is written on their own lines, and finds them where a meeting is planned", async () => {
  const { caseId } = await anActiveCase(world);
  const tab = await open("#/settings/people", { width: 320 });
  await tab.frame.getByRole("button", { name: /^Ändra Rektor/ }).click();
  const lines = tab.frame.getByRole("textbox", { name: "Kan svara på" });
  await lines.fill(Array.from({ length: 11 }, (_, index) => `Sak ${index}`).join("\n"));
  await tries(tab);
  await tab.frame.getByRole("heading", { name: "En uppgift behöver rättas" }).waitFor();
  await tab.frame.getByRole("link", { name: "Kan svara på" }).click();
  await tab.frame.getByText("Det är för långt. Korta texten.").first().waitFor();
  await lines.fill("Resursskola\nSkolskjuts i glesbygd");
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await saves(tab);
  await tab.close();

  const planner = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/schedule` });
  await planner.frame.getByRole("searchbox", { name: "Vem kan svara på det här?" }).fill("glesbygd");

  const found = planner.frame.getByRole("list", { name: "Vem kan svara på det här?" }).getByRole("listitem");
  await expect
    .poll(() => found.allTextContents())
    .toEqual([expect.stringMatching(/^Rektor.*Resursskola, Skolskjuts i glesbygd/)]);
  await planner.close();
});

test.runIf(process.env["SAMLA_LONG"])(
  "days the office is closed and where content is read are set, and a day that is none is said to be",
  async () => {
    const tab = await open("#/settings/clocks");
    const days = tab.frame.getByLabel("Dagar då kontoret är stängt, utöver helgdagar");
    await days.fill("2026-12-23\nlucia");
    await tries(tab);
    await tab.frame.getByRole("link", { name: "Dagar då kontoret är stängt, utöver helgdagar" }).click();
    await tab.frame.getByText("Det har inte den form som behövs. Skriv om det.").waitFor();
    await days.fill("2026-12-23");
    await tab.frame.getByRole("link", { name: /^Meddelanden och tysta timmar/ }).click();
    await tab.frame.getByRole("switch", { name: "Kort och formulär i Teams-chatten får visa innehåll" }).click();
    expect(await tab.faults()).toEqual([]);
    await saves(tab);

    const { document } = (await world.app.deps.store.municipalities.read("ekstad"))!;
    expect(document).toMatchObject({ closedDays: ["2026-12-23"], contentInTeams: false });
    await tab.close();
  },
);
