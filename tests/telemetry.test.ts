import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { configFrom } from "../src-bot/config.ts";
import type { Store } from "../src-bot/store/store.ts";
import { measuredGraph, measuredStore, throttledIn } from "../src-bot/measured.ts";
import { GraphFault } from "../src-bot/graph/client.ts";
import { type Tags, type Telemetry, telemetryFrom } from "../src-bot/telemetry.ts";

const tenant = "11111111-1111-4111-8111-111111111111";
const least = {
  BOT_APP_ID: tenant,
  BOT_TENANT_ID: tenant,
  BOT_CLIENT_SECRET: "x",
  ALLOWED_TENANTS: `${tenant}=ekstad`,
};

/** Notes what it is told. */
function aNotebook() {
  const noted: unknown[] = [];
  const telemetry: Telemetry = {
    span: async (name, tags, work) => {
      const all: Tags = { ...tags };
      try {
        return await work((more) => Object.assign(all, more));
      } finally {
        noted.push([name, all]);
      }
    },
    count: (what, tags) => void noted.push([what, tags]),
    took: () => {},
    watch: () => {},
    close: async () => {},
  };
  return { noted, telemetry };
}

test("without an address to send to nothing is measured, and nothing that measures is loaded", async () => {
  const config = configFrom(least);
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const { telemetryFrom } = await import("./src-bot/telemetry.ts");
    const load = async (to) => (await (await telemetryFrom({ OTEL_EXPORTER_OTLP_ENDPOINT: to })).close(), loaded.filter((url) => /opentelemetry/.test(url)).length);
    console.log(JSON.stringify([await load(undefined), (await load("http://localhost:9")) > 0]));`;

  const { span, count, close } = await telemetryFrom(config);
  count("commands", {});
  const answer = await span("request", {}, async (tell) => {
    tell({ status: 200 });
    return 7;
  });
  await close();

  expect(answer).toBe(7);
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  expect(JSON.parse(stdout)).toEqual([0, true]);
});

test("a collector that is away holds nobody up", async () => {
  const telemetry = await telemetryFrom(configFrom({ ...least, OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:9" }));
  await telemetry.span("request", { route: "/api/me" }, async () => telemetry.count("commands", { verb: "case.open" }));

  const start = performance.now();
  await telemetry.close();

  expect(performance.now() - start).toBeLessThan(4_000);
});

test("of what Graph was asked only the shape is told: no mailbox, no person, no words that were searched for", async () => {
  const { noted, telemetry } = aNotebook();
  const graph = measuredGraph(async (_tenant, _path, ask) => ask(undefined as never), telemetry);
  const asked = [
    "/users/kurator@ekstad.example.se/calendar/getSchedule",
    "/users/10c7a5e2-3b1d-4c6f-9e02-7a2b4c6d8e02/events/AAMkAGI=/cancel",
    "/servicePrincipals(appId='10c7a5e2')",
    "/users?$search=Barnet Ek",
    "/places/microsoft.graph.room?$filter=displayName eq 'Ek'",
  ];

  for (const path of asked) await graph(tenant, path, async () => undefined);
  await graph(tenant, "/users/x", async () => Promise.reject(new GraphFault(404, "gone"))).catch(() => undefined);
  throttledIn(telemetry)("/users/kurator@ekstad.example.se/events");

  expect(noted).toEqual([
    ["graph", { kind: "/users/*/calendar/getSchedule" }],
    ["graph", { kind: "/users/*/events/*/cancel" }],
    ["graph", { kind: "/servicePrincipals" }],
    ["graph", { kind: "/users" }],
    ["graph", { kind: "/places/microsoft.graph.room" }],
    ["graph", { kind: "/users/*", status: 404 }],
    ["graphThrottled", { kind: "/users/*/events" }],
  ]);
});

test("what cannot be delivered is counted when it is written down, and nothing else is", async () => {
  const { noted, telemetry } = aNotebook();
  const ledger = { settle: async () => "recorded" };
  const store = measuredStore({ ledger } as unknown as Store, telemetry);
  const lease = { municipality: "ekstad" } as Parameters<Store["ledger"]["settle"]>[0];

  for (const state of ["sent", "refused", "seen", "undeliverable"] as const)
    await store.ledger.settle(lease, { state, at: new Date(0) });

  expect(noted).toEqual([
    ["undeliverable", { municipality: "ekstad", outcome: "refused" }],
    ["undeliverable", { municipality: "ekstad", outcome: "undeliverable" }],
  ]);
});
