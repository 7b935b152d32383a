import type { Browser } from "playwright-core";

import type { World } from "../world.ts";
import { type Hosted, openHost, pageOfHost } from "./host.ts";

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
export interface OpenPane extends Hosted {
  /** How it has asked Outlook who the person is, in order. */
  tokens: () => Promise<Played["tokens"]>;
  /** Somebody changes the form by hand. */
  change: (fields: object) => Promise<void>;
}

export async function openPane(browser: Browser, world: World, person: string, showing: Showing): Promise<OpenPane> {
  const { width = 340, height = 900, of, theme = "default", locale = "sv-SE" } = showing;
  const path =
    "draft" in of
      ? `outlook/${person}/drafts/${encodeURIComponent(of.draft)}`
      : `outlook/${person}/events/${encodeURIComponent(of.event)}`;
  const body = outlookPage(world, person, path, themes[theme], locale);
  const hosted = await openHost(browser, `${world.sandbox}/a-form`, body, { width, height });
  return Object.assign(hosted, {
    tokens: () => hosted.page.evaluate(() => (globalThis as unknown as Played).tokens),
    async change(fields: object) {
      const { events } = await world.script(`/${path}`, fields);
      await hosted.page.evaluate((all) => (globalThis as unknown as Played).happened(all as object[]), events);
    },
  });
}

interface Played {
  tokens: { method: string; claims?: string }[];
  happened: (events: object[]) => void;
}

/** Hands on what the pane asks as the sandbox's own Outlook does, see src-sandbox/pages/form/office-host.ts. */
function outlookPage(world: World, person: string, path: string, theme: object, locale: string): string {
  const script = `
    const frame = document.querySelector("iframe"), origin = ${JSON.stringify(world.url)};
    globalThis.asked = [];
    globalThis.tokens = [];
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
      if (data.office === "token") {
        const { method, tokenParams } = JSON.parse(data.text);
        if (tokenParams) globalThis.tokens.push({ method, claims: tokenParams.claims });
        post({ office: "token", text: (await send("outlook/${person}/nested-token", { text: data.text })).text });
      }
    });
    frame.src = origin + "/addin/pane.html";`;
  return pageOfHost("Outlook", script);
}
