import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { z } from "zod";

const trimmed = (text: string) => text.replace(/\/+$/, "");
const address = (fallback?: string) => {
  const url = z.url({ protocol: /^https?$/ }).transform(trimmed);
  return fallback ? url.default(fallback) : url;
};
const allowedTenants = z.string().transform((text, context) => {
  const pairs = text.split(",").map((pair) => pair.trim().split("="));
  if (pairs.some(([tenant, municipality]) => !/^[0-9a-f-]{36}$/i.test(tenant ?? "") || !municipality)) {
    context.issues.push({ code: "custom", message: "must be tenant=municipality,…", input: text });
    return z.NEVER;
  }
  const allowed = new Map<string, string[]>();
  for (const [tenant = "", municipality = ""] of pairs) {
    const key = tenant.toLowerCase();
    allowed.set(key, [...new Set([...(allowed.get(key) ?? []), municipality])]);
  }
  return allowed;
});

/** https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const key = z.base64().refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64");

const environment = z.object({
  NODE_ENV: z.string().default("development"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3978),
  PUBLIC_URL: address().optional(),
  /** Where Outlook tells of changes, where that is not the public address; told of nowhere but to Microsoft. */
  NOTIFICATION_URL: address().optional(),
  /** How many proxies of one's own stand before the product: so far the address of who asks is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).optional(),
  DATABASE_URL: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address().optional(),
  MASTER_KEY: key.optional(),
  /** Only while the master key is exchanged for another. */
  NEW_MASTER_KEY: key.optional(),
  GRAPH_ENDPOINT: address("https://graph.microsoft.com"),
  ENTRA_AUTHORITY: address("https://login.microsoftonline.com"),
  BOT_APP_ID: z.guid(),
  /** As the organisation's catalogue of apps calls us, where that is another id than the manifest's. */
  TEAMS_APP_ID: z.guid().optional(),
  BOT_TENANT_ID: z.guid(),
  BOT_CLIENT_SECRET: z.string().min(1).optional(),
  BOT_CERTIFICATE_FILE: z.string().optional(),
  BOT_FEDERATED_TOKEN_FILE: z.string().optional(),
  /** The client id of the managed identity that the app registration trusts. */
  BOT_MANAGED_IDENTITY: z.guid().optional(),
  BOT_CHANNEL_LOGIN: address().optional(),
  BOT_CHANNEL_ISSUER: z.string().default("https://api.botframework.com"),
  BOT_CHANNEL_KEYS: address("https://login.botframework.com/v1/.well-known/openidconfiguration"),
  BOT_SERVICE_URLS: z
    .string()
    .default("https://smba.trafficmanager.net")
    .transform((text) => text.split(",").map((url) => trimmed(url.trim())))
    .refine(
      (urls) => urls.every((url) => /^https?:/.test(url) && URL.canParse(url)),
      "must be addresses with commas between",
    ),
  /** Hosts beside Microsoft's own that may show the tab: the sandbox's. */
  TAB_HOSTS: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter(Boolean))
    .refine((urls) => urls.every((url) => URL.canParse(url) && new URL(url).origin === url), "must be origins"),
  /** Where the pages in Outlook get Office.js. */
  OFFICE_JS: address(officeJs),
  /** Where families come in, where that is not the public address: https wherever an e-ID is asked for. */
  FAMILY_URL: address().optional(),
  /** Any OpenID Connect broker of e-IDs, and how we prove to it who we are. */
  EID_ISSUER: address().optional(),
  EID_CLIENT_ID: z.string().min(1).optional(),
  EID_CLIENT_SECRET: z.string().min(1).optional(),
  /** https://www.oidc.se/specifications/swedish-oidc-claims-specification-1_0.html */
  EID_SCOPE: z.string().default("openid https://id.oidc.se/scope/naturalPersonNumber"),
  EID_CLAIM: z.string().default("https://id.oidc.se/claim/personalIdentityNumber"),
  /** The levels of assurance that are enough; empty: whichever the broker gives. */
  EID_ACR: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  /** Where families' mail is handed in, and whose it is. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.email().optional(),
  /** The municipality's own gateway for SMS and letters, and the secret by which it knows us. */
  GATEWAY_URL: address().optional(),
  GATEWAY_SECRET: z.string().min(16, "must be at least 16 characters").optional(),
  /** Where a play on this computer tells how far its time has come. */
  PLAY_CLOCK: address().optional(),
  ALLOWED_TENANTS: allowedTenants,
  FIRST_ADMIN: z
    .string()
    .regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/i, "must be tenant/object id")
    .transform((text) => text.toLowerCase())
    .optional(),
});
export type Config = Omit<
  z.output<typeof environment>,
  "PUBLIC_URL" | "NOTIFICATION_URL" | "FAMILY_URL" | "TEAMS_APP_ID"
