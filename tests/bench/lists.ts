import { randomUUID } from "node:crypto";

import pg from "pg";

import { boardRowOf } from "../../src-shared/case/board.ts";
import { worklistOf } from "../../src-shared/case/worklist.ts";
import type { CaseId } from "../../src-shared/ids.ts";
import { buildTab } from "../built-tab.ts";
import { aChange, aServer } from "../store/bed.ts";
import { anAgreement, aWorld, municipalityId, type World } from "../world.ts";
import { feltInTheList } from "./felt.ts";
import type { Row } from "./run.ts";

const cases = 10_000;
const open = 2_000;
/** What one coordinator has at a time. */
const own = 35;
const times = 100;
const slowest = 50;
const reads = ["/cases", "/board", "/follow-ups", "/statistics"];

/** The lists of a coordinator and the figures of a manager, where the municipality has ten thousand cases. */
export async function answersOfTheLists(): Promise<Row[]> {
  buildTab();
  const postgres = await aServer();
  const world = await aWorld({ hasWorkers: false, env: { DATABASE_URL: postgres.url("samla") } });
  try {
    await fill(world, postgres.url("samla"));
    const asked = [...reads.map((path) => ["samordnare", path] as const), ["chef", "/statistics"] as const];
    const rows: Row[] = [];
    for (const [person, path] of asked) rows.push(await measured(world, person, path));
    rows.push(...(await feltInTheList(world, open)));
    return rows;
  } finally {
    await world.close();
    await postgres.postgres.stop();
  }
}

async function measured(world: World, person: string, path: string): Promise<Row> {
  const { token } = (await world.script(`/token/${person}`)) as { token: string };
  const taken: number[] = [];
  let bytes = 0;
  for (let time = 0; time < times + 10; time += 1) {
    const began = performance.now();
    const answer = await fetch(`${world.url}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
    bytes = (await answer.text()).length;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    if (time >= 10) taken.push(performance.now() - began);
  }
  const value = Number(taken.toSorted((a, b) => a - b)[Math.floor(times * 0.95)]!.toFixed(1));
  return {
    name: `GET ${path} as ${person}, ${cases} cases, 95th of a hundred (${Math.round(bytes / 1024)} kB)`,
    value,
    unit: "ms",
    reference: null,
    ratio: null,
    goal: `< ${slowest}`,
    met: value < slowest,
  };
}

/** As many real cases as one coordinator has, and rows on the board for all the others. */
async function fill(world: World, databaseUrl: string) {
  const { store, municipality } = world.app.deps;
  const { document } = await municipality(municipalityId);
  const { caseId } = await anAgreement(world);
  const model = await world.file(caseId);
  const now = world.clock.now;
  for (let made = 1; made < own; made += 1) {
    const file = { ...model, id: randomUUID() as CaseId, reference: `SB-2026-${made + 100}` };
    const change = aChange(file, {
      worklists: worklistOf(file, document, now),
      board: { row: boardRowOf(file, document, now), movedAt: new Date(now), isMoved: true },
      at: new Date(now),
    });
    await store.inTransaction(municipalityId, (transaction) => transaction.open(file.id, change));
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`
    insert into case_board (municipality, case_id, reference, stage, why, is_over, coordinator, authority, step, missing,
      ties, opened_on, days_to_contact, days_to_meeting, meetings_booked, followed_up_on_time, followed_up_late, failures,
      moved_at, due_at, programme, stalled_days)
    select '${municipalityId}', gen_random_uuid()::text, 'SB-2025-' || n, case when n <= ${open} then 'active' else 'closed' end,
      null, n > ${open}, 'coordinator ' || n % 4, 'kommunstyrelsen', 'planMeeting', '{}', '{}', '2025-01-01', n % 40,
      n % 90, 3, 2, 1, '[{"kind": "late", "authority": "socialnamnden"}]', now(), '2026-09-' || 10 + n % 20, 'samba', 14
    from generate_series(1, ${cases - own}) n`);
  await client.query("vacuum analyze");
  await client.end();
}
