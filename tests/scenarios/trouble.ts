import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

import { startHouse } from "./house.ts";
import { Difference, expect, type Trouble, type World, worldAt } from "./world.ts";

type Scenario = (world: World) => Promise<void>;

/** How often, how and when calls to Graph and to Teams go wrong. */
const wrong = {
  rate: 0.3,
  status: [429, 503, "timeout", "reset"],
  when: ["before", "during", "after"],
  retryAfter: 1,
};
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
  const seen = await ended(scenario, seed, told);
  for (const part of Object.keys(told) as (keyof typeof told)[]) {
    if (isDeepStrictEqual(seen[part], told[part])) continue;
    throw new Difference(`${part} ends otherwise in trouble\n${firstDifference(told[part], seen[part])}`);
  }
  process.stdout.write(`\nBoth ended alike: the case, its log, every calendar and what each was told last.\n`);
}

type End = Awaited<ReturnType<typeof endAt>>;

async function ended(scenario: Scenario, seed?: number, told?: End): Promise<End> {
  const house = await startHouse();
  try {
    let deeds = 0;
    const killed: Promise<void>[] = [];
    const trouble: Trouble = {
      struck() {
        if (seed === undefined) return;
        deeds += 1;
        const after = kills.get(deeds);
        if (after === undefined) return;
        killed.push(
          sleep(after).then(() => {
            process.stdout.write("   (the product is killed)\n");
            return house.kill();
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

    if (seed !== undefined) await faults({ seed, graph: wrong, channel: wrong });
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
    const end = await calmEnd(world, house.sandbox, told);
    await house.stop("data stays");
    await verified(house.dataDir);
    return end;
  } finally {
    await house.stop();
  }
}

/** What failed is tried again ever later: as long as it is not as told it may still come to be. Then nothing more may happen. */
async function calmEnd(world: World, sandbox: string, told?: End): Promise<End> {
  let last = await endAt(world, sandbox);
  for (let alike = 0, tries = 0; alike < 5 && tries < 90; tries += 1) {
    await sleep(2_000);
    const now = await endAt(world, sandbox);
    alike = isDeepStrictEqual(now, told ?? last) ? alike + 1 : 0;
    last = now;
  }
  return last;
}

interface Listed {
  cases: { caseId: string; reference: string }[];
}
interface Chat {
  messages: { id: string; from: string; card?: unknown }[];
}

/** How it has ended for everybody, without what is drawn by lot and without the time of day. */
async function endAt(world: World, sandbox: string) {
  const { cases } = (await world.api<Listed>("samordnare", "/cases")).body;
  const names = new Map<string, string>();
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value)
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
          if (!names.has(id)) names.set(id, `id ${names.size}`);
          return names.get(id)!;
        })
        .replace(/"(rev|wording|joinUrl)":"[^"]*"/g, '"$1":"…"')
        .replace(/"latest":\{[^}]*\}/g, '"latest":"…"')
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:(?!00\.000)\d\d\.\d{3}Z/g, "then"),
    );
  const views: unknown[] = [];
  const logs: unknown[] = [];
  const events: unknown[] = [];
  const told: unknown[] = [];
  const people = Object.keys(await world.accounts()).toSorted();
  for (const { caseId, reference } of cases) {
    const view = (await world.api<{ people: { id: string; kind: string }[] }>("samordnare", `/cases/${caseId}`)).body;
    views.push(plain(view));
    for (const { id } of view.people.filter(({ kind }) => kind !== "professional")) {
      const path = `/cases/${caseId}/people/${id}/access-log`;
      const { lines } = (await world.api<{ lines?: { who: string; what: string }[] }>("samordnare", path)).body;
      // Reads come and go with how often somebody had to ask; changes do not.
      logs.push(lines?.map(({ who, what }) => `${who}: ${what}`).filter((line) => !/läst|öppnat/i.test(line)));
    }
    for (const person of people) {
      const mine = (await world.calendar(person)).filter(({ subject }) => subject.includes(reference));
      events.push([
        person,
        plain(mine.map(({ subject, start, end, isCancelled }) => [subject, start, end, isCancelled])),
      ]);
    }
  }
  for (const person of people) {
    const { messages } = (await fetch(`${sandbox}/sandbox/teams/${person}/chat`).then((one) => one.json())) as Chat;
    const last = new Map<string, unknown>();
    for (const { from, card } of messages) if (from === "bot" && keyOf(card)) last.set(keyOf(card)!, card);
    told.push([person, [...last].map(([key, card]) => JSON.stringify(plain([key, speechOf(card)]))).toSorted()]);
  }
  return { views, logs, events, told };
}

const speechOf = (card: unknown) => (card as { speak?: string }).speak;

/** Which case and subject a card is about; cards of no case, and lists of several, are left out. */
function keyOf(card: unknown): string | undefined {
  const said = JSON.stringify(card ?? "");
  const isList = said.includes('"isOfList":true');
  const [, caseId, subject] = (!isList && /"caseId":"([^"]+)","subject":"([^"]+)"/.exec(said)) || [];
  return caseId && subject ? `${caseId} ${subject}` : undefined;
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

function firstDifference(told: unknown, seen: unknown): string {
  const [a, b] = [JSON.stringify(told, null, 1).split("\n"), JSON.stringify(seen, null, 1).split("\n")];
  const at = a.findIndex((line, index) => line !== b[index]);
  return `  told: ${a.slice(Math.max(0, at - 3), at + 4).join(" ")}\n  seen: ${b.slice(Math.max(0, at - 3), at + 4).join(" ")}`;
}
