import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { outcomesOf, type OutcomeYear } from "../src-shared/record/outcomes.ts";
import { momentAt } from "../src-shared/time.ts";
import { ended, keepIn } from "./ended-cases.ts";
import { aWorld, municipalityId, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
  await disposedOfAfterAMonth();
});
afterAll(() => world.close());

const on = (day: string) => {
  world.clock.now = momentAt(day as never, "12:00");
};
/** Both parents felt less conflict after than before. */
async function sixEndedOn(day: string): Promise<CaseFile[]> {
  const files = Array.from({ length: 6 }, (_, at) => ({
    ...ended(day, [
      [5, 2],
      [5, 2],
    ]),
    reference: `SV-${day.slice(0, 4)}-${at}`,
  }));
  for (const file of files) await keepIn(world, file);
  return files;
}
async function isDisposed(file: CaseFile) {
  const { status } = await world.api("administrator", `/disposal/${file.id}`, { commandId: randomUUID() });
  expect(status).toBe(200);
}
async function disposedOfAfterAMonth() {
  const { municipalities } = world.app.deps.store;
  const { document, version } = (await municipalities.read(municipalityId))!;
  const retention = { ...(document as { retention?: object }).retention, months: { closed: 1 } };
  const change = { actor: world.account("administrator"), commandId: randomUUID(), at: new Date(world.clock.now) };
  await municipalities.save(
    municipalityId,
    { ...(document as object), retention },
    { ...change, expectedVersion: version },
  );
}
const years = async (): Promise<OutcomeYear[]> => (await world.api("chef", "/outcomes")).body.years;
/** How much conflict, as it is told of a year. */
const conflictIn = (told: OutcomeYear[], of: number) =>
  told
    .find(({ year }) => year === of)
    ?.programmes.flatMap(({ tables }) =>
      tables.asked.filter(({ measure, of: group }) => measure === "conflict" && group === "guardian"),
    );

describe("a case that has been disposed of is one of its year's outcomes all the same", () => {
  test("where it goes in the very year it ended, and no case is left: its answers say nothing of who, which case or what day", async () => {
    const files = await sixEndedOn("2026-03-01");
    on("2026-10-01");

    for (const file of files) await isDisposed(file);

    const { outcomeYears } = world.app.deps.store;
    const left = await outcomeYears.left(municipalityId, 2026);
    const given = left.filter(({ question, said }) => question?.measure === "conflict" && said);
    expect(given).toHaveLength(12);
    expect(left.map((one) => Object.keys(one).toSorted())).toEqual(
      left.map(() => ["court", "name", "programme", "question", "said"]),
    );
    const words = JSON.stringify(left);
    for (const file of files) for (const { id } of [file, ...file.parties]) expect(words).not.toContain(id);
    expect(words).not.toMatch(/\d{4}-\d{2}|SV-20/);

    on("2027-02-01");
    expect(conflictIn(await years(), 2026)).toMatchObject([{ change: { total: 12 } }]);
    expect(await outcomeYears.left(municipalityId, 2026)).toEqual([]);
  });

  test("where nobody had asked for its year until then", async () => {
    const files = await sixEndedOn("2027-03-01");
    on("2029-06-01");

    for (const file of files) await isDisposed(file);

    const told = await years();
    expect(told.map(({ year }) => year).slice(0, 2)).toEqual([2028, 2027]);
    expect(conflictIn(told, 2027)).toMatchObject([{ change: { total: 12 } }]);
    expect(await world.app.deps.store.outcomeYears.left(municipalityId, 2027)).toEqual([]);
  });

  test("beside those that are there, told as if it were", async () => {
    const files = await sixEndedOn("2030-03-01");
    on("2030-10-01");

    for (const file of files.slice(3)) await isDisposed(file);

    on("2031-02-01");
    const told = await years();
    expect(conflictIn(told, 2030)).toMatchObject([{ change: { total: 12 } }]);
    const { document } = await world.app.deps.municipality(municipalityId);
    expect(told.find(({ year }) => year === 2030)).toEqual(outcomesOf(files, 2030, document, world.clock.now));
  });
});
