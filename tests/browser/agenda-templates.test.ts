import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aWorld, type World } from "../world.ts";
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
const saved = async () => (await world.app.deps.store.municipalities.read("ekstad"))!.document as any;

test("by keyboard an administrator makes a template their own, sees how it will be read, and saves it", async () => {
  const tab = await openTab(browser, world, "administrator", { at: "#/settings/agendas", width: 320 });
  const { frame } = tab;
  const press = async (name: string) => {
    await frame.getByRole("button", { name, exact: true }).focus();
    await tab.press("Enter");
  };

  await press("Ändra Första mötet");
  await frame.getByRole("textbox", { name: "Punkt 1", exact: true }).fill("Barnet och familjen berättar");
  const preview = frame.getByRole("region", { name: "Så läses den på svenska" });
  await preview.getByText("Barnet och familjen berättar (15 min)").waitFor();
  await press("Flytta ner punkt 1");
  await expect.poll(() => frame.locator(":focus").textContent()).toBe("Flytta ner punkt 2");
  await press("Lägg till punkt");
  await expect
    .poll(() =>
      frame.getByRole("textbox", { name: "Punkt 6", exact: true }).evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  await preview.locator("li").nth(5).waitFor();
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await press("Granska ändringar");
  await press("Spara ändringarna");
  await frame.getByRole("heading", { name: "En uppgift behöver rättas" }).waitFor();
  await frame.getByRole("link", { name: "Punkt", exact: true }).click();
  await press("Ta bort punkt 6");
  await press("Granska ändringar");
  await frame.getByText("Punkt 1: ").waitFor();
  expect(await frame.getByText("Punkt 3: ").count()).toBe(0);
  await press("Spara ändringarna");

  await frame.getByText("Sparat. Det gäller från nu.").waitFor();
  const [{ items }] = (await saved()).agendaTemplates;
  expect(items.map(({ title }: { title: string }) => title).slice(0, 2)).toEqual([
    "Så ser var och en på läget",
    "Barnet och familjen berättar",
  ]);
  expect(items).toHaveLength(5);
  await tab.close();
});
