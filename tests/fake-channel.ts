import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

import { SignJWT } from "jose";

import { type Config, configFrom } from "../src-bot/config.ts";
import { certificateIn } from "../src-sandbox/certificate.ts";
import { openKeys } from "../src-sandbox/keys.ts";
import { conversationIdOf, personCalled, teamsIdOf } from "../src-sandbox/people.ts";
import { sandboxRegistration } from "../src-sandbox/registration.ts";
import { aSandboxDir } from "./data-dir.ts";

/** What the channel does with one request instead of taking it. */
export type Refusal = { status: number; code?: string; retryAfter?: string } | "cut" | "silence";

export interface Call {
  method: string;
  path: string;
  body: any;
  authorization: string;
}

/** The bot connector and its sign-in, and nothing behind them: it keeps what it hears, and fails as it is told. */
export interface FakeChannel {
  config: Config;
  serviceUrl: string;
  calls: Call[];
  refuses: (...refusals: Refusal[]) => void;
  /** A token of the channel's, changed at will. */
  token: (change?: TokenChange) => Promise<string>;
  activity: (fields: Record<string, unknown>) => Record<string, unknown>;
  close: () => Promise<void>;
}

export interface TokenChange {
  claims?: Record<string, unknown>;
  without?: string;
  /** `webchat`: a key that is published for another channel; `unknown`: one that nobody has published. */
  signedBy?: "channel" | "webchat" | "unknown";
  /** A secret that both know of is no signature: https://www.rfc-editor.org/rfc/rfc8725#section-3.1 */
  algorithm?: "RS256" | "HS256" | "none";
}

const { appId, homeTenant, secret } = sandboxRegistration;
/** The bot's own token is never looked into. */
const botToken = "the-bots-own-token";

export async function aFakeChannel(): Promise<FakeChannel> {
  const folder = await aSandboxDir();
  const [{ cert, key }, { channel, entra: webchat }] = await Promise.all([
    certificateIn(join(folder, "sandbox")),
    openKeys(join(folder, "sandbox", "keys.json")),
  ]);
  const before = getCACertificates("default");
  setDefaultCACertificates([...before, cert]);
  const calls: Call[] = [];
  const planned: Refusal[] = [];

  const server = createServer({ cert, key }, (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = `https://localhost:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${address}/teams`;
  const pages: Record<string, unknown> = {
    "/keys": {
      keys: [
        { ...channel.publicJwk, endorsements: ["msteams", "m365extensions"] },
        { ...webchat.publicJwk, endorsements: ["webchat"] },
      ],
    },
    "/metadata": { issuer: address, jwks_uri: `${address}/keys`, id_token_signing_alg_values_supported: ["RS256"] },
    [`/${homeTenant}/v2.0/.well-known/openid-configuration`]: {
      issuer: `${address}/${homeTenant}/v2.0`,
      authorization_endpoint: `${address}/${homeTenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${address}/${homeTenant}/oauth2/v2.0/token`,
      jwks_uri: `${address}/keys`,
    },
    [`/${homeTenant}/oauth2/v2.0/token`]: { token_type: "Bearer", expires_in: 3600, access_token: botToken },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const said = await textOf(request);
    const path = decodeURIComponent((request.url ?? "").split("?")[0]!);
    const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    if (pages[path]) return json(200, pages[path]);
    const { method = "", headers } = request;
    calls.push({ method, path, body: parsed(said), authorization: headers.authorization ?? "" });
    const refusal = planned.shift();
    if (refusal === "silence") return;
    if (refusal === "cut") return void response.destroy();
    if (refusal) {
      const { status, code = "ServiceError", retryAfter } = refusal;
      return json(
        status,
        { error: { code, message: "Made to fail." } },
        retryAfter ? { "retry-after": retryAfter } : {},
      );
    }
    const id = path.endsWith("/v3/conversations") ? "a:opened" : `1:${calls.length}`;
    json(method === "POST" ? 201 : 200, { id });
  }

  const config = configFrom({
    DATA_DIR: folder,
    ENTRA_AUTHORITY: address,
    BOT_APP_ID: appId,
    BOT_TENANT_ID: homeTenant,
    BOT_CLIENT_SECRET: secret,
    BOT_CHANNEL_LOGIN: `${address}/${homeTenant}`,
    BOT_CHANNEL_ISSUER: address,
    BOT_CHANNEL_KEYS: `${address}/metadata`,
    BOT_SERVICE_URLS: serviceUrl,
    ALLOWED_TENANTS: `${homeTenant}=ekstad`,
  });
  const person = personCalled("kurator")!;

  return {
    config,
    serviceUrl,
    calls,
    refuses: (...refusals) => void planned.push(...refusals),
    async token({ claims = {}, without, signedBy = "channel", algorithm = "RS256" } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const base = { serviceurl: serviceUrl, iss: address, aud: appId, nbf: now - 300, exp: now + 3600, ...claims };
      const kept = Object.fromEntries(Object.entries(base).filter(([name]) => name !== without));
      const kid = { channel: channel.kid, webchat: webchat.kid, unknown: "unknown" }[signedBy];
      const header = { alg: algorithm, typ: "JWT", kid };
      if (algorithm === "none") return `${base64(header)}.${base64(kept)}.`;
      const signed = new SignJWT(kept).setProtectedHeader(header);
      if (algorithm === "HS256") return signed.sign(new TextEncoder().encode(JSON.stringify(channel.publicJwk)));
      return signed.sign(signedBy === "webchat" ? webchat.privateKey : channel.privateKey);
    },
    activity: (fields) => ({
      id: `f:${randomUUID()}`,
      timestamp: new Date().toISOString(),
      channelId: "msteams",
      serviceUrl,
      from: { id: teamsIdOf(person), name: person.name, aadObjectId: person.oid },
      recipient: { id: `28:${appId}`, name: "Samla" },
      conversation: { id: conversationIdOf(person), conversationType: "personal", tenantId: homeTenant },
      channelData: { tenant: { id: homeTenant } },
      locale: "sv-SE",
      ...fields,
    }),
    async close() {
      setDefaultCACertificates(before);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const base64 = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
