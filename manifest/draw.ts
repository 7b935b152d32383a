import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import bundled from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/** Draws each icon's PNG anew from its SVG. */
const folder = import.meta.dirname;
const executablePath = process.env["BROWSER"] ?? (await bundled.executablePath());
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(join(folder, file), "utf8");
  const side = Number(/ width="(\d+)"/.exec(svg)?.[1]);
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(folder, file.replace(/svg$/, "png")), omitBackground: true });
}
await browser.close();
