import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import Chromium from "@sparticuz/chromium";
import type Axe from "axe-core";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";

import { personCalled } from "../../src-sandbox/people.ts";
import type { World } from "../world.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  // The host's page is the test's own, and may still show what is on this computer.
  "--disable-features=LocalNetworkAccessChecks",
];
export const aBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await Chromium.executablePath(), args: flags });

/** Where the tab is shown, and how. */
interface Showing {
  /** The address inside the tab. */
  at?: string;
  width?: number;
  height?: number;
  theme?: "default" | "dark" | "contrast";
  locale?: "sv-se" | "en-us";
  host?: "Teams" | "Outlook" | "Office";
  frameContext?: "content" | "sidePanel" | "meetingStage";
  /** What the link that opened it carried. */
  subPageId?: string;
  /** The chat it is shown in. */
  chatId?: string;
  /** What this host can do for a page; by default all that the tab uses. */
  supports?: Record<string, object>;
  /** Its time can be passed: `page.clock`. */
  hasClock?: boolean;
}

/** The tab in a host's frame, as one person has it. */
export interface Tab {
  page: Page;
  /** What is inside the frame. */
  frame: FrameLocator;
  /** Keys pressed so far, by `press`. */
  presses: number;
  press: (...keys: string[]) => Promise<void>;
  /** Presses the tab key, or another, until what is called this has the focus. @throws where nothing is */
  reach: (name: string | RegExp, key?: string) => Promise<void>;
  type: (words: string) => Promise<void>;
  /** What the host was asked, in order. */
  asked: () => Promise<string[]>;
  /** The same with what was asked along. */
  askedWith: () => Promise<unknown[][]>;
  setTheme: (theme: string) => Promise<void>;
  /** Somebody presses the host's own way back. */
  goBack: () => Promise<void>;
  /** The next question for a token is answered with this. */
  nextToken: (token: string) => Promise<void>;
  /** What axe finds wrong, in words. */
  faults: () => Promise<string[]>;
  /** How many pixels the page is wider than its frame. */
  overflow: () => Promise<number>;
  close: () => Promise<void>;
}

/** Opens the tab in a page that answers teams-js as a host does; everything behind it is the product. */
export async function openTab(browser: Browser, world: World, person: string, showing: Showing = {}): Promise<Tab> {
  const { at = "", width = 1024, height = 800 } = showing;
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  if (showing.hasClock) await page.clock.install();
  const address = `${world.sandbox}/a-host`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: "text/html", body: hostPage(world, person, `${world.url}/tab${at}`, showing) }),
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
      throw new Error(`The tab shows no heading. ${said.join("\n")}`);
    });
  const inside = () => page.frames().at(-1)!;
  const tab: Tab = {
    page,
    frame,
    presses: 0,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      tab.presses += keys.length;
    },
    async reach(name, key = "Tab") {
      for (let tries = 0; tries < mostStops; tries += 1) {
        await tab.press(key);
        const called = await inside().evaluate(nameOfFocused);
        if (typeof name === "string" ? called === name : name.test(called)) return;
      }
      throw new Error(`${key} never comes to ${String(name)}`);
    },
    async type(words) {
      await page.keyboard.insertText(words);
    },
    asked: () => page.evaluate(() => (globalThis as unknown as Played).asked),
    askedWith: () => page.evaluate(() => (globalThis as unknown as Played).args),
    goBack: () => page.evaluate(() => (globalThis as unknown as Played).goBack()),
    setTheme: (theme) => page.evaluate((next) => (globalThis as unknown as Played).setTheme(next), theme),
    nextToken: (token) => page.evaluate((next) => void ((globalThis as unknown as Played).tokens = [next]), token),
    async faults() {
      const source = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
      await inside().evaluate(source);
      const { violations } = await inside().evaluate(() =>
        // Fluent's own stops for the tab key, which hand the focus on.
        (globalThis as unknown as { axe: typeof Axe }).axe.run({ exclude: ["[data-tabster-dummy]"] }),
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    },
    overflow: () => inside().evaluate(() => document.documentElement.scrollWidth - innerWidth),
    close: () => page.close(),
  };
  return tab;
}

const mostStops = 80;
function nameOfFocused(): string {
  const one = document.activeElement as HTMLInputElement | null;
  return one?.getAttribute("aria-label") ?? one?.labels?.[0]?.textContent ?? one?.textContent ?? "";
}

interface Played {
  asked: string[];
  args: unknown[][];
  goBack: () => void;
  tokens: string[];
  setTheme: (theme: string) => void;
}

/** Answers as Teams on the web does: https://github.com/OfficeDev/microsoft-teams-library-js, src/internal/messageObjects.ts */
function hostPage(world: World, person: string, tab: string, showing: Showing): string {
  const { theme = "default", locale = "sv-se", host = "Teams", frameContext = "content", subPageId, chatId } = showing;
  const known = personCalled(person)!;
  const context = {
    locale,
    theme,
    entityId: "hem",
    subEntityId: subPageId,
    frameContext,
    chatId,
    tid: known.tenantId,
    userObjectId: known.oid,
    hostName: host,
    hostClientType: "web",
    sessionId: person,
  };
  const runtime = {
    apiVersion: 4,
    isLegacyTeams: false,
    hostVersionsInfo: {},
    supports: showing.supports ?? { pages: { appButton: {}, backStack: {}, currentApp: {} } },
  };
  const script = `
    const frame = document.querySelector("iframe"), origin = ${JSON.stringify(world.url)};
    const context = ${JSON.stringify(context)};
    globalThis.asked = []; globalThis.args = []; globalThis.tokens = [];
    const post = (message) => frame.contentWindow.postMessage(message, origin);
    globalThis.goBack = () => post({ func: "backButtonPress", args: [] });
    globalThis.setTheme = (theme) => post({ func: "themeChange", args: [theme] });
    const token = async ([, claims]) => globalThis.tokens.shift()
      ?? (await (await fetch("/sandbox/token/${person}" + (claims ? "?claims=" + encodeURIComponent(claims[0]) : ""))).json()).token;
    const answers = {
      initialize: () => [context.frameContext, "web", ${JSON.stringify(JSON.stringify(runtime))}, "2.58.0"],
      getContext: () => [context],
      "authentication.getAuthToken": async (args) => [true, await token(args)],
      "appInitialization.success": () => [{ hasFinishedSuccessfully: true }],
    };
    addEventListener("message", async ({ source, origin: from, data }) => {
      if (source !== frame.contentWindow || from !== origin || !data || typeof data.func !== "string") return;
      globalThis.asked.push(data.func); globalThis.args.push([data.func, ...(data.args ?? [])]);
      const answer = answers[data.func];
      if (answer) post({ id: data.id, uuidAsString: data.uuidAsString, args: await answer(data.args ?? []) });
    });
    frame.src = ${JSON.stringify(tab)};`;
  return `<!doctype html><html><head><title>${host}</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style></head>
    <body><iframe title="Samla" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads"></iframe>
    <script>${script.replaceAll("</", "<\\/")}</script></body></html>`;
}
