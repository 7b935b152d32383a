import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type Axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";

import type { Browser as Telephone } from "../family.ts";
import type { World } from "../world.ts";

interface Phone {
  language?: string;
  width?: number;
  hasScript?: boolean;
  look?: "light" | "dark" | "forced";
  /** How large the reader has letters, where 1 is as most have them. */
  letters?: number;
}

/** A page of the family's on a telephone of their own, already come in as that telephone has. */
export async function familyPage(
  browser: Browser,
  world: World,
  telephone: Telephone,
  { language = "sv", width = 320, hasScript = true, look = "light", letters = 1 }: Phone = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 640 },
    javaScriptEnabled: hasScript,
    locale: language,
    reducedMotion: "reduce",
    // The front door of the world has a certificate of its own.
    ignoreHTTPSErrors: true,
    colorScheme: look === "dark" ? "dark" : "light",
    forcedColors: look === "forced" ? "active" : "none",
  });
  await context.addCookies(
    [...telephone.cookies].map(([name, value]) => ({ name, value, url: world.front, secure: true })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (letters !== 1) await largerLetters(context, page, letters);
  return page;
}

/** As a browser's own setting for letters does it. */
async function largerLetters(context: BrowserContext, page: Page, letters: number): Promise<void> {
  const line = await context.newCDPSession(page);
  const size = Math.round(16 * letters);
  await line.send("Page.enable");
  await line.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
}

/** What axe finds wrong, in words. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8"));
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof Axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Once the script has drawn what it draws. */
export const drawn = (page: Page) => page.locator("html[data-drawn]").waitFor({ state: "attached" });
