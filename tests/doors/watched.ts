import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { expect, test, vi } from "vitest";

import { startWork } from "../../src-bot/jobs/work.ts";
import { logFrom } from "../../src-bot/log.ts";
import { people } from "../../src-sandbox/people.ts";
import { isTold } from "../planted-cases.ts";
import { anAgreement, family } from "../world.ts";
import type { Bed, LogLine } from "./bed.ts";

/** Until all that was queued before has had its turn. */
const patience = { timeout: process.env["SAMLA_LONG"] === "1" ? 1_800_000 : 50_000, interval: 50 };

/** Whatever would tell somebody who reads it about a person: names, numbers, words, addresses and accounts. */
function personsIn(text: string, { world, tokens }: Bed): string[] {
  const { DATA_DIR } = world.app.deps.config;
  const { childName, guardianName, guardianPhone, childBornOn } = family;
  const said = ["Lugn start", "Går sällan", "130514-2385", "Barnet heter", "drop table", "polluted", DATA_DIR];
  return [
    ...said.concat(childName, guardianName, guardianPhone, childBornOn, "Bearer", "eyJ"),
    ...people.flatMap(({ oid, name, address }) => [oid, name, address]),
    ...[...tokens.values()].map((token) => token.slice(-40)),
  ]
    .filter((one): one is string => Boolean(one))
    .filter((one) => text.includes(one))
    .concat(isTold(text) ? ["a canary of the planted cases"] : [], /[\w.+-]+@[\w-]+\.\w/.exec(text)?.slice(0, 1) ?? []);
}

/** Times and what is drawn by lot now and then read as somebody's number. */
const withoutChance = (text: string) =>
  text.replaceAll(
    /"(?:traceId|spanId|parentSpanId|\w*[Tt]imeUnixNano)":"[\da-f]*"|"time":\d+|"(?:ms|sum|min|max)":[\d.e+-]+/g,
    "",
  );

const told = ["level", "time", "msg", "request", "method", "route", "status", "ms", "turn", "verb", "outcome"].concat([
  "municipality",
  "caseId",
  "effect",
  "attempt",
  "fault",
  "code",
  "requestId",
  "at",
  "err",
]);

