import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type Axe from "axe-core";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";

/** One of Samla's pages in the frame of whatever shows it, as one person has it. */
export interface Hosted {
  page: Page;
  /** What is inside the frame. */
  frame: FrameLocator;
  inside: () => Frame;
  /** Keys pressed so far, by `press`. */
  presses: number;
  press: (...keys: string[]) => Promise<void>;
  type: (words: string) => Promise<void>;
  /** What the host was asked, in order. */
  asked: () => Promise<string[]>;
  /** What axe finds wrong, in words. */
  faults: () => Promise<string[]>;
  /** How many pixels the page is wider than its frame. */
  overflow: () => Promise<number>;
  close: () => Promise<void>;
}

interface Played {
  asked: string[];
}

interface Showing {
  width: number;
  height: number;
  /** Its time can be passed: `page.clock`. */
  hasClock?: boolean;
}

/** Opens a host that is a page of the test's own; everything in its frame, and behind it, is the product. */
export async function openHost(
  browser: Browser,
  address: string,
  body: string,
  { width, height, hasClock = false }: Showing,
): Promise<Hosted> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  if (hasClock) await page.clock.install();
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", ({ message }) => said.push(message));
  await page.goto(address);
  const frame = page.frameLocator("iframe");
  await frame
    .locator("h1")
    .waitFor()
    .catch(() => {
      throw new Error(`The page shows no heading. ${said.join("\n")}`);
    });
  // What Samla itself shows in a frame is not Samla.
  const inside = () => page.frames().findLast((one) => one.parentFrame() === page.mainFrame()) ?? page.mainFrame();
  const hosted: Hosted = {
    page,
    frame,
    inside,
    presses: 0,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      hosted.presses += keys.length;
    },
    async type(words) {
      await page.keyboard.insertText(words);
    },
    asked: () => page.evaluate(() => (globalThis as unknown as Played).asked),
    async faults() {
      const source = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
      await inside().evaluate(source);
      const { violations } = await inside().evaluate(() =>
        // Fluent's own stops for the tab key, which hand the focus on.
        (globalThis as unknown as { axe: typeof Axe }).axe.run(
          { exclude: ["[data-tabster-dummy]"] },
          // A preview is another page, whose own tests look at it.
          { iframes: false },
        ),
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    },
    overflow: () => inside().evaluate(() => document.documentElement.scrollWidth - innerWidth),
    close: () => page.close(),
  };
  return hosted;
}

/** A host's page: a frame for Samla, and the script that answers it. */
export const pageOfHost = (title: string, script: string): string =>
  `<!doctype html><html><head><title>${title}</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style></head>
    <body><iframe title="Samla" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads"></iframe>
    <script>${script.replaceAll("</", "<\\/")}</script></body></html>`;
