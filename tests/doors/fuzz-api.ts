import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";

import fc from "fast-check";
import { expect, test } from "vitest";

import { commandNamed, commands, type Verb } from "../../src-shared/commands.ts";
import { inputFor } from "../arbitraries/from-schema.ts";
import { nasty, nastyText } from "../arbitraries/nasty.ts";
import { municipalityId } from "../world.ts";
import {
  type Bed,
  failuresIn,
  inTheCases,
  isAProperAnswer,
  leftBehind,
  strangers,
  tellsNothingOfTheCases,
  writtenOf,
} from "./bed.ts";

const verbs = Object.keys(commands) as Verb[];
const isLong = process.env["SAMLA_LONG"] === "1";
const times = (sample: number, full: number) => (isLong ? full : sample);
const patience = isLong ? 3_600_000 : 60_000;

/** Every door of the staff's, read from the sources, so that a new one is tried from the day it is built. */
function doors(): { method: string; path: string }[] {
  const found = [
    "app.ts",
    ...readdirSync("src-bot/web")
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `web/${name}`),
  ].flatMap((name) => {
    const source = readFileSync(`src-bot/${name}`, "utf8");
    const isOutside = ["web/health.ts", "web/clock.ts", "web/outlook.ts", "app.ts"].includes(name);
    return [...source.matchAll(/\b(?:router|app)\.(get|post|put|patch|delete|all)\(\s*"([^"]+)"/g)].map(
      ([, method = "", path = ""]) => ({ method: method.toUpperCase(), path: `${isOutside ? "" : "/api"}${path}` }),
    );
  });
  return found.filter(({ path }) => path !== "/clock");
}

