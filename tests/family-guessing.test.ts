import express from "express";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";

import { familyRouter } from "../src-bot/web/family/family.ts";
import { addMinutes } from "../src-shared/time.ts";
import { aWayIn } from "./family.ts";
import { type World, aWorld } from "./world.ts";

let world: World;
let doors: { at: string; close: () => Promise<unknown> }[];

/** One more door of the same house, as another process has it: with the same database and a memory of its own. */
async function aDoor(guesses: number) {
  const server = express().use(familyRouter(world.app.deps, { guesses })).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { at: `http://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(closed)) };
}
const guess = async (at: string) =>
  (await fetch(`${at}/f/${"0".repeat(26)}`, { headers: { connection: "close" } })).status;

beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
  doors = [await aDoor(4), await aDoor(4)];
});
afterAll(async () => {
  for (const { close } of doors) await close();
  await world.close();
});

test("guesses are counted for all doors together, until a quarter has passed", async () => {
  const [one, other] = doors.map(({ at }) => at) as [string, string];

  const seen: number[] = [];
  for (const at of [one, other, one, other, one, other]) seen.push(await guess(at));

  expect(seen).toEqual([404, 404, 404, 404, 429, 429]);
  world.clock.now = addMinutes(world.clock.now, 16);
  expect(await guess(other)).toBe(404);
});

test("whoever comes in by a link of theirs is not counted, however often", async () => {
  world.clock.now = addMinutes(world.clock.now, 16);
  const { link } = await aWayIn(world);

  const seen: number[] = [];
  for (let times = 0; times < 8; times += 1)
    seen.push((await fetch(`${doors[times % 2]!.at}${link}`, { redirect: "manual" })).status);

  expect(seen).toEqual(Array.from({ length: 8 }, () => 303));
});
