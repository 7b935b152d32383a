import { join } from "node:path";

import bundled from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import { build } from "vite";

import { theEndings, theMorningAndTheFault } from "../card-endings.ts";
import { aStoryIn } from "../card-story.ts";
import { fromTheBot, type Shown } from "../every-card.ts";
import { aWorld } from "../world.ts";

const folder = process.argv[2] ?? ".data/pictures";
/** A phone's chat and a wide one, in pixels, with as many cards beside each other as a picture has room for. */
const widths = [
  { width: 320, columns: 5 },
  { width: 560, columns: 3 },
];
const cardsOnASheet = 12;

/** Cards that differ only in what was written, chosen or counted look alike. */
const likeness = ({ card, language }: Shown) =>
  [language, ...(JSON.stringify(card).match(/"(id|speak|label)":"[^"]*"/g) ?? [])].join().replace(/\d+/g, "0");

/** Everything that is shown while a case is lived through, each card once. */
async function distinctCards(): Promise<Shown[]> {
  const world = await aWorld({ hasWorkers: false });
  const empty = await fromTheBot(world);
  const text = "Vi vill förstå varför skoldagarna är svåra och vad som kan bli lättare i vardagen.";
  const lived = await aStoryIn(world, { line: "Kort om läget", text, evidence: "Provat en kortare skoldag." });
  const ends = [...(await theEndings(world, text)), ...(await theMorningAndTheFault(world))];
  const all = [...empty, ...lived, ...ends, ...(await fromTheBot(world))];
  await world.close();
  // The first of its like is the one without a refusal.
  return [...new Map(all.toReversed().map((one) => [likeness(one), one])).values()].toReversed();
}

/** The page's own code and looks, for the browser. */
async function drawing(): Promise<{ code: string; css: string }> {
  const entry = join(import.meta.dirname, "page.ts");
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name: "pictures" } },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const output = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const css = output.map((one) => (one.type === "asset" ? String(one.source) : "")).join("");
  return { code: output.map((one) => (one.type === "chunk" ? one.code : "")).join(""), css };
}

const [cards, { code, css }] = [await distinctCards(), await drawing()];
const executablePath = process.env["BROWSER"] ?? (await bundled.executablePath());
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.addStyleTag({ content: css });
await page.addScriptTag({ content: code });
let outside = 0;
for (const language of ["sv", "en"])
  for (const look of ["light", "dark", "contrast"])
    for (const { width, columns } of widths) {
      const shown = cards.filter((one) => one.language === language);
      await page.setViewportSize({ width: columns * (width + 12), height: 900 });
      for (let from = 0; from < shown.length; from += cardsOnASheet) {
        const sheet = { cards: shown.slice(from, from + cardsOnASheet), look, width, columns };
        const unfit: string[] = await page.evaluate((given: any) => (globalThis as any).show(given), sheet as any);
        outside += unfit.length;
        const number = String(from / cardsOnASheet + 1).padStart(2, "0");
        await page.screenshot({ path: join(folder, `${language}-${look}-${width}-${number}.png`), fullPage: true });
      }
    }
await browser.close();
process.stdout.write(`${cards.length} cards in ${folder}, and ${outside} texts that do not fit\n`);
process.exitCode = outside > 0 ? 1 : 0;
