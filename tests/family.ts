import type { World } from "./world.ts";
import { done } from "./world.ts";
import { onItsOwn } from "./on-its-own.ts";

/** What came over the wire, whole. */
interface Seen {
  status: number;
  headers: Headers;
  text: string;
}

/** A browser on a telephone: keeps cookies as one does, and follows nothing by itself. */
export interface Browser {
  cookies: Map<string, string>;
  get: (path: string, headers?: Record<string, string>) => Promise<Seen>;
  /** A form as our own page would send it: with its own token, where the page that was drawn last had one. */
  post: (path: string, fields?: Record<string, string | string[]>, headers?: Record<string, string>) => Promise<Seen>;
  /** Follows redirects and refreshes of our own, as a browser does. */
  follow: (seen: Seen) => Promise<Seen>;
  last: () => Seen;
}

export function aBrowser(base: string, language = "sv"): Browser {
  const cookies = new Map<string, string>();
  let last: Seen = { status: 0, headers: new Headers(), text: "" };
  let token = "";
  const call = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = new Headers(init.headers);
    headers.set("accept-language", language);
    const url = new URL(path, base);
    if (cookies.size > 0 && url.origin === new URL(base).origin)
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, onItsOwn({ ...init, headers, redirect: "manual" }));
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      if (value && !/Expires=Thu, 01 Jan 1970/.test(cookie)) cookies.set(name, value);
      else cookies.delete(name);
    }
    last = { status: response.status, headers: response.headers, text: await response.text() };
    token = /name="csrf" value="([^"]+)"/.exec(last.text)?.[1] ?? token;
    return last;
  };
  const browser: Browser = {
    cookies,
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, fields = {}, headers = {}) => {
      const body = new URLSearchParams({ csrf: token });
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        for (const one of [value].flat()) body.append(name, one);
      }
      return call(path, { method: "POST", body, headers: { "sec-fetch-site": "same-origin", ...headers } });
    },
    async follow(seen) {
      const to = seen.headers.get("location") ?? /url=(.+)$/.exec(seen.headers.get("refresh") ?? "")?.[1];
      return to ? browser.follow(await browser.get(to)) : seen;
    },
    last: () => last,
  };
  return browser;
}

/** What lies in somebody's telephone, the latest last. */
export async function phoneOf(world: World, person: string): Promise<{ sms: string[]; mail: string[] }> {
  const { sms, mail } = (await world.script(`/phone/${person}`)) as Record<"sms" | "mail", { text: string }[]>;
  return { sms: sms.map(({ text }) => text), mail: mail.map(({ text }) => text) };
}

export const linkIn = (text: string | undefined): string => {
  const found = /https?:\/\/\S+(\/f\/\w+)/.exec(text ?? "")?.[1];
  if (!found) throw new Error("there is no link in what was sent");
  return found;
};

/** As registered in the sandbox: the way to each. */
export const contactOf = { vardnadshavare1: { phone: "070-1740605", mail: "vardnadshavare1@example.se" } } as const;

export async function sendLink(world: World, caseId: string, partyId: string, more: Record<string, unknown> = {}) {
  const input = { partyId, channel: "mail", secondStep: "sms", isAgreed: true, ...more };
  await done(world.perform("samordnare", caseId, "party.sendLink", input));
  await world.deliverAll();
}

/** The code that was sent last. */
export const codeIn = (text: string | undefined): string => /\b\d{6}\b/.exec(text ?? "")?.[0] ?? "";
