import { randomUUID } from "node:crypto";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aWorld, type World } from "../world.ts";
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
const saved = async () => (await world.app.deps.store.municipalities.read("ekstad"))!.document as any;
const open = (at: string, showing: object = {}) => openTab(browser, world, "administrator", { at, ...showing });

test("by keyboard a room's directions and a clock are changed, reviewed and saved, and it is told who did it", async () => {
  const tab = await open("#/settings/venues");

  await tab.frame.getByRole("button", { name: "Ändra Ekrummet" }).focus();
  await tab.press("Enter");
  await tab.frame.getByRole("textbox", { name: "Vägbeskrivning", exact: true }).focus();
  await tab.press("Control+a");
  await tab.type("Storgatan 1, plan 3.");
  await tab.frame.getByRole("button", { name: "Granska ändringar" }).focus();
  await tab.press("Enter");
  await tab.frame.getByText("Storgatan 1, plan 3.").waitFor();
  await tab.frame.getByRole("button", { name: "Spara ändringarna" }).focus();
  await tab.press("Enter");

  await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
  expect((await saved()).venues[0].directions).toBe("Storgatan 1, plan 3.");
  expect(tab.presses).toBe(4);
  await tab.frame.getByRole("link", { name: "Ändringar", exact: true }).click();
  await tab.frame
    .getByText(/Systemansvarig/)
    .first()
    .waitFor();
  await tab.frame.getByText("Rum", { exact: true }).last().waitFor();
  expect(await tab.faults()).toEqual([]);
  await tab.close();
});

test("what does not hold together is not saved: it is said where it is wrong, and what was written is kept", async () => {
  const before = await saved();
  const tab = await open("#/settings/clocks", { width: 320 });
  await tab.frame.getByLabel("Arbetsdagar innan det lyfts till chefen").fill("2");
  await tab.frame.getByLabel("Arbetsdagar till första samtalet").fill("snart");

  await tab.frame.getByRole("button", { name: "Granska ändringar" }).click();
  await tab.frame.getByRole("button", { name: "Spara ändringarna" }).press("Enter");

  await tab.frame.getByRole("heading", { name: "2 uppgifter behöver rättas" }).waitFor();
  expect(await saved()).toEqual(before);
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await tab.frame.getByRole("link", { name: "Arbetsdagar till första samtalet" }).click();
  expect(
    await tab.frame.locator("input").and(tab.frame.getByLabel("Arbetsdagar till första samtalet")).inputValue(),
  ).toBe("snart");
  await tab.frame.getByText("Skriv ett tal mellan 1 och 30.").waitFor();
  await tab.frame.getByText("Det stämmer inte. Kontrollera och ändra.").waitFor();
  expect(await tab.faults()).toEqual([]);
  await tab.close();
});

test("when another has saved meanwhile both are shown, theirs stays and mine is saved on top", async () => {
  const tab = await open("#/settings/clocks");
  await tab.frame.getByLabel("Arbetsdagar till första samtalet").fill("5");
  await tab.frame.getByLabel("Minuter för att ta sig mellan platser").fill("25");
  const input = { ...(await saved()), callBackDays: 4, groundRules: ["Vi lyssnar."] };
  await world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });

  await review(tab);
  await tab.frame.getByRole("button", { name: "Spara ändringarna" }).click();

  await tab.frame.getByRole("heading", { name: "Någon annan har sparat sedan du började" }).waitFor();
  const both = tab.frame.getByRole("group", { name: "Arbetsdagar till första samtalet" });
  expect(await both.textContent()).toContain("De sparade: 4");
  expect(await both.textContent()).toContain("Du skrev: 5");
  expect(await tab.faults()).toEqual([]);
  await both.getByRole("button", { name: "Behåll deras" }).click();
  await tab.frame.getByRole("button", { name: "Spara ändringarna" }).click();
  await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
  expect(await saved()).toMatchObject({ callBackDays: 4, travelMinutes: 25, groundRules: ["Vi lyssnar."] });
  await tab.close();
});

