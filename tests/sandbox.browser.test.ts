import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import Chromium from "@sparticuz/chromium";
import type Axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHouse, type House } from "./scenarios/house.ts";
import { samba } from "./scenarios/samba.ts";
import { worldAt } from "./scenarios/world.ts";

const WAIT = 30_000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
const WINDOWS = ["teams", "outlook", "phone"] as const;

/** A browser, a house and a minute: the full numbers only. */
describe.runIf(process.env["SAMLA_LONG"])("the sandbox's pages in a browser", { timeout: 240_000 }, () => {
  let house: House;
  let browser: Browser;
  let axe: string;

  beforeAll(async () => {
    house = await startHouse();
    browser = await chromium.launch({ executablePath: await Chromium.executablePath(), args: FLAGS });
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
    while (!(await (await fetch(house.sandbox)).text()).includes("root"))
      await new Promise((soon) => setTimeout(soon, 200));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  async function open(
    person: string,
    width = 1360,
    chosen: Record<string, string> = {},
    sandbox = house.sandbox,
  ): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    page.setDefaultTimeout(WAIT);
    await page.addInitScript(
      (kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)),
      {
        locale: "sv",
        ...chosen,
      },
    );
    await page.goto(`${sandbox}/#${person}`);
    await page.waitForSelector("main [role=tabpanel] li");
    return page;
  }
  const say = (person: string, text: string) =>
    fetch(`${house.sandbox}/sandbox/teams/${person}/say`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });

  test.each([
    [1360, "light", "sv"],
    [1360, "dark", "en"],
    [800, "contrast", "sv"],
    [320, "light", "en"],
    [320, "dark", "sv"],
  ])("at %i px in %s and %s every window can be read by all, and nothing is wider than the page", async (...scene) => {
    const [width, look, locale] = scene;
    const page = await open("samordnare", width, { look, locale, tour: "all" });
    for (const window of WINDOWS) {
      await page.click(`#${window}-tab`);
      await page.waitForSelector(`main [role=tabpanel]#${window} h2`, { state: "attached" });

      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        // Fluent's own stops for the tab key, which hand the focus on.
        (globalThis as unknown as { axe: typeof Axe }).axe.run({ exclude: ["[data-tabster-dummy]"] }),
      );
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wordsOf(violations), window).toEqual([]);
      expect(overflow, window).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  test("what comes to somebody else is told quietly and waits beside their name until they are looked at", async () => {
    const page = await open("kurator");

    await say("servicecenter", "hjälp");

    const person = page.locator("nav a[href='#servicecenter']");
    await expect.poll(() => person.textContent(), { timeout: WAIT }).toContain("nytt meddelande");
    await page.getByText("Nytt till Servicecentermedarbetare", { exact: true }).waitFor();
    await person.click();
    await expect.poll(() => person.textContent(), { timeout: WAIT }).not.toContain("nytt meddelande");
    await page.close();
  });

  test("an action on a message opens its dialog, and Esc closes it", async () => {
    const page = await open("servicecenter");
    await page.getByRole("textbox", { name: "Skriv till Samla" }).fill("en förälder ringde");
    await page.keyboard.press("Enter");

    await page.locator("li", { hasText: "en förälder ringde" }).getByRole("button", { name: "Fler val" }).click();
    await page.getByRole("menuitem", { name: "Initiera samverkan" }).click();

    const dialog = page.getByRole("dialog");
    const worry = dialog.locator("textarea").first();
    await expect.poll(() => worry.inputValue(), { timeout: WAIT }).toBe("en förälder ringde");
    const hasFocus = () => dialog.evaluate((one) => one.contains(document.activeElement));
    await expect.poll(hasFocus, { timeout: WAIT }).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count(), { timeout: WAIT }).toBe(0);
    await page.close();
  });

  test("windows are reached by the arrow keys, and a week's events by the tab key", async () => {
    const page = await open("kurator");
    await page.locator("#teams-tab").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: /Elev/ }).first().waitFor();

    const reached = new Set<string>();
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ""));
    }

    expect([...reached].some((words) => words.includes("Elev"))).toBe(true);
    const event = page.getByRole("button", { name: /Elev/ }).first();
    await event.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => event.evaluate((one) => one === document.activeElement), { timeout: WAIT }).toBe(true);
    await page.close();
  });

  test("the clock in the corner lets time pass to tomorrow at eight", async () => {
    const page = await open("chef");
    const corner = page.locator("header button:has(time)");

    await corner.click();
    await page.getByRole("button", { name: /Till i morgon 08.00/ }).click();

    await expect.poll(() => corner.textContent(), { timeout: WAIT }).toContain("08.0");
    await page.getByText(/Klockan är nu/).waitFor();
    await page.close();
  });

  test("the product's own tab stands in Outlook, beside a meeting and on its own, and one press leads from the one to the other", async () => {
    // Days of its own: what the others do with the clock leaves fewer times for a meeting.
    const own = await startHouse();
    await samba(worldAt(own.url, own.sandbox));
    const page = await open("kurator", 1360, {}, own.sandbox);
    const tab = page.frameLocator("iframe");

    await page.click("#outlook-tab");
    await page.getByRole("button", { name: "Samla", exact: true }).click();
    await tab.getByRole("heading", { level: 1, name: "Idag" }).waitFor();
    await page.click("#teams-tab");
    await page.getByRole("navigation", { name: "Chattar" }).getByText(/SB-/).first().click();
    await page.getByRole("button", { name: "Visa Samla bredvid" }).click();
    await tab.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
    expect(await tab.locator("html").evaluate(() => innerWidth)).toBeLessThanOrEqual(320);
    await tab.getByRole("button", { name: "Öppna hela ärendet" }).click();

    await tab.getByRole("navigation", { name: "Samla", exact: true }).waitFor();
    await tab.getByRole("heading", { level: 1, name: /^SB-/ }).waitFor();
    await tab.getByRole("button", { name: "Kopiera länk" }).click();
    await page.getByText("Länken är kopierad.").waitFor();
    await page.getByRole("button", { name: "Tillbaka", exact: true }).click();
    await page.getByRole("textbox", { name: "Skriv till Samla" }).waitFor();
    await page.close();
    await own.stop();
  });

  test("a sandbox that is away is said, and what was written stays", async () => {
    const page = await open("rektor");
    const line = page.getByRole("textbox", { name: "Skriv till Samla" });
    await line.fill("hjälp");

    await page.route("**/sandbox/**", (route) => route.abort());
    await page.keyboard.press("Enter");

    await page.getByText("Samla svarade inte").first().waitFor();
    expect(await line.inputValue()).toBe("hjälp");
    await page.close();
  });
});

const wordsOf = (violations: Axe.AxeResults["violations"]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
