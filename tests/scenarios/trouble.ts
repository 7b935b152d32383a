import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

import { type End, endAt, type Kill, readAnew } from "./end.ts";
import { startHouse } from "./house.ts";
import { comparePost, type Post, postOf } from "./post.ts";
import { Difference, expect, type Trouble, type World, worldAt } from "./world.ts";

type Scenario = (world: World) => Promise<void>;

/** How often, how and when calls to Graph and to Teams go wrong. */
const wrong = {
  rate: 0.3,
  status: [429, 503, "timeout", "reset"],
  when: ["before", "during", "after"],
  retryAfter: 1,
};
/** The gateway and the mail server are slow too, and what they have taken they do not always say. */
const wrongToFamily = { rate: 0.3, status: [503, "timeout", "reset"], when: wrong.when, delayMs: 200, retryAfter: 1 };
/** At which of the scenario's deeds the product is killed, and how long after the deed has begun. */
const kills = new Map([
  [7, 15],
  [19, 60],
]);

/** Plays it undisturbed, and again in trouble: both must end alike. */
export async function playedInTrouble(scenario: Scenario, seed: number): Promise<void> {
  process.stdout.write("Undisturbed:\n");
  const told = await ended(scenario);
  process.stdout.write(`\nIn trouble, seed ${seed}:\n`);
  const seen = await ended(scenario, seed, told.end);
  for (const part of Object.keys(told.end) as (keyof End)[]) {
    if (isDeepStrictEqual(seen.end[part], told.end[part])) continue;
    throw new Difference(`${part} ends otherwise in trouble\n${differences(told.end[part], seen.end[part])}`);
  }
  comparePost(told.post, seen.post);
  process.stdout.write(
    `\nBoth ended alike: the case, its log, every calendar, every card in every chat and every message to the family.\n`,
  );
}

async function ended(scenario: Scenario, seed?: number, told?: End): Promise<{ end: End; post: Post }> {
  const house = await startHouse();
  try {
    let deeds = 0;
    const killed: Promise<Kill>[] = [];
    const trouble: Trouble = {
      struck() {
        if (seed === undefined) return;
        deeds += 1;
        const after = kills.get(deeds);
        if (after === undefined) return;
        killed.push(
          sleep(after).then(async () => {
            process.stdout.write("   (the product is killed)\n");
            await house.kill();
            return around(house.sandbox);
          }),
        );
      },
    };
    const faults = (plan: object) =>
      fetch(`${house.sandbox}/sandbox/faults`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(plan),
      }).then((answer) => answer.json() as Promise<{ counts: Record<string, { asked: number; struck: number }> }>);

    if (seed !== undefined) await faults({ seed, graph: wrong, channel: wrong, family: wrongToFamily });
    const world = worldAt(house.url, house.sandbox, trouble);
    const started = performance.now();
    await scenario(world);
    if (seed !== undefined) {
      await Promise.all(killed);
      expect("how often the product was killed", killed.length, kills.size);
      const { counts } = await faults({});
      for (const [side, { asked, struck }] of Object.entries(counts))
        process.stdout.write(`   (of ${asked} calls to ${side}, ${struck} went wrong)\n`);
    }
    process.stdout.write(`   (${((performance.now() - started) / 1000).toFixed(0)} s)\n`);
    const killings = await Promise.all(killed);
    const end = await calmEnd(world, house.sandbox, killings, told);
    if (!told) expect("messages written down as sent that lie in no chat", end.sentButNotFound, 0);
    await readAnew(world, house.sandbox, killings);
    const post = await postOf(world, killings);
    await house.stop("data stays");
    await verified(house.dataDir);
    return { end, post };
  } finally {
    await house.stop();
  }
}

/** What is sent is written down much sooner than this, and nobody is there to send again until later. */
const [beforeMs, afterMs] = [2_000, 500];

async function around(sandbox: string): Promise<Kill> {
  const { now } = (await fetch(`${sandbox}/sandbox/clock`).then((answer) => answer.json())) as { now: string };
  const at = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
  return { from: at(-beforeMs), to: at(afterMs) };
}

/** What failed is tried again ever later: as long as it is not as told it may still come to be. Then nothing more may happen. */
async function calmEnd(world: World, sandbox: string, killed: readonly Kill[], told?: End): Promise<End> {
  let last = await endAt(world, sandbox, killed);
  for (let alike = 0, tries = 0; alike < 5 && tries < 90; tries += 1) {
    await sleep(2_000);
    const now = await endAt(world, sandbox, killed);
    alike = isDeepStrictEqual(now, told ?? last) ? alike + 1 : 0;
    last = now;
  }
  return last;
}

/** Whatever the product must be told to start, though nobody is asked for anything. */
const anyone = {
  ALLOWED_TENANTS: "00000000-0000-4000-8000-000000000001=ekstad",
  BOT_TENANT_ID: "00000000-0000-4000-8000-000000000001",
  BOT_APP_ID: "00000000-0000-4000-8000-000000000002",
  BOT_CLIENT_SECRET: "none",
};

/** The house may still be letting go of its database. */
async function verified(dataDir: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const verifier = spawn("npm", ["run", "--silent", "verify-log"], {
      env: { ...process.env, ...anyone, DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    verifier.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    verifier.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(verifier, "exit")) as [number];
    if (code === 0) return;
    if (code === 1 || tries === 10) throw new Difference(`npm run verify-log says: ${said}`);
    await sleep(1_000);
  }
}

/** Lines that only one has; where each has what the other has, they come in another order. */
function differences(told: unknown, seen: unknown): string {
  const [a, b] = [told, seen].map((end) => JSON.stringify(end, null, 1).split("\n")) as [string[], string[]];
  const only = (here: string[], there: string[]) =>
    here.filter((line) => !there.includes(line)).map((line) => line.trim());
  const [lost, more] = [only(a, b), only(b, a)];
  if (lost.length + more.length > 0) return `  told: ${lost.join("\n        ")}\n  seen: ${more.join("\n        ")}`;
  const at = a.findIndex((line, index) => line !== b[index]);
  return `  told: ${a.slice(Math.max(0, at - 3), at + 4).join(" ")}\n  seen: ${b.slice(Math.max(0, at - 3), at + 4).join(" ")}`;
}
