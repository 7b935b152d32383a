import { type Kysely, sql } from "kysely";

import { type ChainedLine, followed } from "./log-chain.ts";
import type { Schema } from "./schema.ts";
import type { Cases } from "./store.ts";

/** Where each case's log ends: the case itself remembers, and once it is disposed of the protocol does. */
export const caseLogHeads = sql`
  select municipality, id as case_id, log_seq, log_head from case_file
  union all
  select municipality, case_id, case_log_seq, case_log_head from disposal_log`;

export const caseLogsOn = (db: Kysely<Schema>): Pick<Cases, "log" | "verifyLog"> => ({
  log: async (municipality, caseId) =>
    await db
      .selectFrom("caseLog")
      .select(["seq", "at", "actor", "verb", "entry", "prevHash", "hash"])
      .where("municipality", "=", municipality)
      .where("caseId", "=", caseId)
      .orderBy("seq")
      .$castTo<ChainedLine>()
      .execute(),
  async verifyLog(municipality, caseId) {
    // One statement: a line written in between would look like a broken end.
    const { rows } = await sql<ChainedLine & { seq: number | null; headSeq: number; headHash: string }>`
      select l.*, h.log_seq as head_seq, h.log_head as head_hash from (${caseLogHeads}) h
      left join case_log l on l.municipality = h.municipality and l.case_id = h.case_id
      where h.municipality = ${municipality} and h.case_id = ${caseId} order by l.seq`.execute(db);
    const first = rows[0];
    if (!first) return { ok: false, firstBroken: 1 };
    const chain = followed([municipality, caseId]);
    for (const row of rows) if (row.seq !== null) chain.next(row);
    const broken = chain.firstBroken({ seq: first.headSeq, hash: first.headHash });
    return broken === undefined ? { ok: true, lines: chain.lines() } : { ok: false, firstBroken: broken };
  },
});