> & {
  PUBLIC_URL: string;
  FAMILY_URL: string;
  TEAMS_APP_ID: string;
  NOTIFICATION_URL: string;
  isProduction: boolean;
  /** Everything outside is this computer: a play, in which time may be moved. */
  isPlay: boolean;
};

/** What is wrong with the environment, in one sentence a person who installs can act on. */
export class ConfigurationProblem extends Error {}

/** @throws ConfigurationProblem naming the variable that is missing or wrong. */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== "")));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new ConfigurationProblem(
      env[name]
        ? `${name} is wrong: ${issue?.message}.`
        : `${name} is missing. README.md, "Configuration", tells what it is.`,
    );
  }
  const publicUrl = parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`;
  const config: Config = {
    ...parsed.data,
    TEAMS_APP_ID: parsed.data.TEAMS_APP_ID ?? parsed.data.BOT_APP_ID,
    PUBLIC_URL: publicUrl,
    NOTIFICATION_URL: parsed.data.NOTIFICATION_URL ?? publicUrl,
    FAMILY_URL: new URL(parsed.data.FAMILY_URL ?? publicUrl).origin,
    isProduction: parsed.data.NODE_ENV === "production",
    isPlay: false,
  };
  config.isPlay =
    !config.isProduction &&
    [...outside, "SMTP_URL" as const].every((name) => [config[name] ?? []].flat().every(isLoopback));
  if (!proofs.some((name) => config[name]))
    throw new ConfigurationProblem(
      `${proofs.slice(0, -1).join(", ")} or ${proofs.at(-1)} is missing: the bot must be able to prove who it is.`,
    );
  if (config.OFFICE_JS !== officeJs && !(config.isPlay && isLoopback(config.OFFICE_JS)))
    throw new ConfigurationProblem(
      "OFFICE_JS is not Microsoft's own address: another is taken only where everything outside is this computer.",
    );
  for (const [one, other] of together)
    if (config[one] && !config[other])
      throw new ConfigurationProblem(
        `${other} is missing: it belongs with ${one}. README.md, "Configuration", tells what it is.`,
      );
  if (config.EID_ISSUER && ![config.EID_ISSUER, config.FAMILY_URL].every((url) => url.startsWith("https:")))
    throw new ConfigurationProblem("EID_ISSUER and FAMILY_URL must begin with https: no e-ID is asked for otherwise.");
  if (config.isProduction) refuseUnsafe(config);
  return config;
}

const proofs = [
  "BOT_CLIENT_SECRET",
  "BOT_CERTIFICATE_FILE",
  "BOT_FEDERATED_TOKEN_FILE",
  "BOT_MANAGED_IDENTITY",
] as const;

function refuseUnsafe(config: Config) {
  if (!config.MASTER_KEY) throw new ConfigurationProblem("MASTER_KEY is missing: in production it is never made up.");
  if (config.SMTP_URL && loopback.test(new URL(config.SMTP_URL).hostname))
    throw new ConfigurationProblem("SMTP_URL points at this computer itself, which production may not.");
  for (const name of outside) {
    const addresses = [config[name] ?? []].flat();
    if (!addresses.every((url) => url.startsWith("https:")))
      throw new ConfigurationProblem(`${name} must begin with https: in production.`);
    if (addresses.some(isLoopback))
      throw new ConfigurationProblem(`${name} points at this computer itself, which production may not.`);
  }
}

/** Neither is of any use without the other. */
const together = [
  ["EID_ISSUER", "EID_CLIENT_ID"],
  ["EID_ISSUER", "EID_CLIENT_SECRET"],
  ["SMTP_URL", "SMTP_FROM"],
  ["GATEWAY_URL", "GATEWAY_SECRET"],
] as const;

const outside = [
  "PUBLIC_URL",
  "NOTIFICATION_URL",
  "FAMILY_URL",
  "EID_ISSUER",
  "GATEWAY_URL",
  "GRAPH_ENDPOINT",
  "ENTRA_AUTHORITY",
  "BOT_CHANNEL_LOGIN",
  "BOT_CHANNEL_ISSUER",
  "BOT_CHANNEL_KEYS",
  "BOT_SERVICE_URLS",
  "PLAY_CLOCK",
  "TAB_HOSTS",
] as const;

const loopback = /^(localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f..:.*\]|.*\.localhost)\.?$/;
const isLoopback = (url: string) => URL.canParse(url) && loopback.test(new URL(url).hostname);

/** @throws ConfigurationProblem where the file is not there to be read. */
export function fileText(path: string): string {
  try {
    return readFileSync(resolve(path), "utf8");
  } catch (error) {
    throw new ConfigurationProblem(`The file ${path} cannot be read.`, { cause: error });
  }
}