/** After everything that came to the doors, and a story that reached Microsoft 365: what those who run the house have seen. */
export function whatIsWatched(bed: () => Bed): void {
  test(
    "a story is worked off while it is watched",
    async () => {
      const { world } = bed();
      const { caseId } = await anAgreement(world);
      startWork(world.app.deps);
      await world.script("/faults", { graph: { status: 429, retryAfter: 0, times: 1, kinds: ["directory"] } });
      const [tenantId = ""] = world.account("kurator").split("/");
      await world.app.deps.directory.standingOf(tenantId, randomUUID()).catch(() => undefined);
      await world.script("/faults", {});
      await world.api("samordnare", "/cases");

      const done = (effect: string) =>
        bed().log.some(
          (line) => line.msg === "a job is done" && line["caseId"] === caseId && line["effect"] === effect,
        );
      await vi.waitFor(
        () => expect(["reconcileMeeting", "reconcileRecipient"].map(done)).toEqual([true, true]),
        patience,
      );
    },
    patience.timeout + 10_000,
  );

  test("the log has a line for every request, job, refusal and failure, made of what may be told and naming nobody", async () => {
    const { log, world } = bed();
    const deps = world.app.deps;
    const secret = "Barnet Ek ringde 070-1740605 (kurator@ekstad.example.se)";
    const error = Object.assign(new TypeError(`${secret}\n    at ${secret}`, { cause: new Error(secret) }), {
      code: "X1",
      body: secret,
    });

    deps.log.error({ err: error, caseId: secret, actor: secret, verb: world.account("kurator") }, "a planted failure");
    deps.log.error(error);
    const lines = log.map((line) => line.msg);

    expect(personsIn(withoutChance(JSON.stringify(log)), bed())).toEqual([]);
    expect([...new Set(log.flatMap((line) => Object.keys(line)))].filter((name) => !told.includes(name))).toEqual([]);
    expect(new Set(lines)).toEqual(
      expect.objectContaining(new Set(["a request", "a job is done", "a command was refused"])),
    );
    const requests = log.filter((line) => line.msg === "a request");
    expect(requests.find((line) => line["route"] === "/api/cases/:id/:verb")).toMatchObject({
      method: "POST",
      status: expect.any(Number),
      ms: expect.any(Number),
      request: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(
      requests.filter((line) => !/^(\/|\/(api|clock|health|outlook)[\w/:.-]*)$/.test(String(line["route"]))),
    ).toEqual([]);
    expect(lines.filter((msg) => msg === "a job is done").length).toBeGreaterThan(10);
    const planted = log.find((line) => line.msg === "a planted failure")!;
    expect(planted["err"]).toMatchObject({ name: "TypeError", code: "X1", cause: { name: "Error" } });
    expect((planted["err"] as { at: string[] }).at[0]).toMatch(/^ {4}at .*watched\.ts:\d+:\d+\)?$/);
    expect(planted).not.toHaveProperty("caseId");
    expect(planted).not.toHaveProperty("actor");
    expect(planted).not.toHaveProperty("verb");
  });

  test("a line is kept short of names also where somebody writes one into a detail that may be told", () => {
    const lines: LogLine[] = [];
    const log = logFrom(
      { LOG_LEVEL: "debug", isProduction: true },
      { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) },
    );

    log.info(
      { verb: "case.open", fault: "Barnet Ek", route: "/api/Barnet Ek", at: ["    at Barnet Ek"], status: "Ek ek" },
      "said",
    );
    log.warn("only %s", "Barnet Ek");

    expect(lines).toEqual([
      { level: 30, time: expect.any(Number), verb: "case.open", msg: "said" },
      { level: 40, time: expect.any(Number), msg: "only %s" },
    ]);
  });

  test("a collector gets spans from the request to Microsoft 365, and numbers, and nothing about anybody", async () => {
    const { collector, world } = bed();

    await world.app.deps.telemetry.close();

    const everything = collector.received.map(({ body }) => body).join("\n");
    expect(personsIn(withoutChance(everything), bed())).toEqual([]);
    const spans = spansIn(collector.received);
    expect([...new Set(spans.map(({ name }) => name))].toSorted()).toEqual([
      "channel",
      "graph",
      "job",
      "perform",
      "request",
      "transaction",
      "turn",
    ]);
    const byId = new Map(spans.map((span) => [span.spanId, span]));
    const parentOf = (name: string) =>
      new Set(spans.filter((span) => span.name === name).map((span) => byId.get(span.parentSpanId ?? "")?.name));
    expect(parentOf("transaction")).toContain("perform");
    expect(parentOf("perform")).toContain("request");
    expect(parentOf("turn")).toEqual(new Set(["request"]));
    expect(parentOf("channel")).toContain("job");
    expect(parentOf("graph")).toContain("job");
    expect(parentOf("job")).toEqual(new Set([undefined]));
    const names = new Set(spans.flatMap((span) => span.attributes.map(({ key }) => key)));
    expect(
      [...names].filter((name) => !/^(samla\.(verb|kind|outcome|municipality)|http\..*|error\.type)$/.test(name)),
    ).toEqual([]);

    const { commands, jobs, turns, throttled, isWatched } = metricsIn(collector.received);
    expect(commands).toEqual(
      expect.arrayContaining([
        ["meeting.book", "done"],
        [expect.any(String), "badInput"],
      ]),
    );
    expect(jobs).toEqual(
      expect.arrayContaining([
        ["reconcileMeeting", "done"],
        ["reconcileRecipient", "done"],
      ]),
    );
    expect(turns).toBeGreaterThan(50);
    expect(throttled.length).toBeGreaterThan(0);
    expect(isWatched).toBe(true);
  });

  test(
    "who shares out the load hears that the house is ready, and no longer when it stops; what was asked is still answered",
    async () => {
      const { world } = bed();
      const health = async (which: string) => {
        const answer = await fetch(`${world.url}/health${which}`);
        return [answer.status, await answer.json()] as const;
      };
      const well = [200, { status: "ok" }];
      const before = await Promise.all(["", "/live", "/ready"].map(health));
      const slow = await halfAsked(bed());

      const closing = world.app.close(1_500);
      await vi.waitFor(async () => expect((await health("/ready"))[0]).toBe(503));
      const meanwhile = await Promise.all(["", "/live", "/ready"].map(health));
      await sleep(1_500);
      const finishedAt = performance.now();
      const answer = await slow.finish();
      await closing;

      expect(before).toEqual([well, well, well]);
      expect(meanwhile.slice(0, 2)).toEqual([well, well]);
      expect(meanwhile[2]).toMatchObject([503, { code: "temporarilyUnavailable" }]);
      expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*badInput/);
      expect(performance.now() - finishedAt).toBeLessThan(5_000);
      await expect(fetch(`${world.url}/health/live`)).rejects.toThrow("fetch failed");
    },
    patience.timeout,
  );
}

