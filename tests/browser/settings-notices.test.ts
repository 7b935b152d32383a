import { randomUUID } from "node:crypto";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aCaseInConsentPending, aWorld, done, flowsBetween, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

let world: World;
let browser: Browser;
let caseId: string;
let requestId: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  const asked = await aCaseInConsentPending(world);
  caseId = asked.caseId;
  const input = { grantorId: asked.guardianId, subjectIds: [asked.childId], flows: flowsBetween(["ekskolan"]) };
  await done(world.perform("samordnare", caseId, "consent.request", { ...input, purpose: "Att stödet hänger ihop" }));
  requestId = (await world.file(caseId)).requests[0]!.id;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
const open = (at: string, showing: object = {}) => openTab(browser, world, "administrator", { at, ...showing });
/** Those to families; grown people have one of their own beside them. */
const notices = async () =>
  (((await world.app.deps.store.municipalities.read("ekstad"))!.document as any).notices as any[]).filter(
    ({ to }) => to !== "adults",
  );
const letterOf = async (tab: Tab) => (await tab.frame.locator("[data-letter]").textContent()) ?? "";
const letterPage = () =>
  openTab(browser, world, "samordnare", { at: `#/case/${caseId}/consent?act=letter&of=${requestId}` });
const box = (tab: Tab, name: string) => tab.frame.getByRole("textbox", { name, exact: true });

test("by keyboard a new version is written in both languages and saved, and an old question's letter keeps its own words", async () => {
  const paper = await letterPage();
  const asAsked = await letterOf(paper);
  await paper.close();
  const tab = await open("#/settings/family");

  await tab.frame.getByRole("button", { name: "Skriv en ny version", exact: true }).focus();
  await tab.press("Enter");
  await box(tab, "Vid oro eller fara, svenska").focus();
  await tab.press("Control+a");
  await tab.type("Är du orolig, ring socialjouren.");
  await box(tab, "Vid oro eller fara, engelska").focus();
  await tab.press("Control+a");
  await tab.type("If you are worried, call the social emergency line.");
  await tab.frame.getByRole("tab", { name: "Jämför" }).click();
  await tab.frame.getByText("socialjouren.").waitFor();
  await tab.frame.getByRole("tab", { name: "Förhandsgranska" }).click();
  await tab.frame.locator("[data-letter]", { hasText: "Är du orolig, ring socialjouren." }).waitFor();
  await tab.frame.getByRole("button", { name: "Granska ändringar" }).focus();
  await tab.press("Enter");
  await tab.frame.getByText("Vid oro eller fara, engelska").waitFor();
  await tab.frame.getByRole("button", { name: "Spara ändringarna" }).focus();
  await tab.press("Enter");

  await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
  expect(tab.presses).toBe(5);
  expect(await notices()).toMatchObject([
    { version: "2026-1" },
    { version: "2026-2", since: "2026-09-07", sv: { concern: "Är du orolig, ring socialjouren." } },
  ]);
  await tab.frame.getByRole("link", { name: "Ändringar", exact: true }).click();
  await tab.frame.getByText("Text till familjer 2026-2").waitFor();
  await tab.close();

  const again = await letterPage();
  expect(await letterOf(again)).toBe(asAsked);
  expect(asAsked).toContain("Text 2026-1");
  await again.frame.getByText("Kommunens text är nu 2026-2.").waitFor();
  await again.close();
});

test.runIf(process.env["SAMLA_LONG"])(
  "what a text lacks is said beside the field with its mend, in English and on a phone, and what was typed is kept",
  async () => {
    const before = await notices();
    const tab = await open("#/settings/family", { width: 320, locale: "en-us" });
    await tab.frame.getByRole("button", { name: "Write a new version" }).first().click();
    await box(tab, "How to take it back, Swedish").fill("Säg till oss.");
    await box(tab, "Whom to answer or call, English").fill("");
    await tab.frame.getByLabel("Used from").fill("2026-09-01");
    await tab.frame.getByRole("button", { name: "Review changes" }).click();

    await tab.frame.getByRole("button", { name: "Save the changes" }).click();

    await tab.frame.getByRole("heading", { name: "3 fields need mending" }).waitFor();
    expect(await notices()).toEqual(before);
    await tab.frame.getByRole("link", { name: "How to take it back, Swedish" }).click();
    await tab.frame.getByText("The text must hold: {samordnaren}.").waitFor();
    await tab.frame.getByText("Begin today at the earliest").waitFor();
    expect(await box(tab, "How to take it back, Swedish").inputValue()).toBe("Säg till oss.");
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBe(0);
    await tab.close();
  },
);

test.runIf(process.env["SAMLA_LONG"])(
  "a version that somebody has been asked with is read and not written, and where another has saved meanwhile both are there",
  async () => {
    const tab = await open("#/settings/family");
    await tab.frame.getByRole("button", { name: "Visa version 2026-1", exact: true }).click();
    await tab.frame.getByText(/Någon har tillfrågats med den här texten/).waitFor();
    expect(await tab.frame.getByRole("tab", { name: "Skriv", exact: true }).count()).toBe(0);
    expect(await tab.frame.getByRole("button", { name: "Ta bort version 2026-1", exact: true }).count()).toBe(0);
    await tab.frame.getByRole("button", { name: "Skriv en ny version", exact: true }).click();
    await box(tab, "Versionens namn").fill("2026-9");
    const { document } = (await world.app.deps.store.municipalities.read("ekstad"))! as any;
    const theirs = { ...document.notices.at(-1), version: "2026-8" };
    const input = { ...document, notices: [...document.notices, theirs] };
    await world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });

    await tab.frame.getByRole("button", { name: "Granska ändringar" }).click();
    await tab.frame.getByRole("button", { name: "Spara ändringarna" }).click();

    await tab.frame.getByRole("heading", { name: "Någon annan har sparat sedan du började" }).waitFor();
    await tab.frame.getByText("Text till familjer: 2026-8").waitFor();
    await tab.frame.getByRole("button", { name: "Spara ändringarna" }).click();
    await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
    expect((await notices()).map(({ version }) => version).slice(-2)).toEqual(["2026-8", "2026-9"]);
    await tab.close();
  },
);

describe.runIf(process.env["SAMLA_LONG"])("every way a version is shown", () => {
  test.each([
    ["default", 320, "sv-se"],
    ["dark", 320, "en-us"],
    ["contrast", 1280, "sv-se"],
  ] as const)(
    "%s, %i pixels, %s",
    async (theme, width, locale) => {
      const tab = await open("#/settings/family", { theme, width, locale });
      await tab.frame
        .getByRole("button", { name: /Skriv en ny version|Write a new version/ })
        .first()
        .click();
      for (const way of await tab.frame.getByRole("tab").all()) {
        await way.click();
        expect(await tab.faults()).toEqual([]);
        expect(await tab.overflow()).toBe(0);
      }
      await tab.close();
    },
    60_000,
  );
});
