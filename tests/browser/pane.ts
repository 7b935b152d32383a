import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type Axe from "axe-core";
import type { Browser, FrameLocator, Page } from "playwright-core";

import type { World } from "../world.ts";

/** Colours as Outlook tells them. */
const themes = {
  default: { bodyBackgroundColor: "#ffffff", isDarkTheme: false },
  dark: { bodyBackgroundColor: "#292929", isDarkTheme: true },
  contrast: { bodyBackgroundColor: "#000000", isDarkTheme: true },
};

interface Showing {
  width?: number;
  height?: number;
  theme?: keyof typeof themes;
  locale?: "sv-SE" | "en-US";
  /** Where the form's own questions are answered: an unsent meeting, or one somebody is invited to. */
  of: { draft: string } | { event: string };
}

/** The pane in a meeting's form, as one person has it in the sandbox's Outlook. */
export interface OpenPane {
  page: Page;
  frame: FrameLocator;
  presses: number;
  press: (...keys: string[]) => Promise<void>;
  type: (words: string) => Promise<void>;
  /** What the pane has asked Outlook for, in order. */
  asked: () => Promise<string[]>;
  /** Somebody changes the form by hand. */
  change: (fields: object) => Promise<void>;
  faults: () => Promise<string[]>;
  overflow: () => Promise<number>;
  close: () => Promise<void>;
}

export async function openPane(browser: Browser, world: World, person: string, showing: Showing): Promise<OpenPane> {
  const { width = 340, height = 900, of, theme = "default", locale = "sv-SE" } = showing;
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  const path =
    "draft" in of
      ? `outlook/${person}/drafts/${encodeURIComponent(of.draft)}`
      : `outlook/${person}/events/${encodeURIComponent(of.event)}`;
  const address = `${world.sandbox}/a-form`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: "text/html", body: outlookPage(world, person, path, themes[theme], locale) }),
  );
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", ({ message }) => said.push(message));
  await page.goto(address);
  const frame = page.frameLocator("iframe");
  await frame
    .locator("h1")
    .waitFor()
    .catch(() => {
      throw new Error(`The pane shows no heading. ${said.join("\n")}`);
    });
  const inside = () => page.frames().at(-1)!;
  const pane: OpenPane = {
    page,
    frame,
    presses: 0,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      pane.presses += keys.length;
    },
    async type(words) {
      await page.keyboard.insertText(words);
    },
    asked: () => page.evaluate(() => (globalThis as unknown as Played).asked),
    async change(fields) {
      const { events } = await world.script(`/${path}`, fields);
      await page.evaluate((all) => (globalThis as unknown as Played).happened(all as object[]), events);
    },
    async faults() {
      const source = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
      await inside().evaluate(source);
      const { violations } = await inside().evaluate(() =>
        (globalThis as unknown as { axe: typeof Axe }).axe.run({ exclude: ["[data-tabster-dummy]"] }),
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    },
    overflow: () => inside().evaluate(() => document.documentElement.scrollWidth - innerWidth),
    close: () => page.close(),
  };
  return pane;
}

interface Played {
  asked: string[];
  happened: (events: object[]) => void;
}

/** Hands on what the pane asks as the sandbox's own Outlook does, see src-sandbox/pages/form/office-host.ts. */
function outlookPage(world: World, person: string, path: string, theme: object, locale: string): string {
  const script = `
    const frame = document.querySelector("iframe"), origin = ${JSON.stringify(world.url)};
    globalThis.asked = [];
    const post = (message) => frame.contentWindow.postMessage(message, origin);
    const send = async (at, body) => (await fetch("/sandbox/" + at, { method: "POST",
      headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json();
    globalThis.happened = (events) => events.forEach(({ type, args }) => post({ office: "event", type, args }));
    const path = ${JSON.stringify(path)}, by = "?by=${person}";
    addEventListener("message", async ({ source, origin: from, data }) => {
      if (source !== frame.contentWindow || from !== origin || !data || typeof data.office !== "string") return;
      if (data.office === "hello") {
        const start = await send(path + "/start" + by, {});
        post({ office: "start", start: { ...start, displayLanguage: ${JSON.stringify(locale)}, theme: ${JSON.stringify(theme)} } });
      }
      if (data.office === "ask") {
        globalThis.asked.push(data.call);
        const { value, error, events } = await send(path + "/office" + by, { call: data.call, args: data.args });
        post({ office: "answer", id: data.id, ...(error ? { error } : { value }) });
        globalThis.happened(events ?? []);
      }
      if (data.office === "token") post({ office: "token", text: (await send("outlook/${person}/nested-token", { text: data.text })).text });
    });
    frame.src = origin + "/addin/pane.html";`;
  return `<!doctype html><html><head><title>Outlook</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style></head>
    <body><iframe title="Samla" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads"></iframe>
    <script>${script.replaceAll("</", "<\\/")}</script></body></html>`;
}
