import { describe, expect, test } from "vitest";

import { configFrom, ConfigurationProblem, fileText } from "../src-bot/config.ts";

const tenant = "3f6d1c52-8a41-4e0b-9c77-5b2e1f0a4d11";
const region = "a94e2b70-1d3c-4f68-8b05-c7d9e6f21a22";
const least = {
  BOT_APP_ID: "c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10",
  BOT_TENANT_ID: tenant,
  BOT_CLIENT_SECRET: "secret",
  ALLOWED_TENANTS: `${tenant}=ekstad`,
};
const production = {
  ...least,
  NODE_ENV: "production",
  MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
  PUBLIC_URL: "https://samla.ekstad.se",
};
const problemOf = (env: NodeJS.ProcessEnv): string => {
  try {
    configFrom(env);
  } catch (error) {
    if (error instanceof ConfigurationProblem) return error.message;
    throw error;
  }
  return "";
};

test("four variables are enough to begin, and everything outside is Microsoft's own", () => {
  const config = configFrom(least);

  expect(config).toMatchObject({
    PORT: 3978,
    PUBLIC_URL: "http://localhost:3978",
    DATA_DIR: ".data",
    GRAPH_ENDPOINT: "https://graph.microsoft.com",
    ENTRA_AUTHORITY: "https://login.microsoftonline.com",
    BOT_CHANNEL_ISSUER: "https://api.botframework.com",
    BOT_SERVICE_URLS: ["https://smba.trafficmanager.net"],
    isProduction: false,
  });
});

test("what is needed in production is enough in production", () => {
  expect(configFrom(production).isProduction).toBe(true);
});

test.each(["BOT_APP_ID", "BOT_TENANT_ID", "ALLOWED_TENANTS"])(
  "%s that is absent or empty is named as missing, in one sentence",
  (name) => {
    const problems = [undefined, ""].map((value) => problemOf({ ...least, [name]: value }));

    expect(problems[0]).toMatch(new RegExp(`^${name} is missing\\.`));
    expect(problems[1]).toBe(problems[0]);
  },
);

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "web"],
  ["PORT", "80.5"],
  ["PUBLIC_URL", "samla.ekstad.se"],
  ["PUBLIC_URL", "javascript:alert(1)"],
  ["MASTER_KEY", "short"],
  ["MASTER_KEY", Buffer.alloc(31).toString("base64")],
  ["MASTER_KEY", "not base64 at all, though long enough to be"],
  ["GRAPH_ENDPOINT", "graph"],
  ["GRAPH_ENDPOINT", "ftp://graph.microsoft.com"],
  ["ENTRA_AUTHORITY", "login"],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318"],
  ["BOT_APP_ID", "samla"],
  ["BOT_TENANT_ID", "ekstad.se"],
  ["BOT_CHANNEL_LOGIN", "login"],
  ["BOT_CHANNEL_KEYS", "keys"],
  ["BOT_SERVICE_URLS", "smba.trafficmanager.net"],
  ["BOT_SERVICE_URLS", "https://smba.trafficmanager.net,"],
  ["BOT_SERVICE_URLS", "https://smba.trafficmanager.net,ftp://elsewhere.example"],
  ["ALLOWED_TENANTS", tenant],
  ["ALLOWED_TENANTS", `${tenant}=`],
  ["ALLOWED_TENANTS", `${tenant}=ekstad,`],
  ["ALLOWED_TENANTS", "ekstad.se=ekstad"],
  ["ALLOWED_TENANTS", "*=ekstad"],
  ["FIRST_ADMIN", tenant],
  ["FAMILY_URL", "families"],
  ["EID_ISSUER", "e-id"],
  ["SMTP_URL", "https://mail.ekstad.se"],
  ["SMTP_FROM", "nobody"],
  ["GATEWAY_SECRET", "too short"],
  ["FIRST_ADMIN", `${tenant}/anna@ekstad.se`],
])("%s cannot be “%s”, and the sentence names it without repeating what may be a secret", (name, value) => {
  const problem = problemOf({ ...least, [name]: value });

  expect(problem).toMatch(new RegExp(`^${name} is wrong: .+\\.$`));
  expect(problem.includes("MASTER_KEY") && problem.includes(value)).toBe(false);
});

describe("the bot proves who it is", () => {
  test("with a secret, a certificate or a federated token, and with none of them nothing starts", () => {
    const { BOT_CLIENT_SECRET: _, ...none } = least;

    expect(problemOf(none)).toMatch(
      /^BOT_CLIENT_SECRET, BOT_CERTIFICATE_FILE, BOT_FEDERATED_TOKEN_FILE or BOT_MANAGED_IDENTITY is missing/,
    );
    expect(problemOf({ ...none, BOT_CERTIFICATE_FILE: "bot.pem" })).toBe("");
    expect(problemOf({ ...none, BOT_FEDERATED_TOKEN_FILE: "token" })).toBe("");
    expect(problemOf({ ...none, BOT_MANAGED_IDENTITY: tenant })).toBe("");
  });

  test("and a file that is not there is a problem told in words", () => {
    expect(() => fileText("/nowhere/bot.pem")).toThrow(
      new ConfigurationProblem("The file /nowhere/bot.pem cannot be read."),
    );
  });
});

describe("who is let in", () => {
  test("a tenant may belong to several municipalities, and one told twice is one", () => {
    const { ALLOWED_TENANTS: allowed } = configFrom({
      ...least,
      ALLOWED_TENANTS: `${tenant}=ekstad, ${region.toUpperCase()}=ekstad,${region}=alstad,${region}=ekstad`,
    });

    expect([...allowed]).toEqual([
      [tenant, ["ekstad"]],
      [region, ["ekstad", "alstad"]],
    ]);
  });

  test("the first administrator is known however the ids are written", () => {
    expect(configFrom({ ...least, FIRST_ADMIN: `${tenant}/${region}`.toUpperCase() }).FIRST_ADMIN).toBe(
      `${tenant}/${region}`,
    );
  });
});

