import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";

import { caseLogHeads } from "./case-logs.ts";
import { disposalChain, disposalLines } from "./disposal.ts";
import { type ChainedLine, followed } from "./log-chain.ts";
import { municipalityChain } from "./municipalities.ts";
import type { Schema } from "./schema.ts";

/** One municipality's logs: of its cases, of its own settings and of its disposals. */
export interface VerifiedLogs {
  municipality: string;
  cases: number;
  disposals: number;
  /** Of all logs together. */
  lines: number;
  broken: BrokenLog[];
}

interface BrokenLog {
  log: "case" | "municipality" | "disposals";
  caseId: string | null;
  /** The first that is changed, moved or missing; null where nothing is left that remembers how long the log is. */
  line: number | null;
}

interface Walked extends Omit<ChainedLine<object>, "seq"> {
  municipality: string;
  caseId: string | null;
  /** Null: there is no line, only somebody who may remember one. */
  seq: number | null;
  headSeq: number | null;
  headHash: string | null;
}

interface Walk {
  log: BrokenLog["log"];
  owner: (municipality: string, caseId: string | null) => string[];
  /** Every line with its log's remembered end, log by log. */
  rows: RawBuilder<unknown>;
}

const walks: Walk[] = [
  {
    log: "case",
    owner: (municipality, caseId) => [municipality, caseId ?? ""],
    rows: sql`
      select municipality, case_id, l.seq, l.at, l.actor, l.verb, l.entry, l.prev_hash, l.hash,
        h.log_seq as head_seq, h.log_head as head_hash
      from (${caseLogHeads}) h full join case_log l using (municipality, case_id)
      order by municipality, case_id, seq`,
  },
  {
    log: "municipality",
    owner: municipalityChain,
    rows: sql`
      select municipality, null as case_id, l.seq, l.at, l.actor, l.verb, l.entry, l.prev_hash, l.hash,
        h.log_seq as head_seq, h.log_head as head_hash
      from municipality h full join municipality_log l using (municipality)
      order by municipality, seq`,
  },
  {
    log: "disposals",
    owner: disposalChain,
    rows: sql`
      select municipality, null as case_id, l.seq, l.at, l.actor, l.verb, l.entry, l.prev_hash, l.hash,
        h.log_seq as head_seq, h.log_head as head_hash
      from disposal_head h full join (${disposalLines}) l using (municipality)
      order by municipality, seq`,
  },
];

/** Whether every log is whole and as it was written, at one moment; read line by line, so that size is no matter. */
export const verifyLogs = (db: Kysely<Schema>): Promise<VerifiedLogs[]> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      await sql`set local statement_timeout = 0`.execute(transaction);
      const found = new Map<string, VerifiedLogs>();
      for (const walk of walks) await verify(transaction, walk, found);
      return [...found.values()].toSorted((a, b) => (a.municipality < b.municipality ? -1 : 1));
    });

async function verify(transaction: Transaction<Schema>, { log, owner, rows }: Walk, found: Map<string, VerifiedLogs>) {
  let current: { first: Walked; chain: ReturnType<typeof followed> } | undefined;
  const end = () => {
    if (!current) return;
    const { first, chain } = current;
    const { municipality, caseId, headSeq, headHash } = first;
    const sums = found.get(municipality) ?? { municipality, cases: 0, disposals: 0, lines: 0, broken: [] };
    found.set(municipality, sums);
    sums.lines += chain.lines();
    if (log === "case") sums.cases += 1;
    if (log === "disposals") sums.disposals += chain.lines();
    const isRemembered = headSeq !== null && headHash !== null;
    const line = isRemembered ? chain.firstBroken({ seq: headSeq, hash: headHash }) : null;
    if (line !== undefined) sums.broken.push({ log, caseId, line });
  };

  for await (const row of streamed<Walked>(transaction, rows)) {
    if (row.municipality !== current?.first.municipality || row.caseId !== current.first.caseId) {
      end();
      current = { first: row, chain: followed(owner(row.municipality, row.caseId)) };
    }
    if (row.seq !== null) current.chain.next({ ...row, seq: row.seq });
  }
  end();
}

async function* streamed<Row>(transaction: Transaction<Schema>, rows: RawBuilder<unknown>): AsyncGenerator<Row> {
  await sql`declare walk no scroll cursor for ${rows}`.execute(transaction);
  for (;;) {
    const fetched = await sql<Row>`fetch 500 from walk`.execute(transaction);
    if (fetched.rows.length === 0) break;
    yield* fetched.rows;
  }
  await sql`close walk`.execute(transaction);
}
