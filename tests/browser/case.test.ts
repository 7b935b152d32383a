import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anAgreement, aWorld, done, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
let made: Awaited<ReturnType<typeof anAgreement>>;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  made = await anAgreement(world);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
const opened = async (person: string, more: object = {}, show = "") => {
  const tab = await openTab(browser, world, person, { at: `#/case/${made.caseId}${show}`, ...more });
  await tab.frame.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
  return tab;
};
const guardian = async () => {
  const { parties } = await world.file(made.caseId);
  const found = parties.find((one) => one.kind === "guardian");
  return found?.kind === "guardian" ? found : null;
};
describe("the coordinator", () => {
  test("corrects a telephone number by keyboard, and takes it back", async () => {
    const tab = await opened("samordnare");
    const { frame } = tab;
    const was = (await guardian())!.phone!.value;
    await frame.getByRole("button", { name: "Ändra Vårdnadshavare Ek" }).waitFor();

    await frame.getByRole("button", { name: "Ändra Vårdnadshavare Ek" }).focus();
    await tab.press("Enter", "Enter");
    await frame.getByRole("dialog", { name: "Kontaktuppgifter" }).waitFor();
    await tab.press("Control+A");
    await tab.type("nummer");
    await tab.press("Enter");
    await frame.getByText("Det har inte den form som behövs").waitFor();
    await frame.getByLabel("Telefon").focus();
    await tab.press("Control+A");
    await tab.type("070-1740633");
    await tab.press("Enter");
    await frame.getByText("Kontaktuppgiften är ändrad.").waitFor();
    expect(tab.presses).toBe(6);
    expect((await guardian())!.phone!.value).toBe("0701740633");
    expect(
      await frame
        .getByRole("button", { name: "Ändra Vårdnadshavare Ek" })
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);

    await frame.getByRole("button", { name: "Ångra" }).press("Enter");
    await frame.getByText("Det är ångrat.").waitFor();
    expect((await guardian())!.phone!.value).toBe(was);
    expect(await tab.faults()).toEqual([]);
    await tab.close();
  });

  test("is told who sees what, and sees it as one of the family would", async () => {
    const secret = { unit: "bup", from: [made.childId] };
    await done(world.perform("samordnare", made.caseId, "party.maskUnit", secret));
    const tab = await opened("samordnare", { width: 320 });
    const { frame } = tab;
    const family = frame.getByRole("region", { name: "Runt barnet" });

    await family.getByRole("button", { name: /^Ses av dig och \d till$/ }).click();
    await family.getByText(/^Du och .*Kurator, Ekskolan.* ser det här/).waitFor();
    expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);

    await frame.getByRole("button", { name: "Se som någon annan" }).click();
    await frame.getByLabel("Person").selectOption("Vårdnadshavare Ek");
    await frame.getByText("Du ser ärendet som Vårdnadshavare Ek skulle se det.").waitFor();
    await frame.getByRole("heading", { name: "Uppföljningar" }).waitFor();
    expect(await frame.getByText("BUP").count()).toBe(0);
    expect(await frame.getByRole("button", { name: /^Ändra|^Lägg till|^Ta bort/ }).count()).toBe(0);
    expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);

    await frame.getByRole("button", { name: "Sluta titta" }).click();
    await frame.getByRole("region", { name: "Nästa steg" }).waitFor();
    await tab.close();
  });

  test("reads who has read the case, filters it, and what is kept about one person", async () => {
    await world.api("kurator", `/cases/${made.caseId}`);
    const tab = await opened("samordnare", { locale: "en-us", width: 320 }, "/log");
    const { frame } = tab;

    await frame.getByLabel("Who", { exact: true }).selectOption("Kurator, Ekskolan");
    const rows = frame.getByRole("table", { name: "Who has read and changed" }).getByRole("row");
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    const said = (await rows.allTextContents()).slice(1);
    expect(said.filter((one) => !one.includes("Kurator, Ekskolan"))).toEqual([]);
    expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);

    await frame.getByLabel("Register extract for").selectOption("Vårdnadshavare Ek");
    await frame.getByRole("heading", { name: "What is kept about Vårdnadshavare Ek" }).waitFor();
    await frame.getByRole("table", { name: /about Vårdnadshavare Ek/ }).waitFor();
    expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
    await tab.close();
  });
});

test("a professional's page asks for nothing that is more than their own view, and offers no correction", async () => {
  const tab = await openTab(browser, world, "kurator");
  const answers: { url: string; body: string }[] = [];
  tab.page.on("response", async (response) => {
    if (response.url().includes("/api/")) answers.push({ url: response.url(), body: await response.text() });
  });
  await tab.page
    .frames()
    .at(-1)!
    .evaluate((hash) => window.location.assign(hash), `#/case/${made.caseId}`);
  await tab.frame.getByRole("region", { name: "Runt barnet" }).waitFor();
  await tab.frame.getByRole("button", { name: "Ses enligt samtycket" }).first().click();
  await tab.frame.getByText("Du ser det som samtycket låter dig se.").first().waitFor();

  expect(answers.map(({ url }) => url).filter((url) => /readers|access-log|\/as\/|directory/.test(url))).toEqual([]);
  expect(await tab.frame.getByRole("button", { name: /^Ändra|^Lägg till/ }).count()).toBe(0);
  expect(await tab.frame.getByText("Se som någon annan").count()).toBe(0);
  expect(await tab.faults()).toEqual([]);
  await tab.close();
});

describe.runIf(process.env["SAMLA_LONG"])("in every look", () => {
  const looks = (["default", "dark", "contrast"] as const).flatMap((theme) =>
    [320, 768, 1400].flatMap((width) => (["sv-se", "en-us"] as const).map((locale) => ({ theme, width, locale }))),
  );
  test.each(looks)("$theme $width $locale: the map, the log, the list and somebody else's eyes", async (look) => {
    for (const show of ["", "/log", "?show=sheet", `?show=as&as=${made.guardianId}`]) {
      const tab = await opened("samordnare", look, show);
      await tab.frame.getByRole("heading", { level: 2 }).first().waitFor();
      await tab.page.waitForTimeout(500);
      expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
      await tab.close();
    }
  });
});
