import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anActiveCase, aWorld, done, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

let world: World;
let browser: Browser;
let tab: Tab;
let caseId: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  ({ caseId } = await anActiveCase(world));
  const parent = { guardianName: "Förälder Ek", guardianPhone: "070-1740612", custody: "none" };
  const { parties } = await world.file(caseId);
  await done(world.perform("samordnare", caseId, "party.addGuardian", { childId: parties[0]!.id, ...parent }));
  tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}` });
  await tab.frame.getByRole("heading", { name: "Runt barnet" }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const file = () => world.file(caseId);
const named = async (name: string) =>
  (await file()).parties.find((one) => (one.kind === "professional" ? one.title : one.name.value) === name);
/** Opens a form from a menu, fills it in, sends it, and waits until it has landed. */
async function corrected(menu: string, item: string, fill: (form: Locator) => Promise<unknown>, submit = "Spara") {
  await tab.frame.getByRole("button", { name: menu, exact: true }).click();
  await tab.frame.getByRole("menuitem", { name: item, exact: true }).click();
  await sent(fill, submit);
}
async function sent(fill: (form: Locator) => Promise<unknown>, submit: string) {
  const form = tab.frame.getByRole("dialog");
  await form.waitFor();
  await fill(form);
  await form.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const faults = await tab.faults();
  await form.getByRole("button", { name: submit, exact: true }).click();
  await form.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
}
const pressed = (name: string) => tab.frame.getByRole("button", { name, exact: true }).click();

test("a letter is put into the case, fetched, and taken out again", async () => {
  const letter = { name: "brev.txt", mimeType: "text/plain", buffer: Buffer.from("Jag vill ha lugn och ro") };
  await pressed("Lägg till en fil");
  await sent(async (form) => {
    await form.getByRole("button", { name: "Lägg till", exact: true }).click();
    await form.getByText("Välj en fil.").waitFor();
    await form.locator("input[type=file]").setInputFiles(letter);
    await form.getByLabel("Vem kommer det från?").getByLabel("Barnet Ek").check();
  }, "Lägg till");

  const [download] = await Promise.all([tab.page.waitForEvent("download"), pressed("Hämta brev.txt")]);
  expect(download.suggestedFilename()).toBe("brev.txt");
  expect((await file()).attachments).toMatchObject([{ kind: "letter", file: { category: "family" } }]);

  await pressed("Ta bort brev.txt");
  await sent((form) => form.getByLabel("Behövs inte").check(), "Ta bort filen");
  expect((await file()).attachments).toEqual([]);
  // What opened the form is gone with the file: whoever was there is at its section's heading.
  await expect.poll(() => tab.frame.locator(":focus").textContent()).toBe("Handlingar");
});

test("whoever closes a form is back on what opened it, and the page is there to be read", async () => {
  const opener = tab.frame.getByRole("button", { name: "Ändra diarienummer", exact: true });
  await opener.click();
  await tab.frame.getByRole("dialog").waitFor();
  await tab.press("Escape");

  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await tab.frame.locator("main").evaluate((page) => page.closest("[aria-hidden=true]"))).toBeNull();
});

test("what somebody needs to take part is written in their own words, and a closed form keeps what was typed", async () => {
  await pressed("Ändra Vårdnadshavare Ek");
  await tab.frame.getByRole("menuitem", { name: "Behöver för att delta" }).click();
  await tab.frame.getByLabel("Pauser").check();
  await tab.frame.getByLabel("Pauser: mer om det").fill("Efter en halvtimme");
  await tab.press("Escape");
  await tab.frame.getByRole("dialog").waitFor({ state: "detached" });

  await corrected("Ändra Vårdnadshavare Ek", "Behöver för att delta", async (form) => {
    expect(await form.getByLabel("Pauser: mer om det").inputValue()).toBe("Efter en halvtimme");
    await form.getByLabel("Tolk").check();
    await form.getByLabel("Tolk: språk").selectOption("Somaliska");
  });

  await tab.frame.getByText("Behöver: pauser: Efter en halvtimme; tolk: somaliska").waitFor();
});

describe.runIf(process.env["SAMLA_LONG"])("every other correction", () => {
  test("people come into the case", async () => {
    await corrected("Lägg till", "Lägg till någon från en verksamhet", (form) =>
      form.getByLabel("Vem?").selectOption({ label: "Ekskolan: Kurator, Ekskolan" }),
    );
    expect(await named("Kurator, Ekskolan")).toBeDefined();
    await corrected("Lägg till", "Lägg till någon vid familjens sida", (form) =>
      form.getByLabel("Namn").fill("Mormor Ek"),
    );
    expect(await named("Mormor Ek")).toMatchObject({ role: "trustedAdult" });
    await corrected("Lägg till", "Lägg till vårdnadshavare eller förälder", async (form) => {
      await form.getByLabel("Namn").fill("Annan Förälder Ek");
      await form.getByLabel("Telefon").fill("070-1740613");
      await form.getByRole("button", { name: "Spara", exact: true }).click();
      await form.getByText("Välj något av det som finns.").waitFor();
      await form.getByLabel("Ingen vårdnad").check();
    });
    expect(await named("Annan Förälder Ek")).toMatchObject({ custody: [] });
    await corrected("Lägg till", "Lägg till syskon", async (form) => {
      await form.getByLabel("Barnets namn").fill("Syskonet Ek");
      await form.getByLabel("Barnets födelsedag").fill("2016-02-03");
      await form.getByLabel("Förälder Ek", { exact: true }).uncheck();
      await form.getByLabel("Annan Förälder Ek").uncheck();
      await form.getByRole("button", { name: "Spara", exact: true }).click();
      await form.getByText("Välj något av det som finns.").waitFor();
      await form.getByLabel("Ensam vårdnad", { exact: true }).check();
    });
    expect(await named("Syskonet Ek")).toMatchObject({ kind: "child" });
  });

  test("what keeps people safe is set and lifted", async () => {
    await corrected("Lägg till", "Två som inte ska mötas", async (form) => {
      await form.getByLabel("Den ena").selectOption("Vårdnadshavare Ek");
      await form.getByLabel("Den andra").selectOption("Förälder Ek");
    });
    expect((await file()).relations).toHaveLength(1);
    await tab.frame.getByRole("button", { name: /^Får mötas igen/ }).click();
    await sent((form) => form.getByLabel("Varför?").fill("De har bett om det"), "Spara");
    expect((await file()).relations).toEqual([]);

    await corrected(
      "Lägg till",
      "Dölj en verksamhet",
      async (form) => {
        await form.getByLabel("Verksamhet", { exact: true }).selectOption("BUP");
        await form.getByLabel("Förälder Ek", { exact: true }).check();
      },
      "Dölj",
    );
    expect((await file()).maskedUnits).toHaveLength(1);
    await tab.frame.getByRole("button", { name: /^Sluta dölja/ }).click();
    await sent(async () => undefined, "Sluta dölja");
    expect((await file()).maskedUnits).toEqual([]);

    await corrected("Ändra Förälder Ek", "Skyddade uppgifter", (form) =>
      form.getByLabel("Kallas för andra").fill("Person A"),
    );
    expect(await named("Förälder Ek")).toMatchObject({ protection: "marked", alias: "Person A" });
  });

  test("custody, burden, the register number and disposal are set, and somebody leaves", async () => {
    await corrected("Ändra Vårdnadshavare Ek", "Hur tungt är det?", (form) =>
      form.getByLabel("1 är lätt, 5 är mycket tungt").selectOption("5"),
    );
    expect((await file()).burdens).toMatchObject([{ when: "before", score: 5 }]);
    await corrected(
      "Ändra Förälder Ek",
      "Lämnar ärendet",
      (form) => form.getByLabel("Varför?").fill("Vill inte vara med"),
      "Låt personen lämna",
    );
    expect(await named("Förälder Ek")).toMatchObject({ leftAt: expect.any(String) });
    await pressed("Ändra diarienummer");
    await sent((form) => form.getByLabel("Diarienummer").fill("KS 2026/12"), "Spara");
    await pressed("Stoppa gallring");
    await sent((form) => form.getByLabel("Varför?").fill("Prövas i domstol"), "Stoppa gallringen");
    expect(await file()).toMatchObject({ diarium: "KS 2026/12", legalHold: {} });
    await pressed("Häv gallringsstoppet");
    await sent(async () => undefined, "Häv stoppet");
    await corrected("Ändra Vårdnadshavare Ek", "Vårdnad", async (form) => {
      await form.getByLabel("Barn", { exact: true }).getByLabel("Barnet Ek").check();
      await form.getByLabel("Gemensam vårdnad").check();
    });
    expect(await named("Vårdnadshavare Ek")).toMatchObject({ custody: [{}, { kind: "joint" }] });
  });
});
