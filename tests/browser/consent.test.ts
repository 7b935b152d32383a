import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { servicesOf } from "../../src-shared/programme/municipality.ts";
import { addMinutes } from "../../src-shared/time.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  aWorld,
  done,
  flowsBetween,
  municipalityId,
  type World,
} from "../world.ts";
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

const at = (caseId: string, search = "") => `#/case/${caseId}/consent${search}`;

async function anAskedGuardian() {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId, guardianId } = begun;
  const asking = {
    grantorId: guardianId,
    subjectIds: [childId],
    flows: flowsBetween(["ekskolan", "barnochunga"], ["contact", "schooling", "economy"]),
    purpose: "Att stödet i skolan och hemma hänger ihop",
    activities: ["attendMeeting"],
  };
  await done(world.perform("samordnare", caseId, "consent.request", asking));
  return begun;
}

test("a yes to a part of what was asked is written down by keyboard, and what is missing is said beside it", async () => {
  const { caseId } = await anAskedGuardian();
  const tab = await openTab(browser, world, "samordnare", { at: at(caseId) });
  await tab.frame.getByRole("heading", { name: "Att göra" }).waitFor();

  await tab.reach("Anteckna ett ja");
  // How far it is to the screen is the menu's to answer for.
  tab.presses = 0;
  await tab.press("Enter");
  await tab.frame.getByRole("heading", { name: "Anteckna ett ja" }).waitFor();
  await tab.reach("Alla: Allt");
  await tab.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Space");
  await tab.frame.getByText("Ja till en del. Inte: ekonomi.").waitFor();
  await tab.reach(/^Vem lyssnade/);
  await tab.type("Samordnare 2, Samba");
  await tab.press("Enter");
  await tab.frame.getByText("2 saker behöver fyllas i.").waitFor();
  await tab.press("Space", "Tab", "Space", "Tab", "Enter");

  await tab.frame.getByText("Samtycket är antecknat.").waitFor();
  const { consents, requests } = await world.file(caseId);
  expect(new Set(consents[0]!.flows.map(({ category }) => category))).toEqual(new Set(["contact", "schooling"]));
  expect(requests[0]!.answer).toMatchObject({ kind: "partlyGranted" });
  // One for each service that could be told, and thirty-six for all else.
  const services = servicesOf((await world.app.deps.municipality(municipalityId)).document);
  expect(tab.presses).toBeLessThanOrEqual(36 + services.length);
  await tab.close();
});

test("one who has not answered is reminded when it is time, and it says when and when next", async () => {
  const { caseId } = await anAskedGuardian();
  const begins = world.clock.now;
  world.clock.now = addMinutes(begins, 3 * 24 * 60);
  const tab = await openTab(browser, world, "samordnare", { at: at(caseId), width: 320 });
  await tab.frame.getByText(/Dags att påminna/).waitFor();

  await tab.frame.getByRole("button", { name: "Anteckna påminnelse" }).focus();
  await tab.press("Enter");
  await tab.frame.getByRole("menuitem", { name: "Jag har ringt" }).waitFor();
  await tab.press("Enter");

  await tab.frame.getByText(/Påmind .*\. Nästa påminnelse /).waitFor();
  expect(await tab.frame.getByRole("button", { name: "Anteckna påminnelse" }).count()).toBe(0);
  expect((await world.file(caseId)).requests[0]!.reminded).toMatchObject([{ channel: "phone" }]);
  expect(tab.presses).toBe(2);
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await tab.close();
  world.clock.now = begins;
});

