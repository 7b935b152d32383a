import { randomUUID } from "node:crypto";
import { join } from "node:path";

import { SignJWT } from "jose";

import { type Keys, openKeys } from "../src-sandbox/keys.ts";
import { conversationIdOf, personCalled, teamsIdOf } from "../src-sandbox/people.ts";
import { sandboxRegistration } from "../src-sandbox/registration.ts";
import type { World } from "./world.ts";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: any;
}

/** Speaks to the product's doors with tokens of any making, right or wrong. */
export interface Edge {
  keys: Keys;
  /** The channel's own token, changed at will. */
  channelToken: (change?: TokenChange) => Promise<string>;
  /** The token of a person's tab, changed at will. */
  personToken: (person: string, change?: TokenChange) => Promise<string>;
  /** What the channel would send for a person in their own chat with the bot. */
  activity: (person: string, fields: Record<string, unknown>) => Record<string, unknown>;
  /** A correctly signed activity. */
  send: (activity: unknown) => Promise<Answer>;
  raw: (path: string, init: RequestInit) => Promise<Answer>;
}

interface TokenChange {
  claims?: Record<string, unknown>;
  without?: string[];
  key?: Parameters<SignJWT["sign"]>[0];
  header?: Record<string, unknown>;
}

const { appId } = sandboxRegistration;
const teamsOnTheWeb = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
export const seconds = () => Math.floor(Date.now() / 1000);

/** As much of a world as a caller needs to know. */
type Doors = Pick<World, "url" | "channel"> & {
  app: { deps: { config: Pick<World["app"]["deps"]["config"], "DATA_DIR" | "ENTRA_AUTHORITY"> } };
};

export async function edgeOf(world: Doors): Promise<Edge> {
  const { config } = world.app.deps;
  const keys = await openKeys(join(config.DATA_DIR, "sandbox", "keys.json"));

  const signed = (base: Record<string, unknown>, own: Keys["channel"], change: TokenChange) => {
    const claims = { ...base, ...change.claims };
    const kept = Object.fromEntries(Object.entries(claims).filter(([name]) => !change.without?.includes(name)));
    return new SignJWT(kept)
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: own.kid, ...change.header })
      .sign(change.key ?? own.privateKey);
  };
  const raw: Edge["raw"] = async (path, init) => {
    const response = await fetch(`${world.url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
  const channelToken: Edge["channelToken"] = (change = {}) =>
    signed(
      { serviceurl: world.channel, iss: world.channel, aud: appId, nbf: seconds() - 300, exp: seconds() + 3600 },
      keys.channel,
      change,
    );

  return {
    keys,
    channelToken,
    raw,
    personToken(person, change = {}) {
      const { tenantId, oid, role } = someone(person);
      const claims = {
        iss: `${config.ENTRA_AUTHORITY}/${tenantId}/v2.0`,
        aud: appId,
        nbf: seconds(),
        exp: seconds() + 3600,
        tid: tenantId,
        oid,
        ver: "2.0",
        azp: teamsOnTheWeb,
        scp: "access_as_user",
        ...(role ? { roles: [role] } : {}),
      };
      return signed(claims, keys.entra, change);
    },
    activity(person, fields) {
      const { tenantId, oid, name } = someone(person);
      return {
        id: `f:${randomUUID()}`,
        timestamp: new Date().toISOString(),
        channelId: "msteams",
        serviceUrl: world.channel,
        from: { id: teamsIdOf(someone(person)), name, aadObjectId: oid },
        recipient: { id: `28:${appId}`, name: "Samla" },
        conversation: { id: conversationIdOf(someone(person)), conversationType: "personal", tenantId },
        channelData: { tenant: { id: tenantId } },
        locale: "sv-SE",
        ...fields,
      };
    },
    async send(activity) {
      return raw("/api/messages", {
        method: "POST",
        headers: { authorization: `Bearer ${await channelToken()}`, "content-type": "application/json" },
        body: typeof activity === "string" ? activity : JSON.stringify(activity),
      });
    },
  };
}

export function someone(person: string) {
  const found = personCalled(person);
  if (!found) throw new Error(`nobody is called ${person}`);
  return found;
}

const parsed = (text: string): any => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Everything a case has left behind in the store: equal before and after means that nothing was written. */
export async function tracesOf(world: World, caseId: string): Promise<unknown> {
  const { cases, ledger } = world.app.deps.store;
  const [file, log, told] = await Promise.all([
    world.file(caseId),
    cases.log("ekstad", caseId),
    ledger.of("ekstad", caseId),
  ]);
  return {
    file,
    log,
    told: told.map(({ recipient, subject, revision, state }) => [recipient, subject, revision, state]),
  };
}

/** All that a card shows to a person, in order; what it sends back is not part of it. */
export function wordsOn(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(wordsOn);
  if (!card || typeof card !== "object") return [];
  return Object.entries(card).flatMap(([name, part]) => {
    if (["data", "fallback", "verb", "id", "value"].includes(name) && (card as { type?: string }).type) return [];
    if (name === "choices") return (part as { title: string }[]).map(({ title }) => held(title));
    if (part === "") return [];
    if (typeof part === "string")
      return ["text", "title", "label", "placeholder", "errorMessage", "speak", "value"].includes(name)
        ? [held(part)]
        : [];
    return wordsOn(part);
  });
}

/** With the hyphens and spaces that hold a code together read as any other. */
const held = (said: string) => said.replaceAll("\u2011", "-").replaceAll("\u00a0", " ").replaceAll("\u2060", "");
