import Chromium from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

import { personCalled } from "../../src-sandbox/people.ts";
import type { World } from "../world.ts";
import { type Hosted, openHost, pageOfHost } from "./host.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  // The host's page is the test's own, and may still show what is on this computer.
  "--disable-features=LocalNetworkAccessChecks",
];
export const aBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: await Chromium.executablePath(), args: [...flags, ...more] });

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
export interface Tab extends Hosted {
  /** Presses the tab key, or another, until what is called this has the focus. @throws where nothing is */
  reach: (name: string | RegExp, key?: string) => Promise<void>;
  /** What the host was asked, with what was asked along. */
  askedWith: () => Promise<unknown[][]>;
  setTheme: (theme: string) => Promise<void>;
  /** Somebody presses the host's own way back. */
  goBack: () => Promise<void>;
  /** The next question for a token is answered with this. */
  nextToken: (token: string) => Promise<void>;
}

/** Opens the tab in a page that answers teams-js as a host does; everything behind it is the product. */
export async function openTab(browser: Browser, world: World, person: string, showing: Showing = {}): Promise<Tab> {
  const { at = "", width = 1024, height = 800, hasClock = false } = showing;
  const body = hostPage(world, person, `${world.url}/tab${at}`, showing);
  const hosted = await openHost(browser, `${world.sandbox}/a-host`, body, { width, height, hasClock });
  const { page, inside } = hosted;
  return Object.assign(hosted, {
    async reach(name: string | RegExp, key = "Tab") {
      for (let tries = 0; tries < mostStops; tries += 1) {
        await hosted.press(key);
        const called = await inside().evaluate(nameOfFocused);
        if (typeof name === "string" ? called === name : name.test(called)) return;
      }
      throw new Error(`${key} never comes to ${String(name)}`);
    },
    askedWith: () => page.evaluate(() => (globalThis as unknown as Played).args),
    goBack: () => page.evaluate(() => (globalThis as unknown as Played).goBack()),
    setTheme: (theme: string) => page.evaluate((next) => (globalThis as unknown as Played).setTheme(next), theme),
    nextToken: (token: string) =>
      page.evaluate((next) => void ((globalThis as unknown as Played).tokens = [next]), token),
  });
}

const mostStops = 80;
function nameOfFocused(): string {
  const one = document.activeElement as HTMLInputElement | null;
  return one?.getAttribute("aria-label") ?? one?.labels?.[0]?.textContent ?? one?.textContent ?? "";
}

interface Played {
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
  return pageOfHost(host, script);
}
