import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anActiveCase, aWorld, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
let caseId: string;
let reference: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  ({ caseId } = await anActiveCase(world));
  ({ reference } = await world.file(caseId));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
const proof = (person: string, isNeeded: boolean, by = "entra") => world.script(`/proof/${person}`, { isNeeded, by });

test("what Samla sees of somebody's calendar is read in their own name: when they are busy, never with what", async () => {
  const before = world.sent.length;

  const { status, body } = await world.api("samordnare", "/me/calendar");

  expect(status).toBe(200);
  expect(body.busy.length).toBeGreaterThan(0);
  expect(Object.keys(body.busy[0])).toEqual(["start", "end"]);
  const asked = world.sent.slice(before);
  expect(asked.find(({ url }) => url.includes("/oauth2/v2.0/token"))?.body).toContain("on_behalf_of");
  expect(asked.some(({ url }) => url.includes("calendarView"))).toBe(true);
});

test.each(["entra", "graph"])(
  "when %s wants more proof the server passes that on as it stands, and answers nothing else",
  async (by) => {
    await proof("samordnare", true, by);
    const before = world.sent.length;

    const { status, body } = await world.api("samordnare", "/me/calendar");
    const { token } = (await (await fetch(`${world.sandbox}/sandbox/token/samordnare`)).json()) as { token: string };
    const raw = await fetch(`${world.url}/api/me/calendar`, { headers: { authorization: `Bearer ${token}` } });

    expect([status, body.code]).toEqual([401, "moreProofNeeded"]);
    expect(JSON.stringify(body)).not.toContain("busy");
    const challenge = raw.headers.get("www-authenticate") ?? "";
    expect(challenge).toContain('error="insufficient_claims"');
    const claims = /claims="([^"]+)"/.exec(challenge)![1]!;
    expect(JSON.parse(atob(claims))).toEqual({ access_token: { acrs: { essential: true, value: "c1" } } });
    const isGraphAsked = world.sent.slice(before).some(({ url }) => url.includes("calendarView"));
    expect(isGraphAsked).toBe(by === "graph");
    await proof("samordnare", false, by);
  },
);

test.each(["entra", "graph"])(
  "the tab asks the host again with what %s wants, once, and what was asked for comes",
  async (by) => {
    await proof("samordnare", true, by);
    const tab = await openTab(browser, world, "samordnare", { at: "#/mine" });
    const tokens = async () => (await tab.askedWith()).filter(([what]) => what === "authentication.getAuthToken");

    await tab.frame.getByRole("button", { name: "Visa vad Samla ser" }).press("Enter");

    await tab.frame
      .getByText(/kl\. \d\d\.\d\d–\d\d\.\d\d/)
      .first()
      .waitFor();
    const withClaims = (await tokens()).filter(([, , claims]) => claims !== undefined);
    expect(withClaims).toHaveLength(1);
    expect(withClaims[0]![3]).toBe(false);
    await proof("samordnare", false, by);
    await tab.close();
  },
);

test("somebody sees what is kept about them and what they have read, and nobody else's", async () => {
  await world.api("samordnare", `/cases/${caseId}`);

  const { status, body } = await world.api("samordnare", "/me/data");
  const others = await world.api("larare", "/me/data");

  expect(status).toBe(200);
  expect(body).toMatchObject({
    person: { title: "Samordnare, Samba", unit: "Samba" },
    roles: ["coordinator"],
    notices: { notices: "each", quiet: null, mail: true },
    cases: [{ caseId, reference }],
  });
  expect(body.reads[0]).toMatchObject({ reference });
  expect(others.body).toMatchObject({ cases: [], reads: [], roles: [] });
  const reads = await world.app.deps.store.reads.by("ekstad", world.account("larare"), 10);
  expect(reads.map((one) => one.caseId)).toEqual(["own data"]);
});

test("quiet hours are chosen by keyboard; hours that are none are refused beside the field", async () => {
  const tab = await openTab(browser, world, "kurator", { at: "#/mine", width: 320 });
  await tab.frame.getByRole("switch", { name: "Egna tysta timmar" }).focus();
  await tab.press("Space");
  await tab.frame.getByLabel("Tyst från").fill("");
  await tab.frame.getByRole("button", { name: "Spara" }).focus();
  await tab.press("Enter");

  await tab.frame.getByText("Det har inte den form som behövs. Skriv om det.").waitFor();
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await tab.frame.getByLabel("Tyst från").fill("17:00");
  await tab.frame.getByRole("button", { name: "Spara" }).press("Enter");
  await tab.frame.getByText("Sparat. Det gäller från nästa meddelande.").waitFor();

  expect(tab.presses).toBe(2);
  expect(await world.app.deps.store.personSettings.of(world.account("kurator"))).toMatchObject({
    quiet: { from: "17:00", to: "07:00" },
  });
  await tab.close();
});

test("the accessibility statement says what does not work, whom to tell and where to complain, also when Samla is away", async () => {
  const tab = await openTab(browser, world, "kurator", { at: "#/accessibility", theme: "contrast", width: 320 });
  await tab.frame.getByText(/samverkan@/).waitFor();
  expect(await tab.frame.getByRole("link", { name: "Anmäl till Digg" }).getAttribute("href")).toContain("digg.se");
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await tab.close();

  const english = await openTab(browser, world, "kurator", { at: "#/accessibility", locale: "en-us", theme: "dark" });
  await english.page.route("**/api/**", (route) => route.abort());
  await english.frame.locator("html").evaluate(() => location.reload());
  await english.frame.getByText("Report to Digg", { exact: true }).waitFor();
  await english.frame.getByText(/Talk with whoever runs Samla/).waitFor();
  expect(await english.faults()).toEqual([]);
  await english.close();
});
