import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aBookedMeeting, anAgreement, anInquiry, aWorld, done, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
let agreed: Awaited<ReturnType<typeof anAgreement>>;
let theirs: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  await anInquiry(world);
  agreed = await anAgreement(world);
  theirs = await anInquiry(world);
  await done(world.perform("samordnare2", theirs, "case.accept", { noConflictOfInterest: true }));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const referenceOf = async (caseId: string) => (await world.file(caseId)).reference;

test("who has promised something takes it on and reports it from what waits today, in seven presses", async () => {
  const tab = await openTab(browser, world, "kurator", { width: 320 });
  await tab.frame.getByRole("link", { name: /Säg ja till uppföljningen/ }).focus();

  await tab.press("Enter");
  await tab.frame.getByRole("button", { name: "Jag tar på mig det" }).waitFor();
  await tab.press("Tab", "Tab", "Enter");
  await tab.frame.getByText("Du har tagit på dig det.").waitFor();
  await tab.frame.getByRole("button", { name: "Jag tar på mig det" }).waitFor({ state: "detached" });
  const faults = await tab.faults();
  await tab.press("Tab", "Tab", "Enter");
  await tab.frame.getByText("Återkopplad, väntar på mottagaren").waitFor();
  await tab.frame.getByText("Tack. Den du återkopplar till får veta det.").waitFor();

  expect(tab.presses).toBe(7);
  expect((await world.file(agreed.caseId)).tasks[0]!.state.name).toBe("reported");
  expect([faults, await tab.overflow()]).toEqual([[], 0]);
  await tab.close();
});

test("a link to a promise opens the list at it, also when it is kept; one to something that is gone says so", async () => {
  const { tasks } = await world.file(agreed.caseId);
  const taskId = tasks[0]!.id;
  const tab = await openTab(browser, world, "samordnare", { subPageId: `followups/${taskId}`, width: 320 });
  const focused = tab.frame.locator("li:focus");
  await focused.getByText("väntar på mottagaren").waitFor();
  expect(await tab.faults()).toEqual([]);
  await tab.close();

  const gone = await openTab(browser, world, "kurator", { subPageId: `followups/${agreed.caseId}` });
  await gone.frame.getByText("Det länken ledde till finns inte längre").waitFor();
  await gone.close();
});

test("a coordinator sees what a child waits for first, and how ready this week's meetings are", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world, ["rektor", "socialsekreterare"]);
  const tab = await openTab(browser, world, "samordnare", { width: 320, theme: "dark" });
  await tab.frame.getByRole("heading", { name: "Någon väntar på det här" }).waitFor();
  const meetings = tab.frame.getByRole("region", { name: "Möten de närmaste dagarna" });

  expect(await meetings.textContent()).toContain("dagordningen är inte publicerad · 0 av 2 har sagt att de kommer");
  expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
  await meetings.getByRole("link").click();

  const address = await tab.frame.locator("html").evaluate(() => location.hash);
  expect(address).toBe(`#/case/${caseId}/meeting/${meetingId}`);
  await tab.close();
});

test("what was answered meanwhile is said in words, and the list is read anew", async () => {
  const tab = await openTab(browser, world, "samordnare", { at: "#/followups", locale: "en-us" });
  const receive = tab.frame.getByRole("button", { name: "I have received it" });
  await receive.waitFor();
  await done(world.perform("samordnare", agreed.caseId, "followup.receive", { taskId: agreed.taskId }));
  await receive.click();

  expect(await tab.frame.getByRole("alert").textContent()).toContain("There is none right now.");
  expect(await tab.faults()).toEqual([]);
  await tab.close();
});

test("a coordinator finds a case by its code, and what was searched for is there when they come back", async () => {
  const reference = await referenceOf(agreed.caseId);
  const tab = await openTab(browser, world, "samordnare", { at: "#/cases", width: 320 });
  await tab.frame.getByText("Väntar på en samordnare").waitFor();
  const colleagues = tab.frame.getByRole("listitem").filter({ hasText: await referenceOf(theirs) });

  expect(await colleagues.getByRole("link").count()).toBe(0);
  await tab.frame.getByRole("searchbox").fill(reference.slice(-3));
  await tab.frame.getByText("1 ärende visas").waitFor();
  expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
  await tab.frame.getByRole("link", { name: new RegExp(reference) }).click();
  await tab.frame.getByRole("heading", { level: 1, name: reference }).waitFor();
  await tab.page.evaluate(() => history.back());

  await tab.frame.getByText("1 ärende visas").waitFor();
  expect(await tab.frame.getByRole("searchbox").inputValue()).toBe(reference.slice(-3));
  await tab.close();
});

test("a manager sees where every case stands and how they are shared, and only figures that are of nobody", async () => {
  const tab = await openTab(browser, world, "chef", { at: "#/cases?show=board" });
  await tab.frame.getByText("Du ser kod, läge och dagar, aldrig vad ett ärende handlar om.").waitFor();
  await tab.frame.getByRole("heading", { name: "Nya (2)" }).waitFor();
  await tab.frame.getByRole("heading", { name: "Så är ärendena fördelade" }).waitFor();
  expect(await tab.faults()).toEqual([]);

  await tab.frame.getByRole("link", { name: "Statistik" }).click();

  await tab.frame.getByText("Det är för få ärenden för att visa siffror").waitFor();
  expect(await tab.frame.getByRole("table").count()).toBe(0);
  await tab.close();
});

test("a coordinator's own figures are whole, as text, table and picture, and can be taken along", async () => {
  const tab = await openTab(browser, world, "samordnare", { at: "#/statistics", theme: "dark" });
  await tab.frame.getByRole("table", { name: "Ärenden efter läge och orsak" }).waitFor();
  await tab.frame.getByText("1 av 1 åtaganden, räknat på den dag som först var lovad.").waitFor();
  expect(await tab.faults()).toEqual([]);

  const [file] = await Promise.all([
    tab.page.waitForEvent("download"),
    tab.frame.getByRole("button", { name: "Hämta som CSV" }).click(),
  ]);

  expect(file.suggestedFilename()).toBe("samla-statistik.csv");
  await tab.close();
});

describe.runIf(process.env["SAMLA_LONG"])("every theme, width and language", () => {
  const screens = ["", "#/cases", "#/cases?show=board", "#/followups", "#/statistics"];
  test.each(screens)("%s has no faults and is no wider than its frame", { timeout: 120_000 }, async (at) => {
    for (const theme of ["default", "dark", "contrast"] as const)
      for (const width of [320, 768, 1280])
        for (const locale of ["sv-se", "en-us"] as const) {
          const tab = await openTab(browser, world, "samordnare", { at, theme, width, locale });
          await tab.frame.locator("main li, main table, main p").first().waitFor();
          expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
          await tab.close();
        }
  });
});
