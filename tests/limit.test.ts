import { readdirSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { type Edge, edgeOf } from "./edge.ts";
import { aWorld, type World } from "./world.ts";

const limit = 20;
let world: World;
let edge: Edge;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false, requestsAMinute: limit });
  edge = await edgeOf(world);
});
afterAll(async () => world.close());

test("one address may not ask without end, and what Teams sends for everybody is not counted against it", async () => {
  const greeting = () => edge.send(edge.activity("kurator", { type: "message", text: "hej" }));
  for (let sent = 0; sent < 2 * limit; sent += 1) expect((await greeting()).status).toBe(200);

  const answers: number[] = [];
  for (let asked = 0; asked < 2 * limit; asked += 1) answers.push((await edge.raw("/api/me", {})).status);

  expect(answers.at(0)).toBe(401);
  expect(answers.at(-1)).toBe(429);
  expect((await edge.raw("/health", {})).status).toBe(200);
});

test("what the tab's pages are made of still comes: everybody in a house opens it from one address", async () => {
  expect((await edge.raw("/tab", {})).status).toBe(429);
  const [made] = readdirSync(join(import.meta.dirname, "../dist/tab/assets"));

  expect((await edge.raw(`/tab/assets/${made}`, {})).status).toBe(200);
});

test("nor may one who sends what is turned away", async () => {
  expect((await edge.raw("/api/messages", { method: "POST", body: "{}" })).status).toBe(429);
});
