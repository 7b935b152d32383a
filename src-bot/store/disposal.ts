import { type Kysely, sql, type Transaction } from "kysely";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { ok, type Outcome } from "../../src-shared/refusal.ts";
import { openCase, type StoredCase } from "./case-store.ts";
import { TargetBusy } from "./faults.ts";
import { chained, noHash } from "./log-chain.ts";
import { leave, type LeftForYear } from "./outcome-years.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";

/** Why a case was disposed of, and what went with it. */
export interface DisposalProtocol {
  rule: string;
  reference: string;
  by: string;
  at: Date;
  counts: Record<string, number>;
}

interface Disposal extends DisposalProtocol {
  seq: number;
  caseId: string;
}

export interface Disposals {
  /** The protocol, in the order it was written. */
  of(municipality: string): Promise<Disposal[]>;
}

/** Where a case's log ended is part of the protocol: the case itself no longer remembers. */
interface DisposalEntry {
  kind: "caseDisposed";
  caseId: string;
  reference: string;
  rule: string;
  counts: Record<string, number>;
  caseLogSeq: number;
  caseLogHead: string;
}

const verb = "case.dispose";
/** Whose chain it is, as `chained` wants to know. */
export const disposalChain = (municipality: string) => [municipality, "disposal"];

/** The protocol as the lines that were chained. */
export const disposalLines = sql`
  select municipality, seq, at, "by" as actor, ${sql.lit(verb)} as verb, prev_hash, hash,
    jsonb_build_object('kind', 'caseDisposed', 'caseId', case_id, 'reference', reference, 'rule', rule,
      'counts', counts, 'caseLogSeq', case_log_seq, 'caseLogHead', case_log_head) as entry
  from disposal_log`;

export const disposalsOn = (db: Kysely<Schema>): Disposals => ({
  of: async (municipality) =>
    await db
      .selectFrom("disposalLog")
      .select(["seq", "caseId", "reference", "rule", "by", "at", "counts"])
      .where("municipality", "=", municipality)
      .orderBy("seq")
      .$castTo<Disposal>()
      .execute(),
});

/** All that is kept of a case under its id, but for its log, the log of its reads and the protocol: those are never rewritten. */
const kept = [
  ["caseFile", "id"],
  ["caseKeys.caseKey", "caseId"],
  ["attachment", "caseId"],
  ["caseTrace", "caseId"],
  ["worklist", "caseId"],
  ["caseBoard", "caseId"],
  ["taskLink", "caseId"],
  ["commandDone", "subject"],
  ["messageLedger", "caseId"],
  ["calendarLink", "caseId"],
  ["eventCopy", "caseId"],
  ["familyLink", "caseId"],
  ["familyToken", "caseId"],
  ["familyVisit", "caseId"],
] as const;

/**
 * Whether the case may go, as it stands once nobody else has it: with what its protocol says and what it leaves for its year, or
 * with why not.
 */
export type DisposalDecision = (file: CaseFile) => Outcome<DisposalProtocol & { left?: LeftForYear | null }>;
type Disposed = Outcome<"disposed" | "alreadyDisposed" | "unknown">;

/**
 * Takes a case out of the database for good, with its key, and writes so in the protocol. Waits for a command that has the
 * case, and only then asks whether it may go.
 * @throws TargetBusy while a message or a booking of the case is on its way out
 */