test("a person is found in the directory and added; a line that breaks loses nothing", async () => {
  const tab = await open("#/settings/people", { locale: "en-us", theme: "dark" });
  await tab.frame.getByRole("button", { name: /Remove Lärare/ }).click();
  await tab.frame.getByRole("button", { name: "Add a person" }).click();
  await tab.frame.getByRole("textbox", { name: "Search for a person" }).fill("lär");
  await tab.frame.getByRole("button", { name: /^Lärare/ }).click();
  await tab.frame.getByRole("combobox", { name: "Service" }).selectOption("ekskolan");
  await tab.frame.getByRole("textbox", { name: "Telephone" }).fill("070-1740605");
  expect(await tab.faults()).toEqual([]);
  await review(tab, "Review changes");

  await tab.page.route("**/api/municipality/**", (route) => route.abort());
  await tab.frame.getByRole("button", { name: "Save the changes" }).click();
  await tab.frame.getByRole("alert").waitFor();
  await tab.page.unroute("**/api/municipality/**");
  await tab.frame.getByRole("button", { name: "Save the changes" }).click();

  await tab.frame.getByText("Saved. It holds from now.").waitFor();
  const account = world.account("larare");
  expect((await saved()).people.find((one: any) => one.account === account)).toMatchObject({
    unit: "ekskolan",
    phone: "070-1740605",
  });
  await tab.close();
});

const review = (tab: Tab, name = "Granska ändringar") => tab.frame.getByRole("button", { name }).click();

describe.runIf(process.env["SAMLA_LONG"])("every part of the settings", () => {
  test.each([
    "office",
    "authorities",
    "units",
    "people",
    "venues",
    "clocks",
    "consent",
    "programmes",
    "family",
    "notices",
    "legal",
    "rules",
    "invitations",
    "retention",
    "mirror",
    "history",
  ])(
    "%s can be read by all in every look, at any width and in both languages",
    async (part) => {
      for (const [theme, width, locale] of [
        ["default", 320, "sv-se"],
        ["dark", 320, "en-us"],
        ["contrast", 1280, "sv-se"],
      ] as const) {
        const tab = await open(`#/settings/${part}`, { theme, width, locale });
        await tab.frame.locator("h2").first().waitFor();
        expect(await tab.faults(), `${theme} ${width}`).toEqual([]);
        expect(await tab.overflow(), `${theme} ${width}`).toBe(0);
        await tab.close();
      }
    },
    60_000,
  );
});

test.runIf(process.env["SAMLA_LONG"])(
  "what invitations say is seen as it is typed, is not saved while it is wrong, and what they said before is kept",
  async () => {
    const tab = await open("#/settings/invitations");
    const field = tab.frame.getByRole("textbox", { name: "Text i kallelser" });
    await tab.frame.getByText("Samverkansmöte i ärende SB-2026-001.").waitFor();
    await field.focus();
    await tab.press("Control+a");
    await tab.type("Hej {barn}");
    await tab.frame.getByText("Det här fältet finns inte: {barn}.").waitFor();
    await tab.frame.getByText("Rätta texten, så syns kallelsen här.").waitFor();
    expect(await tab.faults()).toEqual([]);
    await review(tab);
    await tab.frame.getByRole("button", { name: "Spara ändringarna" }).press("Enter");
    await tab.frame.getByRole("heading", { name: "En uppgift behöver rättas" }).waitFor();
    await tab.frame.getByRole("link", { name: "Text i kallelser" }).click();
    await field.fill("Välkommen till {kod}.");
    await tab.frame.getByText("Välkommen till SB-2026-001.").waitFor();
    await review(tab);
    await tab.frame.getByRole("button", { name: "Spara ändringarna" }).press("Enter");
    await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
    const { invitation } = await saved();
    expect(invitation).toMatchObject({
      body: "Välkommen till {kod}.",
      former: [{ body: expect.stringMatching(/{kod}/) }],
    });
    await tab.close();
    const again = await open("#/settings/invitations", { width: 320 });
    await again.frame.getByRole("heading", { name: "Tidigare texter" }).waitFor();
    expect(await again.overflow()).toBe(0);
    expect(await again.faults()).toEqual([]);
    await again.close();
  },
  60_000,
);
