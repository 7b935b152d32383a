import { type Kysely, sql, type Transaction } from "kysely";
import pg from "pg";

import { parseCaseFile } from "../../src-shared/case/case-file.ts";
import { tracesOf } from "../../src-shared/case/traces.ts";
import { WrongMasterKey } from "./faults.ts";
import type { Schema } from "./schema.ts";
import { type Secrecy, secrecyWith } from "./secrecy.ts";
import { upgraded } from "./upgrade.ts";

const casesAtATime = 200;

interface KeptKey {
  municipality: string;
  caseId: string;
  wrapped: Uint8Array;
  version: number;
  body: Uint8Array;
}

/**
 * Wraps every case's own key anew, and makes anew what cases are known again by, all in one transaction: whatever happens,
 * the database opens with the one key or with the other. What the cases say is not written again.
 * @returns how many cases have it; "alreadyDone" where the database already opens with the new key
 * @throws WrongMasterKey where it opens with neither
 */
export async function rotateKey(db: Kysely<Schema>, from: Buffer, to: Buffer): Promise<number | "alreadyDone"> {
  const [old, fresh] = [secrecyWith(from), secrecyWith(to)];
  const rotated = await db.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`lock table case_keys.proof, case_keys.case_key, case_file, case_trace in access exclusive mode`.execute(
      transaction,
    );
    const proof = await transaction.selectFrom("caseKeys.proof").select("sealed").executeTakeFirstOrThrow();
    if (opens(fresh, proof.sealed)) return "alreadyDone";
    old.check(proof.sealed);
    await sql`delete from case_trace`.execute(transaction);
    let count = 0;
    for (let last: KeptKey | undefined; ;) {
      const keys = await keysAfter(transaction, last);
      if (keys.length === 0) break;
      await wrapAnew(transaction, keys, old, fresh);
      count += keys.length;
      last = keys.at(-1);
    }
    await sql`update case_keys.proof set sealed = ${fresh.proof()}`.execute(transaction);
    return count;
  });
  // What the old key wraps is not left in the pages of the table either.
  if (rotated !== "alreadyDone") await sql`vacuum case_keys.case_key`.execute(db);
  return rotated;
}

function opens(secrecy: Secrecy, proof: Uint8Array): boolean {
  try {
    secrecy.check(proof);
    return true;
  } catch (error) {
    if (error instanceof WrongMasterKey) return false;
    throw error;
  }
}

async function keysAfter(transaction: Transaction<Schema>, last: KeptKey | undefined): Promise<KeptKey[]> {
  const { rows } = await sql<KeptKey>`
    select k.municipality, k.case_id, k.wrapped, f.version, f.body from case_keys.case_key k
    join case_file f on f.municipality = k.municipality and f.id = k.case_id
    where (k.municipality, k.case_id) > (${last?.municipality ?? ""}, ${last?.caseId ?? ""})
    order by k.municipality, k.case_id limit ${casesAtATime}`.execute(transaction);
  return rows;
}

async function wrapAnew(transaction: Transaction<Schema>, keys: KeptKey[], old: Secrecy, fresh: Secrecy) {
  const made = keys.map(({ municipality, caseId, wrapped, version, body }) => {
    const key = old.unwrap(caseId, wrapped);
    const file = parseCaseFile(upgraded(old.openBody(key, { municipality, caseId, version }, body)));
    return { municipality, caseId, wrapped: fresh.wrap(caseId, key).toString("hex"), traces: tracesOf(file) };
  });
  const rows = made.map(({ municipality, caseId, wrapped }) => ({ municipality, case_id: caseId, wrapped }));
  await sql`
    update case_keys.case_key k set wrapped = decode(r.wrapped, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(municipality text, case_id text, wrapped text)
    where k.municipality = r.municipality and k.case_id = r.case_id`.execute(transaction);
  const traces = made.flatMap(({ municipality, caseId, traces: left }) =>
    left.map(({ kind, value }) => ({
      municipality,
      case_id: caseId,
      kind,
      hash: fresh.traceOf(municipality, kind, value).toString("hex"),
    })),
  );
  await sql`
    insert into case_trace (municipality, kind, hash, case_id)
    select r.municipality, r.kind, decode(r.hash, 'hex'), r.case_id
    from jsonb_to_recordset(${JSON.stringify(traces)}::jsonb)
      as r(municipality text, case_id text, kind text, hash text)
    on conflict do nothing`.execute(transaction);
}

/** Whether a product is connected to that server: it would go on wrapping with the key that it began with. */
export async function isServed(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, application_name: "rotate-key" });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where datname = current_database() and application_name like 'samla%'",
    );
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