export function fuzzOfTheApi(bed: () => Bed): void {
  const give = (person: string, id: string, verb: string, input: unknown) =>
    bed().edge.raw(`/api/cases/${id}/${verb}`, {
      method: "POST",
      headers: { authorization: `Bearer ${bed().tokens.get(person)!}`, "content-type": "application/json" },
      body: JSON.stringify({ commandId: randomUUID(), input }),
    });
  const order = () =>
    fc
      .constantFrom(...verbs)
      .chain((verb) => fc.tuple(fc.constant(verb), inputFor(commandNamed(verb).input, bed().pool)));
  const whichCase = () => fc.nat(bed().caseIds.length - 1).map((at) => bed().caseIds[at]!);

  test("the doors are all known", () => {
    expect(doors().map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        "GET /health/ready",
        "GET /api/me",
        "POST /api/cases/:id/:verb",
        "POST /api/cases/:id/attachments",
        "GET /api/cases/:id/consents/:thing/told-meanwhile",
        "POST /api/disposal/:caseId",
        "POST /api/messages",
        "GET /api/cases/:id/readers",
        "GET /api/cases/:id/as/:party",
        "GET /api/cases/:id/access-log",
        "GET /api/cases/:id/consent",
        "GET /api/cases/:id/can-share",
        "GET /api/cases/:id/requests/:thing/letter",
        "GET /api/cases/:id/meetings/:meetingId/room",
        "GET /api/cases/:id/meetings/:meetingId/gates",
        "POST /api/cases/:id/consent/foresee",
        "POST /api/cases/:id/foresee",
        "GET /api/board",
        "GET /api/follow-ups",
        "GET /api/statistics",
        "GET /api/directory",
        "GET /api/word-hints",
        "GET /api/meetings/by-chat",
        "GET /api/me/data",
        "GET /api/me/calendar",
        "POST /api/me/notices",
      ]),
    );
  });

  test(
    "whatever a stranger sends about a case, it is a no in words that tells nothing of the case and changes nothing",
    async () => {
      const before = await Promise.all(bed().caseIds.map((id) => writtenOf(bed(), id)));

      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...strangers), whichCase(), order(), async (person, id, [verb, input]) => {
          const answer = await give(person, id, verb, input);

          isAProperAnswer(answer);
          expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
          tellsNothingOfTheCases(answer.text);
        }),
        { numRuns: times(60, 6_000), seed: 7, endOnFailure: true },
      );

      expect(await Promise.all(bed().caseIds.map((id) => writtenOf(bed(), id)))).toEqual(before);
      expect(failuresIn(bed().log)).toEqual([]);
    },
    patience,
  );

  test(
    "whatever is sent by one who is in the case, it is never our failure, and what is refused has changed nothing",
    async () => {
      const known = new Map<string, string>();
      const reached = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...inTheCases), whichCase(), order(), async (person, id, [verb, input]) => {
          const before = known.get(id) ?? (await writtenOf(bed(), id));
          const around = await leftBehind(bed());

          const answer = await give(person, id, verb, input);

          isAProperAnswer(answer);
          const after = await writtenOf(bed(), id);
          const isRefused = answer.status >= 400;
          expect(isRefused ? [after, await leftBehind(bed())] : null, `${verb} ${answer.text}`).toEqual(
            isRefused ? [before, around] : null,
          );
          // What is done to one case may have been done to another too.
          if (!isRefused) known.clear();
          known.set(id, after);
          const came = answer.status < 400 ? "done" : (answer.body as { code: string }).code;
          reached.set(came, (reached.get(came) ?? 0) + 1);
        }),
        { numRuns: times(220, 20_000), seed: 20260907, endOnFailure: true },
      );

      expect(failuresIn(bed().log)).toEqual([]);
      expect(reached.size).toBeGreaterThan(5);
      expect(reached.get("done")).toBeGreaterThan(0);
      const { cases } = bed().world.app.deps.store;
      for (const id of bed().caseIds) expect(await cases.verifyLog(municipalityId, id)).toMatchObject({ ok: true });
    },
    patience,
  );

  const ids = () =>
    fc.oneof(
      { weight: 3, arbitrary: whichCase() },
      { weight: 2, arbitrary: fc.constantFrom(...[...bed().pool.ids.values()].flat()) },
      fc.constantFrom(
        "1",
        "%00",
        "%E0%A4%A",
        "%zz",
        "..%2f..%2fme",
        "__proto__",
        "constructor",
        "null",
        "%F0%9F%98%80",
        "%20",
        "record.attach",
        "case.open",
        "municipality.configure",
        randomUUID(),
        "x".repeat(3_000),
        "a;b=c",
        "%2e%2e",
      ),
    );
  const headersOf = () =>
    fc.record(
      {
        "content-type": fc.constantFrom(
          "application/json",
          "application/json; charset=utf-8",
          "application/json; charset=utf-16le",
          "text/plain",
          "application/json; charset=klingon",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "x",
          ";;",
        ),
        "content-encoding": fc.constantFrom("gzip", "br", "zip", "identity", "deflate, gzip"),
        "accept-language": fc.constantFrom("sv", "en-GB", "*", "x".repeat(5_000), ";q=", "../../en"),
        accept: fc.constantFrom("text/html", "image/png", "nothing"),
        "samla-order": fc.oneof(
          fc.constantFrom(
            "%",
            "%7B%7D",
            "{}",
            encodeURIComponent('{"commandId":"12345678","input":{"kind":"letter"}}'),
          ),
          nasty().map((input) => encodeURIComponent(wellFormed({ commandId: "12345678", input })).slice(0, 8_000)),
        ),
        "if-none-match": fc.constant("*"),
        range: fc.constantFrom("bytes=0-1", "bytes=-1", "x"),
        "x-forwarded-for": fc.constant("127.0.0.1"),
        "x-http-method-override": fc.constant("DELETE"),
      },
      { requiredKeys: [] },
    );
  const asked = [
    "?code=%00&over=yes",
    "?over=yes&over=no&code[]=x",
    "?chatId=%00",
    "?chatId=19%3Ameeting_x%40thread.v2",
    "?present=%00,1",
    "?about=1&from=__proto__&to=constructor&category=schooling",
    "?validationToken=%3Cscript%3E",
  ];
  const wellFormed = (value: unknown) => JSON.stringify(value).toWellFormed();

  test(
    "whatever bytes come to whatever door, it is never our failure, and nobody is told what is not theirs",
    async () => {
      const alike = doors().flatMap(({ method, path }) =>
        [method, method, "PUT", "DELETE"].map((how) => ({ how, path })),
      );
      const request = () =>
        fc.record({
          door: fc.constantFrom(...alike),
          id: ids(),
          other: ids(),
          who: fc.constantFrom(null, ...strangers, "administrator", "chef", "samordnare"),
          headers: headersOf(),
          body: fc.oneof(
            nastyText(),
            fc.uint8Array({ maxLength: 300 }),
            nasty().map((input) => wellFormed({ commandId: randomUUID(), input })),
          ),
          query: fc.constantFrom("", "?x=%", "?__proto__[a]=1", `?${"a=1&".repeat(500)}`, "?access_token=x", ...asked),
        });
      await fc.assert(
        fc.asyncProperty(request(), async ({ door, id, other, who, headers, body, query }) => {
          let at = 0;
          const path = door.path.replace(/:\w+/g, () => (at++ === 0 ? id : other)) + query;
          const token = who && bed().tokens.get(who);

          const answer = await bed().edge.raw(path, {
            method: door.how,
            headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
            ...(door.how === "GET" ? {} : { body }),
          });

          isAProperAnswer(answer);
          expect(who === null && door.path.startsWith("/api") && answer.status < 400).toBe(false);
          if (who === null || strangers.includes(who)) tellsNothingOfTheCases(answer.text);
          expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
        }),
        { numRuns: times(150, 20_000), seed: 11, endOnFailure: true },
      );

      expect(failuresIn(bed().log)).toEqual([]);
    },
    patience,
  );

  test.each([
    ["a method nobody knows", "BREW /api/me HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["no HTTP", "hej\r\n\r\n"],
    ["no host", "GET /api/me HTTP/1.1\r\n\r\n"],
    ["a header without end", `GET /api/me HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(40_000)}\r\n\r\n`],
    ["two lengths", "POST /api/me HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx"],
    [
      "a length and chunks",
      "POST /api/me HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx",
    ],
    ["a broken chunk", "POST /api/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
    ["a NUL in a header", "GET /api/me HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n"],
    [
      "another house's address",
      "GET http://elsewhere.example/api/me HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n",
    ],
    ["a star", "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    ["a tunnel", "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n"],
    ["another protocol", "GET /api/me HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"],
  ])("a request with %s is refused and tells nothing", async (_, bytes) => {
    const { hostname, port } = new URL(bed().world.url);
    const said = await new Promise<string>((resolve, reject) => {
      let heard = "";
      const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
      socket.setEncoding("utf8").setTimeout(1_000, () => socket.destroy());
      socket.on("data", (part: string) => {
        heard += part;
        if (/\r\n\r\n/.test(heard)) socket.end();
      });
      socket.on("close", () => resolve(heard)).on("error", reject);
    });

    expect(said).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    expect(said).not.toMatch(/node_modules|src-bot|\bat \w+ \(/);
    expect((await fetch(`${bed().world.url}/health`)).status).toBe(200);
  });
}
