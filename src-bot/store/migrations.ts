import { type Kysely, sql } from "kysely";

import { boardOfProgrammes, boardTable } from "./board.ts";
import { doorTables } from "./door-tables.ts";
import { firstTables } from "./first-tables.ts";
import { usedNotices } from "./notices-used.ts";
import { outcomeLeftTable, outcomeYearTable } from "./outcome-years.ts";
import { publicAskTable, publicTryTable } from "./public-asks.ts";
import type { Schema } from "./schema.ts";
import { awaitedEvents, copiedEvents, watchedTables } from "./watched-tables.ts";

/** In the order they are run; each is a list of single statements. One that has been released is never edited. */
const migrations: readonly (readonly string[])[] = [
  ...firstTables,
  boardTable,
  ...watchedTables,
  [`create index read_log_of_person on read_log (municipality, person, at)`],
  usedNotices,
  awaitedEvents,
  ...doorTables,
  publicAskTable,
  publicTryTable,
  copiedEvents,
  outcomeYearTable,
  boardOfProgrammes,
  outcomeLeftTable,
];

/** Brings any earlier database to today's shape. Of several processes that start together one does the work, the others wait. */
export async function migrate(database: Kysely<Schema>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`set local lock_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(hashtext('samla.migration'))`.execute(transaction);
    await sql`create table if not exists migration (number integer primary key, done_at timestamptz not null default now())`.execute(
      transaction,
    );
    const done = new Set(
      (await transaction.selectFrom("migration").select("number").execute()).map((row) => row.number),
    );
    for (const [index, statements] of migrations.entries()) {
      if (done.has(index + 1)) continue;
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await transaction
        .insertInto("migration")
        .values({ number: index + 1 })
        .execute();
    }
  });
}
