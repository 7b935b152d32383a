import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { graphFrom } from "../src-bot/graph/client.ts";
import { credentialFrom } from "../src-bot/graph/credential.ts";
import { sv } from "../src-shared/text/sv.ts";
import { edgeOf, wordsOn } from "./edge.ts";
import { aFaultyWorld, everybodyHasTheApp, type Fault, type FaultyWorld } from "./faulty.ts";

let world: FaultyWorld;
const away: Fault[] = [
  { method: "GET", path: /^\/graph/, when: "before", how: "cut", times: Infinity },
  { method: "POST", path: /^\/graph/, when: "before", how: 503, times: Infinity },
];
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  world = await aFaultyWorld(away);
});
afterAll(() => world.close());

test("while Microsoft 365 is away the product starts, is healthy and shows people what it has", async () => {
  const health = await fetch(`${world.url}/health`);

  expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
  expect((await world.api("samordnare", "/cases")).body).toEqual({ cases: [], now: expect.any(String) });
});

test("while Microsoft 365 is away a press is answered in words, and nobody is taken for whom they say they are", async () => {
  const edge = await edgeOf(world);

  const answer = await edge.send(
    edge.activity("kurator", { type: "invoke", name: "task/fetch", value: { data: { form: "inquiry" } } }),
  );

  expect(answer.status).toBe(200);
  expect(wordsOn(answer.body.task.value.card.content)).toContain(
    sv.refusals.temporarilyUnavailable({ kind: "temporarilyUnavailable" }).message,
  );
  expect(await world.app.deps.store.conversations.get(world.account("kurator"))).toBeUndefined();
});

test("when Microsoft 365 has come back all goes on without a restart", async () => {
  world.goesWell();

  await everybodyHasTheApp(world);

  expect(await world.messages("kurator")).toHaveLength(1);
});

test("a sign-in that never answers keeps nobody waiting", async () => {
  const { config } = world.app.deps;
  world.goesWrong({
    method: "GET",
    path: /openid-configuration|discovery/,
    when: "before",
    how: "silence",
    times: 9,
  });
  const elsewhere = { ...config, ENTRA_AUTHORITY: new URL(config.GRAPH_ENDPOINT).origin };
  const graph = graphFrom(elsewhere, credentialFrom(elsewhere));

  const asked = graph(config.BOT_TENANT_ID, "/users", (request) => request.get() as Promise<unknown>);

  await expect(asked).rejects.toMatchObject({ status: 0, retryHelps: true });
}, 15_000);
