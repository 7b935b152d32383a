import { randomUUID } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";

import { CaseDisposed } from "./faults.ts";
import type { Schema } from "./schema.ts";

type Columns = Record<string, unknown>;
interface CaseKey {
  municipality: string;
  caseId: string;
}

/** The right to work on one row for a while, so that those who reconcile a target do it one at a time, in any process. */
export interface Leases<Key extends CaseKey, Row extends Key> {
  /** Makes the row where there is none. @throws CaseDisposed, so that no row is made of a case that is gone. */
  take: (key: Key, at: Date, seconds: number) => Promise<(Row & { leaseId: string }) | "busy">;
  /** Columns that are undefined keep their value. Nothing is written where somebody else has taken the lease meanwhile. */
  write(lease: Key & { leaseId: string }, columns: Columns, then: "keep" | "drop"): Promise<"recorded" | "leaseLost">;
  release: (lease: Key & { leaseId: string }) => Promise<void>;
  read(key: Partial<Key>): Promise<Row[]>;
}

export function leasesOf<Key extends CaseKey, Row extends Key>(
  db: Kysely<Schema>,
  table: "messageLedger" | "calendarLink" | "taskLink",
  keyColumns: readonly (keyof Key & string)[],
): Leases<Key, Row> {
  const name = sql.table(table);
  const keyList = sql.join(keyColumns.map((column) => sql.ref(column)));
  const assigned = (columns: Columns) =>
    sql.join(Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
  const matching = (key: Partial<Key>): RawBuilder<unknown> =>
    sql.join(
      keyColumns.flatMap((column) => (key[column] === undefined ? [] : [sql`${sql.ref(column)} = ${key[column]}`])),
      sql` and `,
    );
  /** Ours no longer, though the database was not there to be told. */
  const leftBehind = new Map<string, string>();
  const nameOf = (key: Key) => JSON.stringify(keyColumns.map((column) => key[column]));
  const ours = (lease: Key & { leaseId: string }) => sql`${matching(lease)} and lease_id = ${lease.leaseId}`;

  return {
    async take(key, at, seconds) {
      const { rows } = await sql<Columns & { isGone: boolean; leaseId: string | null }>`
        with looked as materialized (select case_is_disposed(${key.municipality}, ${key.caseId}) as is_gone),
        taken as (
          insert into ${name} as t (${keyList}, lease_id, lease_until, attempts, updated_at)
          select ${sql.join(keyColumns.map((column) => key[column]))}, ${randomUUID()},
            clock_timestamp() + ${seconds}::double precision * interval '1 second', 1, ${at}::timestamptz
          from looked where not is_gone
          on conflict (${keyList}) do update set lease_id = excluded.lease_id, lease_until = excluded.lease_until,
            interrupted = t.interrupted or t.lease_until is not null, attempts = t.attempts + 1
          where t.lease_until is null or t.lease_until <= clock_timestamp()
            or t.lease_id = ${leftBehind.get(nameOf(key)) ?? null}
          returning *)
        select * from looked left join taken on true`.execute(db);
      const { isGone, ...row } = rows[0]!;
      if (isGone) throw new CaseDisposed(key.caseId);
      leftBehind.delete(nameOf(key));
      return row.leaseId === null ? "busy" : asRow<Row & { leaseId: string }>(row);
    },
    async write(lease, columns, then) {
      const kept = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      const dropped = then === "drop" ? { leaseId: null, leaseUntil: null, interrupted: false, attempts: 0 } : {};
      const { rows } = await sql`
        update ${name} set ${assigned({ ...kept, ...dropped })} where ${ours(lease)} returning updated_at`.execute(db);
      return rows.length > 0 ? "recorded" : "leaseLost";
    },
    async release(lease) {
      try {
        await sql`update ${name} set ${assigned({ leaseId: null, leaseUntil: null })} where ${ours(lease)}`.execute(db);
      } catch (error) {
        leftBehind.set(nameOf(lease), lease.leaseId);
        throw error;
      }
    },
    async read(key) {
      const { rows } = await sql<Columns>`select * from ${name} where ${matching(key)} order by ${keyList}`.execute(db);
      return rows.map((row) => asRow<Row>(row));
    },
  };
}

/** Longer than any call to the outside takes. */
const lastCallSeconds = 10;

/** Where one process has the database to itself, whoever held a lease is gone; what it had asked of the outside may still land. */
export async function endLeasesOfTheGone(db: Kysely<Schema>): Promise<void> {
  for (const table of ["messageLedger", "calendarLink", "taskLink"])
    await sql`
      update ${sql.table(table)} set lease_until = clock_timestamp() + ${lastCallSeconds}::double precision * interval '1 second'
      where lease_until > clock_timestamp() + ${lastCallSeconds}::double precision * interval '1 second'`.execute(db);
}

/** What the database calls null is absent in our rows. */
const asRow = <Row>(row: Columns): Row =>
  Object.fromEntries(Object.entries(row).filter(([column, value]) => value !== null && column !== "leaseUntil")) as Row;
