import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";

import pg from "pg";

import { openStore } from "../../src-bot/store/store.ts";
import { trustFileIn } from "../../src-sandbox/certificate.ts";
import { planFrom } from "../../src-sandbox/environment.ts";
import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { nextLook } from "../../src-shared/case/pass-time.ts";
import { worklistOf } from "../../src-shared/case/worklist.ts";
import type { CaseId } from "../../src-shared/ids.ts";
import { edgeOf } from "../edge.ts";
import { aChange, aFreePort, aServer } from "../store/bed.ts";
import { aBookedMeeting, aWorld, municipalityId } from "../world.ts";

interface Server {
  url: string;
  process: ChildProcess;
  stop: () => Promise<void>;
}
/** A press of the counsellor's on the card of a case, answered. */
export type Press = (caseId: string) => Promise<void>;

export interface Bench {
  /** That many booked cases more, to whose meeting the counsellor is invited. */
  fill: (count: number) => Promise<string[]>;
  /** That many cases more that nobody opens, with all that is kept beside one. */
  crowd: (count: number) => Promise<void>;
  start: (what: "product" | "bare-bot", environment?: NodeJS.ProcessEnv) => Promise<Server>;
  /** Says by turns that they come and that they cannot. */
  presses: (server: Server) => Promise<Press>;
  close: () => Promise<void>;
}

const masterKey = Buffer.alloc(32, 7);
/** What the bare bot keeps of a case. */
const bareBytes = 7 * 1024;

/** PostgreSQL, Microsoft 365 on localhost, and a case to make many of. */
export async function aBench(): Promise<Bench> {
  const world = await aWorld({ hasWorkers: false });
  const postgres = await aServer();
  const { config, now, municipality } = world.app.deps;
  const { caseId, meetingId } = await aBookedMeeting(world);
  const model = await world.file(caseId);
  const clocks = await municipality(municipalityId);
  const databaseUrl = postgres.url("samla");
  const store = await openStore({ dataDir: config.DATA_DIR, databaseUrl, masterKey });
  await store.municipalities.save(municipalityId, clocks.document, {
    actor: "bench",
    commandId: "bench",
    at: new Date(now()),
    expectedVersion: 0,
  });
  const bare = new pg.Client(databaseUrl);
  await bare.connect();
  await bare.query("create table bare_case (id text primary key, body jsonb not null)");
  const environment = {
    ...planFrom({ PORT: new URL(world.url).port, DATA_DIR: config.DATA_DIR, LOG_LEVEL: "silent" }).env,
    NODE_EXTRA_CA_CERTS: await trustFileIn(join(config.DATA_DIR, "sandbox"), undefined),
    DATABASE_URL: databaseUrl,
    MASTER_KEY: masterKey.toString("base64"),
    BENCH_NOW: now(),
  };
  const servers: Server[] = [];

  return {
    async fill(count) {
      const files = Array.from({ length: count }, () => copyOf(model));
      for (const file of files) {
        const due = nextLook(file, now(), clocks);
        const change = aChange(file, {
          worklists: worklistOf(file, clocks.document, now()),
          lookAt: due && new Date(due),
          at: new Date(now()),
        });
        await store.inTransaction(municipalityId, (transaction) => transaction.open(file.id, change));
      }
      const body = JSON.stringify({ presses: 0, words: "x".repeat(bareBytes) });
      await bare.query("insert into bare_case select id, $2::jsonb from unnest($1::text[]) id", [
        files.map((file) => file.id),
        body,
      ]);
      return files.map((file) => file.id);
    },
    async crowd(count) {
      for (const statement of crowding(count)) await bare.query(statement);
      await bare.query("vacuum analyze");
    },
    async start(what, more = {}) {
      const server = await started(what, { ...environment, ...more });
      servers.push(server);
      return server;
    },
    async presses(server) {
      const edge = await edgeOf(world);
      const authorization = `Bearer ${await edge.channelToken()}`;
      const shown = new Map<string, unknown>();
      const send = async (action: object) => {
        const value = { action: { type: "Action.Execute", ...action } };
        const activity = edge.activity("kurator", { type: "invoke", name: "adaptiveCard/action", value });
        const response = await fetch(`${server.url}/api/messages`, {
          method: "POST",
          headers: { authorization, "content-type": "application/json" },
          body: JSON.stringify(activity),
        });
        const text = await response.text();
        if (response.status !== 200 || /"attention"/.test(text)) throw new Error(`a press was refused: ${text}`);
        return (JSON.parse(text) as { value: unknown }).value;
      };
      return async (id) => {
        const data = { caseId: id, subject: `invitation:${meetingId}`, input: {} };
        const card = shown.get(id) ?? (await send({ verb: "show", data }));
        shown.set(id, await send(answerOn(card) ?? { verb: "press", data }));
      };
    },
    async close() {
      for (const server of servers) await server.stop();
      await bare.end();
      await store.close();
      await world.close();
      await postgres.postgres.stop();
    },
  };
}

