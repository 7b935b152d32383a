import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";

export interface Measures {
  /** How many cases stand where; and from the first worry to the first talk with the family in days, one number a case. */
  of(municipality: string): Promise<{ stages: Record<string, number>; daysToFirstContact: number[] }>;
}

/** Counted from codes, stages and clocks alone: no case is opened. */
export const measuresOn = (db: Kysely<Schema>): Measures => ({
  async of(municipality) {
    const { rows } = await sql<{ stages: Record<string, number> | null; days: number[] | null }>`
      select
        (select jsonb_object_agg(stage, cases) from (
          select stage, count(*)::integer as cases from (
            select distinct case_id, "row"->>'stage' as stage from worklist where municipality = ${municipality}) s
          group by stage) counted) as stages,
        (select jsonb_agg((entry->>'daysSinceWorry')::integer) from case_log
          where municipality = ${municipality} and entry->>'kind' = 'firstContact') as days`.execute(db);
    const [found] = rows;
    return { stages: found?.stages ?? {}, daysToFirstContact: found?.days ?? [] };
  },
});
