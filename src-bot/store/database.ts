import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import { fromPglite, PgBoss } from "pg-boss";

import { watchedDialect } from "./driver.ts";
import { asFault } from "./faults.ts";
import { lockDirectory } from "./lock-file.ts";
import { migrate } from "./migrations.ts";
import { PreparedClient } from "./prepared-client.ts";
import type { Schema } from "./schema.ts";

export interface DatabaseOptions {
  /** Where the embedded database lives, and its lock file. */
  dataDir: string;
  /** Absent: the embedded database. */
  databaseUrl?: string | undefined;
  log?: (message: string, details?: object) => void;
}

export interface Database {
  db: Kysely<Schema>;
  boss: PgBoss;
  /** One process has it to itself, so what was left running must have been left by a process that is gone. */
  embedded: boolean;
  roundTrips: () => number;
  close(): Promise<void>;
}

const supervision = {
  schedule: false,
  superviseIntervalSeconds: 5,
  monitorIntervalSeconds: 5,
  maintenanceIntervalSeconds: 3_600,
  warningSlowQuerySeconds: 5,
} as const;

/** Open, migrated and with its job queue running. @throws DatabaseInUse, DatabaseUnreachable */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, log } = options;
  const { dialect, boss, embedded, free } = databaseUrl ? onServer(databaseUrl, log) : await onDisk(options.dataDir);
  const { dialect: watched, roundTrips } = watchedDialect(dialect);
  const db = new Kysely<Schema>({
    dialect: watched,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  boss.on("error", (error) => log?.("job queue error", { err: error }));
  boss.on("warning", (warning) =>
    log?.("job queue warning", { fault: warning.message.replace(/\W+/g, "-").slice(0, 80) }),
  );

  const close = async () => {
    try {
      await boss.stop({ timeout: 5_000 });
      await db.destroy();
    } finally {
      await free();
    }
  };
  try {
    await migrate(db);
    await boss.start();
  } catch (error) {
    await close().catch(() => undefined);
    throw asFault(error);
  }
  return { db, boss, embedded, roundTrips, close };
}

async function onDisk(dataDir: string) {
  const lock = lockDirectory(dataDir);
  try {
    const pglite = await PGlite.create(join(dataDir, "database"));
    return {
      dialect: new PGliteDialect({ pglite }),
      boss: new PgBoss({ db: fromPglite(pglite), backend: "pglite", reindex: false, ...supervision }),
      embedded: true,
      free: async () => {
        if (!pglite.closed) await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Every wait has an end: for a connection, for a lock, for a statement and for a transaction that does nothing. */
function onServer(connectionString: string, log: DatabaseOptions["log"]) {
  const pool = new pg.Pool({
    Client: PreparedClient,
    connectionString,
    application_name: "samla",
    max: 10,
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
    statement_timeout: 8_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    // Every row is found by its key, whatever the values: planning anew for each of them costs more than what is asked.
    options: "-c plan_cache_mode=force_generic_plan",
  });
  // Without these a server that goes away takes the process with it: the pool speaks for idle connections, each client
  // for itself while it is in use.
  const lost = (error: Error) => log?.("database connection lost", { err: error });
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  return {
    dialect: new PostgresDialect({ pool }),
    boss: new PgBoss({
      connectionString,
      application_name: "samla-jobs",
      max: 4,
      connectionTimeoutMillis: 5_000,
      ...supervision,
    }),
    embedded: false,
    free: async () => {},
  };
}
