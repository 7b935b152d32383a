import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { addDays, type Day, dayOf } from "../src-shared/time.ts";
import { anActiveCase, anInquiry, aWorld, seek, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

async function configures(changes: object) {
  const stored = (await world.app.deps.store.municipalities.read("ekstad"))!;
  const input = { ...(stored.document as object), ...changes };
  return world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });
}
const inDays = (days: number): Day => addDays(dayOf(world.clock.now), days);
const daysProposed = async (caseId: string) => {
  const { proposals } = await seek(world, caseId);
  return proposals.map(({ start }) => dayOf(start));
};
const callBackBy = async () => {
  const { stage } = await world.file(await anInquiry(world));
  return "callBackBy" in stage ? stage.callBackBy : null;
};
/** How many have not been sent today's list. */
const withoutList = async () => (await world.app.deps.store.digests.without("ekstad", inDays(0))).length;
const isClosedOn = async (on: Day) => (await world.app.deps.municipality("ekstad")).holidays.includes(on);

test("on a day the offices are closed no meeting is proposed, and no clock counts it", async () => {
  const callBackBefore = await callBackBy();
  const { caseId } = await anActiveCase(world);
  const open = await daysProposed(caseId);
  const [first] = open;

  expect((await configures({ closedDays: [inDays(1), first!] })).status).toBe(200);

  const { caseId: another } = await anActiveCase(world);
  expect(await daysProposed(another)).not.toContain(first);
  expect(open).toContain(first);
  expect(await callBackBy()).toBe(addDays(callBackBefore!, 1));
  expect(await isClosedOn(inDays(1))).toBe(true);
});

test("nor is the list of a morning sent", async () => {
  await configures({ digestAt: "07:30", closedDays: [inDays(0)] });
  await sweep(world.app.deps);
  const closed = await withoutList();

  await configures({ digestAt: "07:30", closedDays: [] });
  await sweep(world.app.deps);

  expect(closed).toBeGreaterThan(0);
  expect(await withoutList()).toBe(0);
});

test("a day that is none is refused where it stands", async () => {
  const { status, body } = await configures({ closedDays: ["2026-12-23", "julafton"] });

  expect([status, body.fields]).toEqual([400, [{ path: "closedDays.1", problem: "wrongFormat" }]]);
});
