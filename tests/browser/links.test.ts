import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aBrowser as aTelephone, linkIn, phoneOf } from "../family.ts";
import { aCaseInConsentPending, aWorld, done, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

let world: World;
let browser: Browser;
let tab: Tab;
let caseId: string;
let guardianId: string;
let name: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
  ({ caseId, guardianId } = await aCaseInConsentPending(world));
  const contact = { phone: "070-1740605", mail: "vardnadshavare1@example.se" };
  await done(world.perform("samordnare", caseId, "party.setContact", { partyId: guardianId, ...contact }));
  const guardian = (await world.file(caseId)).parties.find(({ id }) => id === guardianId);
  name = guardian?.kind === "guardian" ? guardian.name.value : "";
  tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}`, width: 320 });
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const calm = () =>
  tab.frame.getByRole("dialog").evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));

test.runIf(process.env["SAMLA_LONG"])(
  "a link is sent by keyboard, as it was shown, locked by wrong codes, found on the first screen, and sent anew to be read out",
  async () => {
    const send = tab.frame.getByRole("button", { name: `Skicka länk: ${name}` });
    await send.focus();
    tab.presses = 0;
    await tab.press("Enter");
    await tab.frame.getByRole("dialog").waitFor();
    await tab.reach("Sms");
    await tab.press("ArrowDown");
    await tab.reach("E-legitimation");
    await tab.press("ArrowDown");
    await tab.reach("Skicka länk");
    await tab.press("Enter");
    await tab.frame.getByText("Fråga personen, och kryssa i det.").waitFor();
    const shown = (await tab.frame.locator("blockquote").first().textContent()) ?? "";
    expect(tab.presses).toBeLessThanOrEqual(14);
    await tab.frame.getByLabel("Personen har själv valt den här vägen").check();
    await calm();
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBeLessThanOrEqual(0);
    await tab.frame.getByRole("dialog").getByRole("button", { name: "Skicka länk" }).click();
    await tab.frame.getByRole("dialog").waitFor({ state: "detached" });
    await world.deliverAll();
    const mail = (await phoneOf(world, "vardnadshavare1")).mail.at(-1) ?? "";
    const link = linkIn(mail);
    expect(mail.replace(link.split("/").at(-1)!, "…").trim()).toBe(shown.trim());

    const telephone = aTelephone(world.front);
    await telephone.follow(await telephone.get(link));
    await telephone.follow(await telephone.post("/f/in/send"));
    await world.deliverAll();
    for (let tries = 0; tries < 10; tries += 1) await telephone.post("/f/in/code", { code: "000000" });
    await tab.close();
    tab = await openTab(browser, world, "samordnare", { width: 320 });
    await tab.frame.getByRole("link", { name: /Någon i familjen kom inte in/ }).click();
    await tab.frame.getByText("Låst: det blev fel för många gånger.").waitFor();
    const anew = tab.frame.getByRole("button", { name: `Skicka ny länk: ${name}` });
    await expect.poll(() => anew.evaluate((one) => one === document.activeElement)).toBe(true);

    await anew.click();
    await tab.frame.getByText("Den länk som personen har slutar fungera", { exact: false }).waitFor();
    await tab.frame.getByLabel("Jag läser upp den").check();
    await tab.frame.getByLabel("En kod med sms").check();
    await tab.frame.getByRole("button", { name: "Skapa länken" }).click();
    await tab.frame.getByRole("dialog").waitFor({ state: "detached" });
    await tab.frame.getByRole("button", { name: `Läs upp länken: ${name}` }).click();
    await tab.frame.getByRole("button", { name: "Visa", exact: true }).click();
    await tab.frame.getByText("2. Personen skriver koden").waitFor();
    await calm();
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBeLessThanOrEqual(0);
    const code = await tab.frame.getByRole("status").locator("span").last().textContent();
    const opened = await telephone.follow(await telephone.post("/f", { code: code ?? "" }));
    expect(opened.text).toContain("Visa att det är du");
    await tab.frame.getByRole("button", { name: "Klar" }).click();

    await tab.frame.getByRole("button", { name: `Stäng länken: ${name}` }).click();
    await tab.frame.getByRole("dialog").getByRole("button", { name: "Stäng länken" }).click();
    await tab.frame.getByText("Länken är stängd", { exact: true }).waitFor();
  },
);
