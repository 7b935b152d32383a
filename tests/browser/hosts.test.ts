import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aBookedMeeting, aWorld, municipalityId, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
let caseId: string;
let meetingId: string;
let chatId: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld(), aBrowser()]);
  ({ caseId, meetingId } = await aBookedMeeting(world, ["kurator"]));
  await world.deliverAll();
  const link = await world.app.deps.store.calendar.get({ municipality: municipalityId, caseId, meetingId });
  chatId = link!.chatId!;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
const byChat = (person: string, chat: string) =>
  world.api(person, `/meetings/by-chat?chatId=${encodeURIComponent(chat)}`);
const address = (tab: Awaited<ReturnType<typeof openTab>>) => tab.frame.locator("html").evaluate(() => location.hash);

test("a meeting's chat is known to those whose meeting it is, and to nobody else, by ids only", async () => {
  const [theirs, others, nowhere, none] = await Promise.all([
    byChat("kurator", chatId),
    byChat("larare", chatId),
    byChat("kurator", "19:meeting_none@thread.v2"),
    byChat("kurator", ""),
  ]);

  expect(theirs).toEqual({ status: 200, body: { caseId, meetingId } });
  expect(others.status).toBe(404);
  expect([nowhere, none]).toEqual([others, others]);
});

test("in a meeting's side panel that meeting is what is shown, and one press leads to the whole case", async () => {
  const tab = await openTab(browser, world, "kurator", { frameContext: "sidePanel", chatId, width: 320 });

  await tab.frame.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
  expect(await address(tab)).toBe(`#/case/${caseId}/room/${meetingId}`);
  expect(await tab.frame.getByRole("navigation", { name: "Samla", exact: true }).count()).toBe(0);
  expect(await tab.overflow()).toBe(0);
  expect(await tab.faults()).toEqual([]);
  await tab.frame.getByRole("button", { name: "Öppna hela ärendet" }).click();
  await expect
    .poll(() => tab.askedWith())
    .toContainEqual(["pages.currentApp.navigateTo", { pageId: "hem", subPageId: `${caseId}/room/${meetingId}` }]);
  await tab.close();
});

test("in the chat of a meeting that is not theirs, somebody is told so and led to their own day", async () => {
  const tab = await openTab(browser, world, "larare", { chatId, locale: "en-us", host: "Outlook" });

  await tab.frame.getByText("There is no meeting for you").waitFor();
  expect(await tab.faults()).toEqual([]);
  await tab.frame.getByRole("link", { name: "Go to Today" }).click();
  await tab.frame.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  await tab.close();
});

test("a link to a case carries ids only, and the host's way back goes where the person came from", async () => {
  const tab = await openTab(browser, world, "samordnare", { at: "#/cases" });
  await tab.frame.locator("html").evaluate((_, id) => location.assign(`#/case/${id}`), caseId);

  await tab.frame.getByRole("button", { name: "Kopiera länk" }).click();
  await expect.poll(() => tab.askedWith()).toContainEqual(["shareDeepLink", caseId, "Samla", undefined]);
  await tab.goBack();
  await expect.poll(() => address(tab)).toBe("#/cases");
  await tab.goBack();
  await expect.poll(() => tab.asked()).toContain("navigateBack");
  await tab.close();
});

test("a host that can do next to nothing still shows the tab, without what it lacks", async () => {
  const tab = await openTab(browser, world, "samordnare", { subPageId: caseId, host: "Office", supports: {} });

  await tab.frame.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
  expect(await tab.frame.getByRole("button", { name: "Kopiera länk" }).count()).toBe(0);
  expect(await tab.asked()).toContain("appInitialization.success");
  await tab.close();
});

test("a token that has run out is asked for anew, once, and nobody notices", async () => {
  const tab = await openTab(browser, world, "samordnare", { subPageId: caseId });
  await tab.frame.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
  const before = (await tab.asked()).filter((what) => what.endsWith("getAuthToken")).length;

  await tab.nextToken("run.out.token");
  await tab.frame.getByRole("link", { name: "Idag", exact: true }).first().click();
  await tab.frame.getByRole("heading", { level: 1, name: "Idag" }).waitFor();

  await expect
    .poll(async () => (await tab.asked()).filter((what) => what.endsWith("getAuthToken")).length)
    .toBeGreaterThan(before + 1);
  expect(await tab.frame.getByRole("alert").count()).toBe(0);
  await tab.close();
});

test("when Samla is away it is said, what was read stays, and it goes on by itself when Samla is back", async () => {
  const tab = await openTab(browser, world, "samordnare");
  await tab.page.route("**/api/cases", (route) => route.abort());
  await tab.frame.locator("html").evaluate(() => location.reload());

  await tab.frame.getByText("Samla svarar inte just nu.").waitFor();
  expect(await tab.faults()).toEqual([]);
  await tab.page.unroute("**/api/cases");
  await tab.frame.getByRole("button", { name: "Försök igen" }).click();

  await tab.frame
    .getByText(/väntar på dig/)
    .first()
    .waitFor();
  expect(await tab.frame.getByRole("alert").count()).toBe(0);
  await tab.close();
});
