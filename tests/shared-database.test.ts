import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import { addDays, dayOf } from "../src-shared/time.ts";
import { type End, endOf } from "./nothing-lost/end.ts";
import { aHouse, calm, type House } from "./nothing-lost/house.ts";
import { aLife, insisted } from "./nothing-lost/story.ts";
import { aServer } from "./store/bed.ts";
import { aMonday } from "./world.ts";

const isLong = process.env["SAMLA_LONG"] !== undefined;
/** Deeds of each life during which PostgreSQL is stopped and started. */
const struckDeeds = isLong ? [1, 2, 4, 7, 9, 10, 11, 12, 14, 15] : [9, 10];

/** Without what Outlook has told: of a meeting that was noted as held before its booking was heard of, nothing is asked. */
const deedsIn = ({ log }: End) => log.filter((line) => !String(line).includes('"note"'));

let server: Awaited<ReturnType<typeof aServer>>;
let house: House;
beforeAll(async () => {
  server = await aServer({ startsAgain: true });
  house = await aHouse({ databaseUrl: server.url("samla") });
});
afterAll(async () => {
  await house.close();
  await server.postgres.stop();
});

test("two processes on one database share the work: what is sent to both doors at once is one change, and each effect happens once", async () => {
  const first = await house.start();
  const second = await house.start({ port: "another" });
  const [alone, both] = [aLife(house, 0), aLife(house, 1)];

  const robot = { method: "POST", body: new URLSearchParams({ form: "not one of ours" }) };
  const answers: number[] = [];
  while (answers.length < 24) {
    const { url } = [first, second][answers.length % 2]!;
    answers.push((await fetch(`${url}/start/ekstad/guardian`, robot)).status);
  }
  expect(answers, "from one address, to both").toEqual(answers.map((_, at) => (at < 20 ? 409 : 429)));

  // By turns at each door, since a process begins with the jobs of its own changes before another has looked for them.
  for (const [at, deed] of alone.deeds.entries()) {
    const { url } = [first, second][at % 2]!;
    if (deed.afterAll) await calm(first);
    while (!(await insisted(await deed.ready(url), url)));
  }
  for (const deed of both.deeds) {
    if (deed.afterAll) await calm(first);
    for (let isDone = false; !isDone;) {
      const sent = await deed.ready(first.url);
      const said = await Promise.all([first, second].map(({ url }) => insisted(sent, url)));
      isDone = said.includes(true);
    }
  }
  await calm(first);
  const shares = await Promise.all([first, second].map((product) => product.asked()));
  for (const { jobsDone } of shares) expect(jobsDone).toBeGreaterThan(0);
  await Promise.all([first.stop(), second.stop()]);

  const later = Date.parse(`${addDays(dayOf(aMonday), 15)}T08:00:00.000Z`);
  const clocks = [later, later + 1_000].map((at) => new Date(at).toISOString());
  const third = await house.start({ now: clocks[0]! });
  const fourth = await house.start({ port: "another", now: clocks[1]! });
  await Promise.all([third.sweep(), fourth.sweep(), third.sweep(), fourth.sweep()]);
  await calm(third);
  await Promise.all([third.stop(), fourth.stop()]);
  const { messages } = await house.script("/teams/kurator/chat");
  const digests = messages.filter(({ card }: { card?: { speak: string } }) => /väntar på dig/.test(card?.speak ?? ""));
  expect(digests).toHaveLength(1);

  const [one, other] = await endOf(house, [alone.caseId, both.caseId]);
  expect(other!.log).toEqual(one!.log);
  expect(one!.log.filter((line) => String(line).includes("timePassed"))).toHaveLength(1);
  for (const end of [one!, other!]) {
    expect(end.events).toEqual([[expect.anything()], [expect.anything()]]);
    expect([end.copies, end.logsAreWhole, end.dead]).toEqual([[], true, []]);
    expect(end.told.filter((line) => String(line).includes("reminder:"))).toHaveLength(1);
  }
}, 120_000);

test("of many who ask to be contacted at the same time no more are let in than a form and a day may bring", () =>
  house.kept(async ({ publicAsks }) => {
    const most = { ofForm: 4, ofDay: 20 };
    const asked = (forms: string[]) =>
      Promise.all(forms.map((form) => publicAsks.take("ekstad", form, new Date(aMonday), most)));
    const counts = (taken: string[]) =>
      Object.fromEntries([...Map.groupBy(taken, (one) => one)].map(([kind, { length }]) => [kind, length]));

    expect(counts(await asked(Array<string>(12).fill("the same")))).toEqual({ taken: 4, formUsed: 8 });
    expect(counts(await asked(Array.from({ length: 30 }, (_, at) => `form ${at}`)))).toEqual({
      taken: 16,
      dayFull: 14,
    });
  }));

test(
  "PostgreSQL stopped and started under load: whoever asks meanwhile is told to try again, nothing is half written, and all goes on by itself",
  async () => {
    const product = await house.start();
    const [undisturbed, struck] = [aLife(house, 2), aLife(house, 3)];
    for (const deed of undisturbed.deeds) {
      if (deed.afterAll) await calm(product);
      while (!(await insisted(await deed.ready(product.url), product.url)));
    }

    const meanwhile: string[] = [];
    for (const [at, deed] of struck.deeds.entries()) {
      if (deed.afterAll) await calm(product);
      for (let isDone = false; !isDone;) {
        const sent = await deed.ready(product.url);
        if (struckDeeds.includes(at)) {
          const inFlight = sent[0]!(product.url);
          await sleep(10);
          await server.postgres.stop();
          meanwhile.push(await sent[0]!(product.url));
          await server.postgres.start();
          await inFlight;
        }
        isDone = await insisted(sent, product.url);
      }
    }
    await calm(product);
    await product.stop();

    const [one, other] = await endOf(house, [undisturbed.caseId, struck.caseId]);
    expect(meanwhile).toEqual(struckDeeds.map(() => "again"));
    expect(deedsIn(other!)).toEqual(deedsIn(one!));
    expect(other!.events).toEqual([[expect.anything()], [expect.anything()]]);
    expect([other!.logsAreWhole, other!.dead]).toEqual([true, []]);
  },
  isLong ? 900_000 : 120_000,
);
