import { randomUUID } from "node:crypto";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { plant } from "../after-a-meeting.ts";
import { rulesFrom } from "../../src-shared/programme/programme.ts";
import { aWorld, done, municipalityId, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
let caseId: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  caseId = randomUUID();
  const said = {
    programme: "adults",
    caller: "Robin Alm",
    phone: "070-1740608",
    worry: "Stöd på tre håll",
    language: "sv",
  };
  await done(world.perform("servicecenter", caseId, "case.open", said));
  await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
  await done(
    world.perform("samordnare", caseId, "party.registerFamily", { childName: "Robin Alm", childBornOn: "1991-02-03" }),
  );
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
const person = async () => (await world.file(caseId)).parties[0]!;

test("a god man is written in, and a birthday put right, from the case's own screen; at a phone's width too", async () => {
  const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}` });
  await tab.frame.getByRole("heading", { name: "Runt personen" }).waitFor();
  const form = tab.frame.getByRole("dialog");
  await tab.frame.getByRole("button", { name: "Lägg till", exact: true }).click();
  await tab.frame.getByRole("menuitem", { name: "Lägg till god man eller förvaltare" }).click();
  await form.getByRole("radio", { name: "God man" }).check();
  await form.getByRole("textbox", { name: "Namn" }).fill("Kim Ek");
  await form.getByRole("textbox", { name: "Vad omfattar förordnandet?" }).fill("Bevaka rätt");
  await form.getByLabel("Beslutsdag").fill("2026-01-20");
  expect(await tab.faults()).toEqual([]);
  await form.getByRole("button", { name: "Spara", exact: true }).click();
  await tab.frame.getByText("Är inte med: personen har inte sagt ja").waitFor();

  await tab.frame.getByRole("button", { name: "Ändra Robin Alm" }).click();
  await tab.frame.getByRole("menuitem", { name: "Rätta födelsedagen" }).click();
  await form.getByLabel("Rätt födelsedag").fill("1990-02-03");
  await form.getByRole("button", { name: "Spara", exact: true }).click();
  await expect.poll(async () => JSON.stringify(await person())).toContain("1990-02-03");
  await tab.close();

  const phone = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}`, width: 320, theme: "dark" });
  await phone.frame.getByText("Är inte med: personen har inte sagt ja").waitFor();
  expect(await phone.faults()).toEqual([]);
  await phone.close();
});

test("nobody finds whether somebody grown can decide alone, and what became of them is said of themselves", async () => {
  const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/consent` });
  await tab.frame.getByRole("heading", { name: "Andra grunder än samtycke" }).waitFor();
  expect(await tab.frame.getByRole("heading", { name: "Barnets mognad" }).count()).toBe(0);
  await tab.frame.getByRole("link", { name: "Översikt" }).click();
  await tab.frame.getByText("Någon hörde av sig").waitFor();
  await tab.frame.getByRole("link", { name: "Gemensam bild och plan" }).click();
  await tab.frame
    .getByRole("cell", { name: "Arbete och studier" })
    .or(tab.frame.getByText("Arbete och studier"))
    .first()
    .waitFor();
  await tab.close();

  // What is searched for stands beside what is chosen, and not over it.
  const list = await openTab(browser, world, "samordnare", { at: "#/cases" });
  const [search, which] = [list.frame.getByRole("searchbox").locator(".."), list.frame.getByRole("combobox").first()];
  const [one, other] = [await search.boundingBox(), await which.boundingBox()];
  expect(one!.x + one!.width).toBeLessThanOrEqual(other!.x);
  await list.close();
});

test("of a child who has come of age nobody finds whether they can decide alone, and no guardian is said to consent for them", async () => {
  const { programmes } = (await world.app.deps.municipality(municipalityId)).document;
  await plant(world, caseId, (file) => ({ ...file, programme: "samba", rules: rulesFrom(programmes["samba"]!) }));
  const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/consent` });
  await tab.frame.getByRole("heading", { name: "Andra grunder än samtycke" }).waitFor();
  expect(await tab.frame.getByText(/Barnets mognad|Vårdnadshavarna samtycker/).count()).toBe(0);
  await tab.close();
});
