import { join } from "node:path";

import type { Browser, Page } from "playwright-core";

import { buildPages } from "../../src-sandbox/pages/build.ts";
import type { World } from "../world.ts";

/** The sandbox's own pages, which no other test of the product needs. */
export const buildOutlook = (world: World) => buildPages(join(world.app.deps.config.DATA_DIR, "sandbox", "pages"));

/** All of the sandbox's Outlook, as one person has it. */
export async function openOutlook(
  browser: Browser,
  world: World,
  person: string,
  look: "light" | "dark",
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 800 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  await page.addInitScript((kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)), {
    locale: "sv",
    tour: "none",
    look,
  });
  await page.goto(`${world.sandbox}/#${person}`);
  await page.click("#outlook-tab");
  return page;
}