/** Bodies are noise as large as a case's; the logs and lists are as long. */
const crowding = (count: number) => [
  `create temporary table if not exists newcomer (id text)`,
  `truncate newcomer`,
  `insert into newcomer select gen_random_uuid()::text from generate_series(1, ${count})`,
  `insert into case_file (municipality, id, version, body, log_seq, log_head, opened_at, saved_at)
    select '${municipalityId}', id, 1, (select body from case_file where municipality = '${municipalityId}' limit 1), 5, id, now(), now()
    from newcomer`,
  `insert into case_keys.case_key (municipality, case_id, wrapped)
    select '${municipalityId}', id, (select wrapped from case_keys.case_key limit 1) from newcomer`,
  `insert into case_log (municipality, case_id, seq, at, actor, verb, entry, prev_hash, hash)
    select '${municipalityId}', id, n, now(), 'somebody', 'test.change', '[]'::jsonb, id, id || n
    from newcomer, generate_series(1, 5) n`,
  `insert into worklist (municipality, case_id, place, person, reference, "row")
    select '${municipalityId}', id, n, 'person ' || floor(random() * 500), 'SB-2026-' || n, '{"kind":"nothing"}'::jsonb
    from newcomer, generate_series(0, 3) n`,
  `insert into command_done (municipality, subject, actor, command_id, verb, at)
    select '${municipalityId}', id, 'somebody', 'command ' || n, 'test.change', now()
    from newcomer, generate_series(1, 5) n`,
  `insert into message_ledger (municipality, case_id, recipient, subject, state, revision, updated_at)
    select '${municipalityId}', id, 'person ' || n, 'case', 'seen', id, now() from newcomer, generate_series(1, 4) n`,
];

const copyOf = (model: CaseFile): CaseFile => ({ ...model, id: randomUUID() as CaseId });

/** The button by which an invitation is answered; none on the bare bot's card. */
function answerOn(card: unknown): object | null {
  const found: object[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { type, verb, data } = value as Record<string, unknown>;
    if (type === "Action.Execute" && verb === "meeting.answer") found.push({ verb, data });
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(card);
  return found.at(-1) ?? null;
}

async function started(what: string, environment: NodeJS.ProcessEnv): Promise<Server> {
  const port = await aFreePort();
  const server = fork(join(import.meta.dirname, "servers", `${what}.ts`), {
    env: { ...process.env, ...environment, PORT: String(port) },
    execArgv: ["--expose-gc"],
  });
  const isReady = await Promise.race([once(server, "message"), once(server, "exit").then(() => null)]);
  if (!isReady) throw new Error(`${what} did not start`);
  return {
    url: `http://localhost:${port}`,
    process: server,
    async stop() {
      if (server.exitCode !== null) return;
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
    },
  };
}