export async function dispose(
  db: Kysely<Schema>,
  secrecy: Secrecy,
  municipality: string,
  caseId: string,
  decide: DisposalDecision,
): Promise<Disposed> {
  const answer = await db.transaction().execute(async (transaction): Promise<Disposed> => {
    const { rows } = await sql<StoredCase>`
      select f.id, f.version, f.body, f.log_seq, f.log_head, f.saved_at, k.wrapped from case_file f
      join case_keys.case_key k on k.municipality = f.municipality and k.case_id = f.id
      where f.municipality = ${municipality} and f.id = ${caseId} for update of f`.execute(transaction);
    const [found] = rows;
    if (!found) return ok((await isDisposed(transaction, municipality, caseId)) ? "alreadyDisposed" : "unknown");
    const decided = decide(openCase(secrecy, municipality, found, undefined).file);
    if (!decided.ok) return decided;
    // None can be taken from here on: whoever takes one holds the case's row for a moment.
    if (await isLeased(transaction, municipality, caseId)) throw new TargetBusy();
    for (const [table, column] of kept)
      await sql`
        delete from ${sql.table(table)} where municipality = ${municipality} and ${sql.ref(column)} = ${caseId}`.execute(
        transaction,
      );
    await withoutJobs(transaction, municipality, caseId);
    if (decided.value.left) await leave(transaction, municipality, decided.value.left);
    await noted(transaction, municipality, caseId, decided.value, { seq: found.logSeq, hash: found.logHead });
    return ok("disposed");
  });
  // A deleted row lies in its file until it is swept, and nobody sweeps an embedded database: the key is not to wait.
  if (answer.ok && answer.value === "disposed") await sql`vacuum (skip_locked) case_keys.case_key`.execute(db);
  return answer;
}

/** As it stands now: what was waited for is seen. */
export async function isDisposed(db: Kysely<Schema>, municipality: string, caseId: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select case_is_disposed(${municipality}, ${caseId}) as gone`.execute(
    db,
  );
  return rows[0]?.gone ?? false;
}

async function isLeased(transaction: Transaction<Schema>, municipality: string, caseId: string) {
  const { rows } = await sql<{ leased: boolean }>`
    select exists (
      select from message_ledger where municipality = ${municipality} and case_id = ${caseId}
        and lease_until > clock_timestamp()
      union all
      select from calendar_link where municipality = ${municipality} and case_id = ${caseId}
        and lease_until > clock_timestamp()) as leased`.execute(transaction);
  return rows[0]?.leased ?? false;
}

/** A job that is being given back is deleted and written anew: the first statement waits for that, the second sees it. */
async function withoutJobs(transaction: Transaction<Schema>, municipality: string, caseId: string) {
  const theirs = sql`data->>'municipality' = ${municipality} and data->>'caseId' = ${caseId}`;
  await sql`select id from pgboss.job where ${theirs} for update`.execute(transaction);
  await sql`delete from pgboss.job where ${theirs}`.execute(transaction);
}

async function noted(
  transaction: Transaction<Schema>,
  municipality: string,
  caseId: string,
  { rule, reference, by, at, counts }: DisposalProtocol,
  { seq: caseLogSeq, hash: caseLogHead }: { seq: number; hash: string },
) {
  // One disposal at a time in a municipality: the line before is known when the next is chained to it.
  const { rows } = await sql<{ logSeq: number; logHead: string }>`
    insert into disposal_head as h (municipality, log_seq, log_head) values (${municipality}, 0, ${noHash})
    on conflict (municipality) do update set log_seq = h.log_seq returning log_seq, log_head`.execute(transaction);
  const { logSeq, logHead } = rows[0]!;
  const entry: DisposalEntry = { kind: "caseDisposed", caseId, reference, rule, counts, caseLogSeq, caseLogHead };
  const { lines, head } = chained(
    disposalChain(municipality),
    { seq: logSeq, hash: logHead },
    { log: [entry], actor: by, verb, at },
  );
  for (const { seq, prevHash, hash } of lines)
    await transaction
      .insertInto("disposalLog")
      .values({
        municipality,
        seq,
        at,
        caseId,
        reference,
        rule,
        by,
        counts: JSON.stringify(counts),
        caseLogSeq,
        caseLogHead,
        prevHash,
        hash,
      })
      .execute();
  await transaction
    .updateTable("disposalHead")
    .set({ logSeq: head.seq, logHead: head.hash })
    .where("municipality", "=", municipality)
    .execute();
}