/** A request whose body is still on its way. */
async function halfAsked({ world, tokens, caseId }: Bed): Promise<{ finish: () => Promise<string> }> {
  const { hostname, port } = new URL(world.url);
  const body = '{"commandId":"half-asked-1","input":{}}';
  const socket = connect(Number(port), hostname).setEncoding("utf8");
  let heard = "";
  socket.on("data", (part: string) => (heard += part));
  const ended = new Promise<string>((resolve, reject) => socket.on("close", () => resolve(heard)).on("error", reject));
  const head = [
    `POST /api/cases/${caseId}/meeting.cancel HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: Bearer ${tokens.get("samordnare")!}`,
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, 5)}`);
  await sleep(100);
  return {
    finish: () => {
      socket.write(body.slice(5));
      return ended;
    },
  };
}

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number };
}
interface Span {
  name: string;
  spanId: string;
  parentSpanId?: string;
  attributes: Attribute[];
}
type Received = Bed["collector"]["received"];
const bodies = (received: Received, path: string) =>
  received.filter((one) => one.path === path).map(({ body }) => JSON.parse(body) as Record<string, any>);

const spansIn = (received: Received): Span[] =>
  bodies(received, "/v1/traces").flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap((of: any) => of.scopeSpans.flatMap((scope: any) => scope.spans as Span[])),
  );

function metricsIn(received: Received) {
  const all = bodies(received, "/v1/metrics").flatMap(({ resourceMetrics }) =>
    resourceMetrics.flatMap((of: any) => of.scopeMetrics.flatMap((scope: any) => scope.metrics as any[])),
  );
  const pointsOf = (name: string) =>
    all
      .filter((metric) => metric.name === name)
      .flatMap((metric) => (metric.sum ?? metric.gauge ?? metric.histogram).dataPoints as any[]);
  const pairs = (name: string, first: string) =>
    pointsOf(name).map(({ attributes }: { attributes: Attribute[] }) =>
      [first, "samla.outcome"].map((key) => attributes.find((one) => one.key === key)?.value.stringValue),
    );
  return {
    commands: pairs("samla.commands", "samla.verb"),
    jobs: pairs("samla.jobs", "samla.kind"),
    throttled: pairs("samla.graph.throttled", "samla.kind").map(([kind]) => kind),
    turns: pointsOf("samla.turn.duration").reduce((sum, { count }) => sum + Number(count), 0),
    isWatched: ["samla.jobs.waiting", "samla.jobs.dead"].every((name) => pointsOf(name).length > 0),
  };
}
