import { rm } from "node:fs/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import { startApp } from "../src-bot/app.ts";
import { aheadIn } from "../src-bot/play-clock.ts";
import { addDays, dayOf, type Moment, momentAt } from "../src-shared/time.ts";
import { aDataDir } from "./data-dir.ts";
import { anInquiry, aWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const move = async (to: string, path = `${world.url}/clock`) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ to, now: to }),
  });
  return { status: answer.status, body: (await answer.json()) as { now?: Moment; error?: string } };
};

test("in a play time is moved forward, and what was due is looked at; backward it does not go", async () => {
  const caseId = await anInquiry(world);
  const start = world.app.deps.now();
  const to = momentAt(addDays(dayOf(start), 9), "09:00");

  const moved = await move(to, `${world.sandbox}/sandbox/clock`);
  const back = await move(start);

  expect([moved.status, moved.body.now]).toEqual([200, to]);
  expect(back.body.now).toBe(to);
  expect(world.app.deps.now()).toBe(to);
  const log = await world.app.deps.store.cases.log("ekstad", caseId);
  expect(log.map((line) => line.entry.kind)).toContain("timePassed");
});

test("what is no moment is refused in words", async () => {
  const answer = await move("i morgon");

  expect(answer.status).toBe(400);
  expect(answer.body.error).toContain("to");
});

test("a product that starts takes up the time where the play had come, and the real time where nobody tells", async () => {
  const days = 10 * 24 * 60 * 60 * 1000;
  await move(new Date(Date.now() + days).toISOString(), `${world.sandbox}/sandbox/clock`);
  const dataDir = await aDataDir();
  const { config } = world.app.deps;

  const again = await startApp(
    { ...config, DATA_DIR: dataDir, PORT: 0 },
    { now: () => world.clock.now, hasWorkers: false },
  );
  const ahead = Date.parse(again.deps.now()) - Date.parse(world.clock.now);
  await again.close();
  await rm(dataDir, { recursive: true });

  expect(Math.abs(ahead - days)).toBeLessThan(10_000);
  expect(await aheadIn("http://localhost:1")).toBe(0);
});
