import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect } from "vitest";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { Pool } from "../arbitraries/from-schema.ts";
import { type Answer, type Edge, edgeOf } from "../edge.ts";
import { type FormInput, formInputsOf } from "./form-inputs.ts";
import { isTold, plantCases, poolOf } from "../planted-cases.ts";
import { aBookedMeeting, aWorld, municipalityId, type World } from "../world.ts";

/** A product with everything that can be seen from outside it in view: its answers, its log, its traces and numbers. */
export interface Bed {
  world: World;
  edge: Edge;
  /** A case that came to be by commands, and cases with something of everything in them. */
  caseId: string;
  meetingId: string;
  planted: CaseFile[];
  /** All of these. */
  caseIds: string[];
  pool: Pool;
  formInputs: ReadonlyMap<string, FormInput[]>;
  tokens: ReadonlyMap<string, string>;
  log: LogLine[];
  collector: Collector;
}
export interface LogLine {
  level: number;
  msg: string;
  [detail: string]: unknown;
}

export const inTheCases = ["samordnare", "kurator", "rektor", "socialsekreterare", "bupbehandlare"];
export const strangers = ["samordnare2", "servicecenter", "larare"];
const asking = [...inTheCases, ...strangers, "chef", "administrator"];

/** No worker runs: what is queued stays where it can be counted. */
export async function aBed(): Promise<Bed> {
  const log: LogLine[] = [];
  const collector = await aCollector();
  const world = await aWorld({
    hasWorkers: false,
    requestsAMinute: 1_000_000,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address, LOG_LEVEL: "debug" },
    logTo: { write: (line) => void log.push(JSON.parse(line) as LogLine) },
  });
  const edge = await edgeOf(world);
  const { caseId, meetingId } = await aBookedMeeting(world);
  const planted = await plantCases(world, 5);
  const tokens = new Map<string, string>();
  for (const person of asking) tokens.set(person, await edge.personToken(person));
  const caseIds = [caseId, ...planted.map(({ id }) => id as string)];
  const formInputs = await formInputsOf(world, caseIds);
  const pool = poolOf(world, [...planted, await world.file(caseId)]);
  return { world, edge, caseId, meetingId, planted, caseIds, pool, formInputs, tokens, log, collector };
}

/** All that a command may change in a case: equal before and after means that nothing was written. Who has read is noted by design. */
export async function writtenOf({ world }: Bed, caseId: string): Promise<string> {
  const { cases, worklists } = world.app.deps.store;
  const rows = await worklists.of(municipalityId, [...asking.map(world.account), "disposal"]);
  const own = rows.filter((row) => row.caseId === caseId);
  return JSON.stringify([await cases.read(municipalityId, caseId), await cases.log(municipalityId, caseId), own]);
}

/** What a command leaves behind outside its case. */
export async function leftBehind({ world }: Bed): Promise<unknown> {
  const { jobs, municipalities, disposals } = world.app.deps.store;
  const { version } = (await municipalities.read(municipalityId))!;
  return [await jobs.depth(), version, await disposals.of(municipalityId)];
}

const insides =
  /node_modules|file:\/\/|src-(bot|shared|sandbox)\/|\bpgboss\b|case_(file|log|key)|ZodError|\bat [\w.<>]+ \(|SQLSTATE|violates|syntax error at/;

/** Whatever was asked: never our failure, a "no" in words, and nothing of how the house is built. */
export function isAProperAnswer({ status, text, body }: Answer): void {
  expect(status, text).toBeLessThan(500);
  if (status < 400) return;
  expect(text).not.toMatch(insides);
  const { code, message, whatToDo, ...more } = body as Record<string, unknown>;
  expect([typeof code, typeof message, typeof whatToDo], text).toEqual(["string", "string", "string"]);
  expect(`${String(message)} ${String(whatToDo)}`).toMatch(/^\p{Lu}.*\.$/su);
  expect(`${String(message)} ${String(whatToDo)}`).not.toMatch(/undefined|\[object|null/);
  expect(Object.keys(more).filter((name) => name !== "fields")).toEqual([]);
}

/** Somebody with no part in a case learns nothing of it, whatever they ask for and however. */
export const tellsNothingOfTheCases = (text: string) => expect(isTold(text), text).toBe(false);

/** What failed inside is in the log, also where the person was given an answer. */
export const failuresIn = (log: readonly LogLine[]) => log.filter((line) => line.level >= 50);

interface Collector {
  address: string;
  /** What was received at `/v1/traces` and `/v1/metrics`, as it was sent. */
  received: { path: string; body: string }[];
  close: () => Promise<void>;
}

/** As much of an OpenTelemetry collector as can be spoken to: OTLP over HTTP, as JSON. */
async function aCollector(): Promise<Collector> {
  const received: Collector["received"] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      received.push({ path: request.url ?? "", body });
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
