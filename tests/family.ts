import { type FamilyAccess, grantFamilyAccess, grantOutsideAccess, type OutsideAccess } from "../src-bot/access.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { standingIn } from "../src-shared/party/standing.ts";
import { onItsOwn } from "./on-its-own.ts";
import { aCaseInConsentPending, done, municipalityId, type World } from "./world.ts";

/** What came over the wire, whole. */
export interface Seen {
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
  raw: (path: string, init: RequestInit) => Promise<Seen>;
  last: () => Seen;
  /** The address it is at. */
  at: () => string;
}

export function aBrowser(base: string, language = "sv"): Browser {
  const cookies = new Map<string, string>();
  const others = new Map<string, Map<string, string>>();
  const jarOf = (origin: string) => {
    if (origin === new URL(base).origin) return cookies;
    const jar = others.get(origin) ?? new Map<string, string>();
    others.set(origin, jar);
    return jar;
  };
  let at = base;
  let last: Seen = { status: 0, headers: new Headers(), text: "" };
  let token = "";
  const call = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = new Headers(init.headers);
    headers.set("accept-language", language);
    const url = new URL(path, path.startsWith("/f") ? base : at);
    at = url.href;
    const jar = jarOf(url.origin);
    if (jar.size > 0 && !headers.has("cookie"))
      headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, onItsOwn({ ...init, headers, redirect: "manual" }));
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      if (value && !/Expires=Thu, 01 Jan 1970/.test(cookie)) jar.set(name, value);
      else jar.delete(name);
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
    raw: call,
    last: () => last,
    at: () => at,
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
const contactOf = { vardnadshavare1: { phone: "070-1740605", mail: "vardnadshavare1@example.se" } } as const;

export async function sendLink(world: World, caseId: string, partyId: string, more: Record<string, unknown> = {}) {
  const input = { partyId, channel: "mail", secondStep: "sms", isAgreed: true, ...more };
  await done(world.perform("samordnare", caseId, "party.sendLink", input));
  await world.deliverAll();
}

/** The code that was sent last. */
const codeIn = (text: string | undefined): string => /\b\d{6}\b/.exec(text ?? "")?.[0] ?? "";

/** Somebody in the family, as they are once they have come in by their own door. */
export async function memberAccess(world: World, caseId: string, party: string): Promise<FamilyAccess> {
  const { now } = world.clock;
  const standing = standingIn(await world.file(caseId), party as PartyId, now);
  if (!standing || standing === "professional") throw new Error("there is no way in for them");
  const member = { party: party as PartyId, standing, at: now, proof: { how: "code" as const, acr: null } };
  return grantFamilyAccess({ municipality: municipalityId, caseId }, member, "sv");
}

/** A professional outside every tenant, likewise. */
export function outsideAccess(world: World, caseId: string, party: string): OutsideAccess {
  const proof = { how: "code" as const, acr: null };
  const member = { party: party as PartyId, standing: "professional" as const, at: world.clock.now, proof };
  return grantOutsideAccess({ municipality: municipalityId, caseId }, member, "sv");
}

/** A guardian who has been sent a link, and the browser on their telephone. */
export const aWayIn = async (world: World, more: Record<string, unknown> = {}) =>
  aWayInto(world, await aCaseInConsentPending(world), more);

/** The same to a case that has come further. */
export async function aWayInto<Begun extends { caseId: string; guardianId: string }>(
  world: World,
  begun: Begun,
  more: Record<string, unknown> = {},
) {
  const person = "vardnadshavare1";
  const { caseId, guardianId } = begun;
  await done(world.perform("samordnare", caseId, "party.setContact", { partyId: guardianId, ...contactOf[person] }));
  // What is on its way to the same telephone about another case has come before.
  await world.deliverAll();
  await sendLink(world, caseId, guardianId, more);
  const link = linkIn((await phoneOf(world, person)).mail.at(-1));
  const browser = aBrowser(world.front);
  let entered = browser.last();
  const code = async (by = browser) => {
    await by.follow(await by.post("/f/in/send"));
    await world.deliverAll();
    return codeIn((await phoneOf(world, person)).sms.at(-1));
  };
  return {
    ...begun,
    link,
    browser,
    code,
    /** By the code that was sent. */
    enter: async () => {
      await browser.follow(await browser.get(link));
      entered = await browser.post("/f/in/code", { code: await code() });
      return browser.follow(entered);
    },
    entered: () => entered,
  };
}

/** Goes through the broker of e-IDs as somebody, in the same browser. */
export async function eidAs(browser: Browser, personalNumber: string, until?: "answer only"): Promise<Seen> {
  let seen = await browser.get("/f/in/eid");
  const isOurs = () => seen.headers.get("location")?.includes("/f/in/eid/back") ?? false;
  while (seen.headers.get("location") && !isOurs()) seen = await browser.get(seen.headers.get("location")!);
  const form = /action="([^"]+)"/.exec(seen.text)?.[1];
  if (!form?.startsWith("/eid")) return seen;
  seen = await browser.post(new URL(form, browser.at()).href, { who: personalNumber });
  while (seen.headers.get("location") && !isOurs()) seen = await browser.get(seen.headers.get("location")!);
  return until ? seen : browser.follow(seen);
}
