import { type Kysely, type RawBuilder, sql } from "kysely";

import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";

type TraceKind = "phone" | "mail" | "personalNumber" | "name";

/** Something by which a family can be known again. Text that means the same must be the same text. */
export interface Trace {
  kind: TraceKind;
  value: string;
}

export interface Traces {
  /** Cases that have left any of these, those with the most kinds in common first. */
  find(
    municipality: string,
    traces: readonly Trace[],
    exceptCaseId?: string,
  ): Promise<{ caseId: string; kinds: TraceKind[] }[]>;
}

export const tracesOn = (db: Kysely<Schema>, secrecy: Secrecy): Traces => ({
  async find(municipality, traces, exceptCaseId) {
    if (traces.length === 0) return [];
    const { rows } = await sql<{ caseId: string; kinds: TraceKind[] }>`
      select c.case_id, json_agg(distinct c.kind order by c.kind) as kinds
      from ${hashed(secrecy, municipality, traces)} t join case_trace c using (kind, hash)
      where c.municipality = ${municipality} and c.case_id is distinct from ${exceptCaseId ?? null}::text
      group by c.case_id order by count(distinct c.kind) desc, c.case_id`.execute(db);
    return rows;
  },
});

/** As parts of the statement that writes the case row: they see its `changed`. Traces that stay are not written again. */
export function tracesAlongside(secrecy: Secrecy, municipality: string, traces: readonly Trace[]): RawBuilder<unknown> {
  const rows = hashed(secrecy, municipality, traces);
  return sql`
    traced as (
      insert into case_trace (municipality, kind, hash, case_id)
      select c.municipality, t.kind, t.hash, c.id from changed c, ${rows} t on conflict do nothing),
    untraced as (
      delete from case_trace t using changed c
      where t.municipality = c.municipality and t.case_id = c.id
        and (t.kind, t.hash) not in (select kept.kind, kept.hash from ${rows} kept)),`;
}

function hashed(secrecy: Secrecy, municipality: string, traces: readonly Trace[]): RawBuilder<unknown> {
  const rows = traces.map(({ kind, value }) => ({
    kind,
    hash: secrecy.traceOf(municipality, kind, value).toString("hex"),
  }));
  return sql`(
    select distinct r.kind, decode(r.hash, 'hex') as hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(kind text, hash text))`;
}
