import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aWorld, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

describe.runIf(process.env["SAMLA_LONG"])("the kinds of coordination in the settings", () => {
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
  const open = (showing: object = {}) =>
    openTab(browser, world, "administrator", { at: "#/settings/programmes", ...showing });
  const press = (tab: Tab, name: string) => tab.frame.getByRole("button", { name }).click();

  test("one that Samla knows of is taken out, added anew, broken, refused at its place with all that was typed, mended and saved", async () => {
    const tab = await open();
    await press(tab, "Ta bort Samverkansteam vid separation");
    await press(tab, "Lägg till Samverkansteam vid separation");
    const prefix = tab.frame.getByRole("textbox", { name: "Ärendenas början" });
    await prefix.fill("SB");
    await press(tab, "Lägg till stöd");
    await tab.frame.getByRole("textbox", { name: "Stödets namn" }).last().fill("Läxhjälp");
    await press(tab, "Granska ändringar");
    await press(tab, "Spara ändringarna");

    await tab.frame.getByRole("heading", { name: /uppgifter behöver rättas/ }).waitFor();
    expect(await tab.faults()).toEqual([]);
    await tab.frame.getByRole("link", { name: "Ärendenas början" }).first().click();
    expect(await prefix.inputValue()).toBe("SB");
    await prefix.fill("SV");
    await tab.frame.getByRole("textbox", { name: "Vad det är, med en mening" }).last().fill("Hjälp med läxor.");
    await tab.frame.getByRole("group", { name: "För" }).last().getByRole("checkbox", { name: "barn" }).click();
    expect(await tab.faults()).toEqual([]);
    await press(tab, "Granska ändringar");
    await press(tab, "Spara ändringarna");

    await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
    const { samba, separation } = (await saved()).programmes;
    expect(samba.prefix).toBe("SB");
    expect(separation).toMatchObject({ prefix: "SV", parents: "apart" });
    expect(separation.catalogue.at(-1)).toMatchObject({ name: "Läxhjälp", what: "Hjälp med läxor.", for: ["child"] });
    await tab.close();
  });

  test("which of the coordinators are shown new inquiries of a kind is ticked at the person, read before it is saved, and stands by the kind", async () => {
    const tab = await open({ at: "#/settings/people" });
    await press(tab, "Ändra Kurator, Ekskolan");
    await tab.frame.getByRole("textbox", { name: "Kan svara på" }).waitFor();
    expect(await tab.frame.getByRole("group", { name: /^Bara om/ }).count()).toBe(0);
    await press(tab, "Ändra Samordnare 2, Samba");
    const only = tab.frame.getByRole("group", { name: "Bara om (inget ikryssat: alla)" });
    await only.getByRole("checkbox", { name: "Samverkansteam vid separation" }).click();
    expect(await tab.faults()).toEqual([]);
    await press(tab, "Granska ändringar");
    await tab.frame.getByText("Bara om (inget ikryssat: alla)").waitFor();
    await press(tab, "Spara ändringarna");
    await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();
    await tab.close();

    const kinds = await open();
    const leads = async (kind: string) => {
      await press(kinds, `Ändra ${kind}`);
      const text = await kinds.frame.getByRole("region", { name: "Så läses verksamhetsformen på svenska" }).innerText();
      await press(kinds, `Klar: ${kind}`);
      return text.includes("Samordnare 2, Samba");
    };
    expect([await leads("Samverkansteam vid separation"), await leads("Samba II")]).toEqual([true, false]);
    await kinds.close();
  });

  test("it has agendas of its own, all of it can be read before it is saved, and the history says which it was and what in it", async () => {
    const tab = await open();
    await press(tab, "Ändra Samverkansteam för vuxna");
    const preview = tab.frame.getByRole("region", { name: "Så läses verksamhetsformen på svenska" });
    await preview.getByText("Bara den vuxna själv.").waitFor();
    expect(await tab.frame.getByRole("radiogroup", { name: "Föräldrarna" }).count()).toBe(0);
    await press(tab, "Klar: Samverkansteam för vuxna");
    await press(tab, "Ändra Samverkansteam vid separation");
    await press(tab, "Lägg till mall");
    await tab.frame.getByRole("textbox", { name: "Mallens namn" }).last().fill("Första egna mötet");
    await press(tab, "Lägg till punkt");
    await tab.frame.getByRole("textbox", { name: "Punkt 1", exact: true }).last().fill("Så har du det");
    for (const words of [
      "Leds av",
      "Vem säger ja",
      "Parallellt föräldraskap",
      "Hur mår du just nu?",
      "Domstolens beslut gäller",
      "Var för sig",
    ])
      await preview.getByText(words).first().waitFor();
    await tab.frame.getByText(/är dagordningen klar senast/).waitFor();
    expect(await tab.faults()).toEqual([]);
    await press(tab, "Granska ändringar");
    await tab.frame.getByText("Första egna mötet").first().waitFor();
    await press(tab, "Spara ändringarna");
    await tab.frame.getByText("Sparat. Det gäller från nu.").waitFor();

    expect((await saved()).programmes.separation.agendaTemplates).toMatchObject([
      { name: "Första egna mötet", items: [{ title: "Så har du det", minutes: 10 }] },
    ]);
    await tab.frame.getByRole("link", { name: "Ändringar", exact: true }).click();
    await tab.frame.getByText("Samverkansteam vid separation: Mallar för dagordningen").waitFor();
    await tab.close();
  });

  test.each([
    ["default", 320, "sv-se", "Ändra"],
    ["dark", 320, "en-us", "Edit"],
    ["contrast", 1280, "sv-se", "Ändra"],
  ] as const)("can be read by all: %s at %i in %s", async (theme, width, locale, edit) => {
    const tab = await open({ theme, width, locale });
    await tab.frame
      .getByRole("button", { name: new RegExp(`^${edit} `) })
      .first()
      .click();
    await tab.frame.getByRole("heading", { level: 3 }).first().waitFor();
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBe(0);
    await tab.close();
  });
});
