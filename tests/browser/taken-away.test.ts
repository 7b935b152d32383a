import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anAgreement, aWorld, done, type World } from "../world.ts";
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

test("whoever is removed while they have the case before them has it no more when the page asks again", async () => {
  const { caseId } = await anAgreement(world);
  const { reference, parties } = await world.file(caseId);
  const tab = await openTab(browser, world, "kurator", { at: `#/case/${caseId}/meeting`, hasClock: true });
  await tab.frame.getByRole("heading", { name: reference }).waitFor();
  const kurator = parties.find((one) => one.kind === "professional" && one.account === world.account("kurator"))!;
  const rektor = parties.find((one) => one.kind === "professional" && one.id !== kurator.id)!;
  const leaving = { partyId: kurator.id, reason: "Nytt arbete", tasksTo: rektor.id };
  await done(world.perform("samordnare", caseId, "party.leave", leaving));

  await tab.page.clock.runFor(2_000);

  await tab.frame.getByRole("alert").waitFor();
  const said = await tab.frame.locator("body").innerText();
  expect(said).not.toContain(reference);
  expect(said).not.toContain("Ekrummet");
  expect(await tab.frame.getByRole("heading", { name: reference }).count()).toBe(0);
  await tab.close();
});