test("what the server says no to is said in words, and nothing that was typed is lost", async () => {
  const { caseId, guardianId } = await anAskedGuardian();
  const tab = await openTab(browser, world, "samordnare", { at: at(caseId, `?act=record&of=${guardianId}`) });
  const { frame } = tab;
  await frame.getByLabel("Vem lyssnade").fill("Samordnare 2, Samba");
  await frame.getByLabel("Jag har läst upp").check();
  await frame.getByLabel("Personen har med egna ord").check();
  await frame.getByLabel("Till och med").fill("2030-01-01");

  await frame.getByRole("button", { name: "Spara samtycket" }).click();
  await frame.getByText("Tiden för samtycket stämmer inte.").waitFor();

  expect(await frame.getByLabel("Vem lyssnade").inputValue()).toBe("Samordnare 2, Samba");
  await frame.getByRole("link", { name: "Avbryt" }).click();
  await frame.getByRole("heading", { name: "Att göra" }).waitFor();
  await frame.getByRole("link", { name: "Anteckna ett ja" }).first().click();
  expect(await frame.getByLabel("Vem lyssnade").inputValue()).toBe("Samordnare 2, Samba");
  await tab.close();
});

test("whoever has the case open sees that consent is taken back, and nobody but the coordinator sees why", async () => {
  const { caseId, consentId } = await aBookedMeeting(world);
  const hasClock = true;
  const [mine, other, school] = await Promise.all([
    openTab(browser, world, "samordnare", { at: at(caseId, `?act=withdraw&of=${consentId}`) }),
    openTab(browser, world, "samordnare", { at: at(caseId), hasClock }),
    openTab(browser, world, "kurator", { at: `#/case/${caseId}`, hasClock }),
  ]);
  await other.frame.getByText("Ja, det får berättas").waitFor();
  await school.frame.getByText("Ekrummet").first().waitFor();
  expect(await mine.frame.getByRole("radio", { checked: true }).count()).toBe(0);
  await mine.frame.getByRole("button", { name: "Ta tillbaka eller begränsa" }).click();
  await mine.frame.getByText("Välj om det är hela samtycket eller en del.").waitFor();
  await expect
    .poll(() => mine.frame.locator(":focus").evaluate((one) => one.parentElement?.textContent))
    .toBe("Hela samtycket");
  await mine.frame.getByLabel("Hela samtycket").check();
  await mine.frame.getByText(/Mötet .* pausas\./).waitFor();
  await mine.frame.getByText("Samtycket når inte längre Ekskolan och Barn och unga.").waitFor();

  await mine.frame.getByRole("button", { name: "Ta tillbaka hela samtycket" }).click();
  await mine.frame.getByText("Det är tillbakataget").waitFor();
  for (const { page } of [other, school]) await page.clock.fastForward(15_000);

  await other.frame.getByText("Nej, inte nu").waitFor();
  await other.frame.getByText("Svaret har ändrats medan du hade sidan öppen.").waitFor();
  await other.frame.getByText("Vårdnadshavare Ek har tagit tillbaka sitt samtycke.").waitFor();
  await expect.poll(() => school.frame.locator("#content").textContent()).not.toContain("Ekrummet");
  expect(await school.frame.locator("#content").textContent()).not.toMatch(/tagit tillbaka|Vårdnadshavare Ek/);
  expect(await school.frame.getByRole("link", { name: "Samtycke" }).count()).toBe(0);
  await Promise.all([mine, other, school].map(({ close }) => close()));
});

test("in English and where there is little room it is whole, and axe finds nothing", async () => {
  const { caseId, consentId } = await aBookedMeeting(world);
  const tab = await openTab(browser, world, "samordnare", { at: at(caseId), width: 320, locale: "en-us" });

  await tab.frame.getByText("Yes, it may be told").waitFor();
  await tab.frame.getByRole("table").getByText("each other").waitFor();
  const board = [await tab.faults(), await tab.overflow()];
  await tab.frame.getByRole("link", { name: "Take back or narrow" }).click();
  await tab.frame.getByLabel("A part").check();
  await tab.frame.getByRole("checkbox", { name: "All: Family" }).uncheck();
  await tab.frame.getByText("No meeting is affected.").waitFor();

  expect(board).toEqual([[], 0]);
  expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
  await tab.frame.getByRole("button", { name: "Narrow the consent" }).click();
  await tab.frame.getByText("It is taken back and holds from now on.").waitFor();
  const left = (await world.file(caseId)).consents.find((one) => one.replaces === consentId)!;
  expect(left.flows.map(({ category }) => category)).not.toContain("family");
  await tab.close();
});
