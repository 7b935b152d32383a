import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { configFrom } from "../src-bot/config.ts";
import { type Graph, GraphFault, graphFrom } from "../src-bot/graph/client.ts";

const tenant = "3f6d1c52-8a41-4e0b-9c77-5b2e1f0a4d11";
const home = "/users/samverkan@ekstad.example.se/events";
const answering =
  (status: number, headers: Record<string, string> = {}, body: object = {}) =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
const busy = (retryAfter?: string) =>
  answering(429, retryAfter ? { "retry-after": retryAfter } : {}, { error: { code: "TooManyRequests", message: "" } });

let asked: IncomingMessage[];
/** What Graph answers, one after the other; the last from then on. */
let answers: ((request: IncomingMessage, response: ServerResponse) => void)[];
let tokens: { isStale: boolean }[];
let graph: Graph;
const server = createServer((request, response) => {
  asked.push(request);
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  answer?.(request, response);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  [asked, tokens, answers] = [[], [], [answering(200, {}, { value: [] })]];
  graph = graphAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

const graphAt = (address: string) =>
  graphFrom(
    configFrom({
      BOT_APP_ID: tenant,
      BOT_TENANT_ID: tenant,
      BOT_CLIENT_SECRET: "a secret",
      ALLOWED_TENANTS: `${tenant}=ekstad`,
      GRAPH_ENDPOINT: address,
    }),
    {
      graphToken: async (_tenant, cached = { isStale: false }) => {
        tokens.push(cached);
        return `token ${tokens.length}`;
      },
    },
  );
const get = (path = home, pace?: "awaited") => graph(tenant, path, (request) => request.get() as Promise<object>, pace);
const faultOf = async (call: Promise<unknown>): Promise<GraphFault> => {
  const fault = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof GraphFault)) throw new Error("Graph was expected to refuse");
  return fault;
};

describe("one mailbox", () => {
  test("is asked three things at once and no more, in whatever letters it is written; another does not wait for it", async () => {
    const open: ServerResponse[] = [];
    answers = [(_request, response) => void open.push(response)];
    const paths = [home, home.toUpperCase().replace("/USERS/", "/users/").replace("/EVENTS", "/events"), home];

    const calls = [...paths, ...paths].map((path) => get(path));
    await vi.waitFor(() => expect(open).toHaveLength(3));
    await sleep(30);
    const first = open.length;
    calls.push(get(home.replace("samverkan", "samordnare")));
    await vi.waitFor(() => expect(open).toHaveLength(4));
    const finish = answering(200);
    for (let next = 0; next < 7; next += 1) {
      await vi.waitFor(() => expect(open.length).toBeGreaterThan(next));
      finish(asked[next]!, open[next]!);
    }
    await Promise.all(calls);

    expect(first).toBe(3);
    expect(asked).toHaveLength(7);
  });

  test("that asked for patience is left alone until then, also by what comes later", async () => {
    answers = [busy("60"), answering(200)];

    const first = await faultOf(get());
    const second = await faultOf(get());
    await get(home.replace("samverkan", "samordnare"));

    expect(first).toMatchObject({ status: 429, retryAfterMs: 60_000, retryHelps: true });
    expect(second.retryAfterMs).toBeGreaterThan(59_000);
    expect(second.retryAfterMs).toBeLessThanOrEqual(60_000);
    expect(asked).toHaveLength(2);
  });
});

describe("a call that Graph refuses for now", () => {
  test("is tried once more where somebody waits for the answer", async () => {
    answers = [answering(503), answering(200, {}, { value: ["one"] })];

    expect(await get(home, "awaited")).toEqual({ value: ["one"] });
    expect(asked).toHaveLength(2);
  });

  test("is tried only once more", async () => {
    answers = [answering(503)];

    expect(await faultOf(get(home, "awaited"))).toMatchObject({ status: 503 });
    expect(asked).toHaveLength(2);
  });

  test("is tried once more when Graph says, where that is soon", async () => {
    answers = [busy("1"), answering(200)];
    const start = performance.now();

    await get(home, "awaited");

    expect(performance.now() - start).toBeGreaterThan(950);
  });

  test("is not waited for longer than a person does", async () => {
    answers = [busy("3"), answering(200)];

    expect(await faultOf(get(home, "awaited"))).toMatchObject({ status: 429, retryAfterMs: 3_000 });
    expect(asked).toHaveLength(1);
  });

  test("is the job queue's to try again where nobody waits, and it says when", async () => {
    answers = [busy(new Date(Date.now() + 90_000).toUTCString())];

    const { retryAfterMs } = await faultOf(get());

    expect(retryAfterMs).toBeGreaterThan(80_000);
    expect(retryAfterMs).toBeLessThanOrEqual(90_000);
    expect(asked).toHaveLength(1);
  });

  test("is final where no retry helps", async () => {
    answers = [answering(403, {}, { error: { code: "ErrorAccessDenied", message: "" } })];

    expect(await faultOf(get(home, "awaited"))).toMatchObject({ status: 403, retryHelps: false, retryAfterMs: null });
    expect(asked).toHaveLength(1);
  });
});

test("a token that Graph finds stale is renewed, once", async () => {
  const seen: (string | null)[] = [];
  const statuses = [401, 200, 401, 401];
  // Tokens are sent over https alone, to which no server on this computer answers here.
  const fetched = vi.spyOn(globalThis, "fetch").mockImplementation((_address, init) => {
    seen.push(new Headers(init?.headers).get("authorization"));
    return Promise.resolve(new Response("{}", { status: statuses.shift() ?? 500 }));
  });
  const overHttps = graphAt("https://graph.example.invalid");
  const ask = () => overHttps(tenant, home, (request) => request.get() as Promise<object>);

  await ask();
  const refused = await faultOf(ask());
  fetched.mockRestore();

  expect(tokens).toEqual([{ isStale: false }, { isStale: true }, { isStale: false }, { isStale: true }]);
  expect(seen).toEqual(["Bearer token 1", "Bearer token 2", "Bearer token 3", "Bearer token 4"]);
  expect(refused.status).toBe(401);
});

test("a fault keeps Graph's own code and the request's id, and every request carries an id of ours", async () => {
  answers = [
    answering(
      404,
      { "request-id": "in a header" },
      { error: { code: "ErrorItemNotFound", message: "", innerError: { "request-id": "theirs" } } },
    ),
    answering(404, { "request-id": "in a header" }, { error: { code: "ErrorItemNotFound", message: "" } }),
    (request) => void request.socket.destroy(),
  ];

  const [named, inHeader, lost] = [await faultOf(get()), await faultOf(get()), await faultOf(get())];

  expect(named).toMatchObject({ code: "ErrorItemNotFound", requestId: "theirs" });
  expect(inHeader).toMatchObject({ requestId: "in a header" });
  expect(lost).toMatchObject({ status: 0, retryHelps: true, requestId: asked[2]!.headers["client-request-id"] });
  const ours = asked.map(({ headers }) => headers["client-request-id"]);
  expect(new Set(ours).size).toBe(3);
  for (const id of ours) expect(id).toMatch(/^[0-9a-f-]{36}$/);
});
