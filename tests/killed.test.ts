import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, expect, test } from "vitest";

import { endOf } from "./nothing-lost/end.ts";
import { aHouse, calm, type House } from "./nothing-lost/house.ts";
import { aLife, insisted } from "./nothing-lost/story.ts";
import { aServer } from "./store/bed.ts";

const isLong = process.env["SAMLA_LONG"] !== undefined;
const seed = Number(process.env["SAMLA_SEED"] ?? 4);
const chance = (...about: unknown[]) =>
  createHash("sha256")
    .update(JSON.stringify([seed, ...about]))
    .digest()
    .readUInt32BE(0) /
  2 ** 32;
/** Within the command's own time, or within that of what follows it. */
const momentOf = (...about: unknown[]) => chance("ms", ...about) ** 2 * 300;

const opened: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});
async function aHouseOn(kind: "embedded" | "PostgreSQL"): Promise<House> {
  if (kind === "embedded") {
    const house = await aHouse();
    opened.push(house);
    return house;
  }
  const server = await aServer();
  opened.push({ close: () => server.postgres.stop() });
  const house = await aHouse({ databaseUrl: server.url("samla") });
  opened.push(house);
  return house;
}

/** Lives that many cases one after the other, killed so many times on the way, and tells how each has ended. */
async function lived(kind: "embedded" | "PostgreSQL", lives: number, kills: number) {
  const house = await aHouseOn(kind);
  let product = await house.start();
  const stories = Array.from({ length: lives }, (_, number) => aLife(house, number));
  const all = stories.flatMap(({ deeds }, life) => deeds.map((_deed, at) => [life, at].join("/")));
  const struck = new Set(all.toSorted((a, b) => chance(a) - chance(b)).slice(0, kills));
  for (const [life, { deeds }] of stories.entries())
    for (const [at, deed] of deeds.entries()) {
      if (deed.afterAll) await calm(product);
      const sent = await deed.ready(product.url);
      let isDone: boolean;
      if (struck.has(`${life}/${at}`)) {
        const insisting = insisted(sent, product.url);
        await sleep(momentOf(life, at));
        await product.kill();
        product = await house.start();
        isDone = await insisting;
      } else isDone = await insisted(sent, product.url);
      while (!isDone) isDone = await insisted(await deed.ready(product.url), product.url);
    }
  await calm(product);
  await product.stop();
  return endOf(
    house,
    stories.map(({ caseId }) => caseId),
  );
}

const runs: { kind: "embedded" | "PostgreSQL"; lives: number; kills: number }[] = isLong
  ? [
      { kind: "embedded", lives: 7, kills: 100 },
      { kind: "PostgreSQL", lives: 7, kills: 100 },
    ]
  : [{ kind: "embedded", lives: 1, kills: 5 }];

test.each(runs)(
  `killed outright at any moment, $kills times, with the database $kind, nothing is lost and nothing is done twice (seed ${seed})`,
  async ({ kind, lives, kills }) => {
    const undisturbed = await lived("embedded", lives, 0);

    const killed = await lived(kind, lives, kills);

    for (const [at, end] of killed.entries()) {
      expect({ ...end, copies: [] }).toEqual({ ...undisturbed[at], copies: [] });
      expect(end.events).toEqual([[expect.anything()], [expect.anything()]]);
      expect([end.logsAreWhole, end.dead]).toEqual([true, []]);
    }
    expect(undisturbed.map(({ copies }) => copies)).toEqual(undisturbed.map(() => []));
  },
  isLong ? 7_200_000 : 120_000,
);