describe("production refuses", () => {
  test("to make up a master key", () => {
    expect(problemOf({ ...production, MASTER_KEY: undefined })).toMatch(/^MASTER_KEY is missing/);
  });

  test("to be reached without https, also when no address is given", () => {
    expect(problemOf({ ...production, PUBLIC_URL: undefined })).toMatch(/^PUBLIC_URL must begin with https:/);
  });

  test.each([
    "PUBLIC_URL",
    "GRAPH_ENDPOINT",
    "ENTRA_AUTHORITY",
    "BOT_CHANNEL_LOGIN",
    "BOT_CHANNEL_ISSUER",
    "BOT_CHANNEL_KEYS",
    "BOT_SERVICE_URLS",
  ])("%s without https or on this computer itself", (name) => {
    const hosts = [
      "localhost",
      "LOCALHOST:3980",
      "sandbox.localhost",
      "localhost.",
      "127.0.0.1",
      "127.1",
      "2130706433",
    ];
    const others = ["[::1]", "[::]", "0.0.0.0", "[::ffff:127.0.0.1]"];

    const plain = problemOf({ ...production, [name]: "http://example.se" });
    const own = [...hosts, ...others].map((host) => problemOf({ ...production, [name]: `https://${host}` }));

    expect(plain).toBe(`${name} must begin with https: in production.`);
    expect(new Set(own)).toEqual(new Set([`${name} points at this computer itself, which production may not.`]));
  });

  test("one address of several on this computer itself", () => {
    const BOT_SERVICE_URLS = "https://smba.trafficmanager.net,https://localhost:3980";

    expect(problemOf({ ...production, BOT_SERVICE_URLS })).toMatch(/^BOT_SERVICE_URLS points at this computer/);
  });

  test("but lets the database lie on the same computer", () => {
    expect(problemOf({ ...production, DATABASE_URL: "postgres://localhost/samla" })).toBe("");
  });
});

test("an address ends without a slash, however it was written", () => {
  expect(configFrom({ ...least, PUBLIC_URL: "https://samla.ekstad.se//" }).PUBLIC_URL).toBe("https://samla.ekstad.se");
});

/** Everything outside is this computer. */
const here = "https://localhost:4000";
const play = {
  ...least,
  GRAPH_ENDPOINT: here,
  ENTRA_AUTHORITY: here,
  BOT_CHANNEL_LOGIN: here,
  BOT_CHANNEL_ISSUER: here,
  BOT_CHANNEL_KEYS: here,
  BOT_SERVICE_URLS: here,
};

describe("time may be moved", () => {
  test("where everything outside is this computer", () => {
    expect(configFrom(play).isPlay).toBe(true);
  });

  test.each([
    "GRAPH_ENDPOINT",
    "ENTRA_AUTHORITY",
    "BOT_CHANNEL_ISSUER",
    "BOT_CHANNEL_KEYS",
    "BOT_SERVICE_URLS",
    "PUBLIC_URL",
  ])("not where %s is elsewhere", (name) => {
    expect(configFrom({ ...play, [name]: "https://elsewhere.example.org" }).isPlay).toBe(false);
  });

  test("and never in production", () => {
    expect(configFrom(production).isPlay).toBe(false);
  });
});

describe("Office.js", () => {
  const stand = "http://localhost:3979/sandbox/office.js";

  test("is Microsoft's own where nothing else is said", () => {
    expect(configFrom(production).OFFICE_JS).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });

  test("is another only where everything outside is this computer, and the script too", () => {
    expect(configFrom({ ...play, OFFICE_JS: stand }).OFFICE_JS).toBe(stand);
    expect(problemOf({ ...play, OFFICE_JS: "https://elsewhere.example.org/office.js" })).toMatch(/^OFFICE_JS is not/);
    expect(problemOf({ ...play, GRAPH_ENDPOINT: "https://graph.microsoft.com", OFFICE_JS: stand })).toMatch(
      /^OFFICE_JS is not/,
    );
    expect(problemOf({ ...production, OFFICE_JS: stand })).toMatch(/^OFFICE_JS is not/);
  });
});

describe("the family's door", () => {
  const eid = { EID_ISSUER: "https://eid.example.se", EID_CLIENT_ID: "samla", EID_CLIENT_SECRET: "secret" };
  const families = { FAMILY_URL: "https://samla.ekstad.se/any/where" };

  test.each([
    [{ ...eid, EID_CLIENT_SECRET: "" }, "EID_CLIENT_SECRET is missing"],
    [{ SMTP_URL: "smtps://mail.ekstad.se" }, "SMTP_FROM is missing"],
    [{ GATEWAY_URL: "https://gateway.ekstad.se" }, "GATEWAY_SECRET is missing"],
    [{ ...eid, ...families, EID_ISSUER: "http://eid.example.se" }, "EID_ISSUER and FAMILY_URL must begin with https"],
    [eid, "EID_ISSUER and FAMILY_URL must begin with https"],
  ])("is not opened by halves: %j", (env, problem) => expect(problemOf({ ...least, ...env })).toContain(problem));

  test("is at an origin, whatever is written after it", () => {
    expect(configFrom({ ...least, ...families, ...eid }).FAMILY_URL).toBe("https://samla.ekstad.se");
  });
});
