import { type Kysely, sql } from "kysely";

import type { WorklistRow } from "../../src-shared/case/worklist.ts";
import type { Schema } from "./schema.ts";
import type { Reads, Worklists } from "./store.ts";

export const worklistsOn = (db: Kysely<Schema>): Worklists => ({
  async of(municipality, persons) {
    if (persons.length === 0) return [];
    const { rows } = await sql<{ row: WorklistRow; caseId: string }>`
      select "row", case_id from worklist
      where municipality = ${municipality} and person = any(${persons}::text[])
      order by due_at collate "C" nulls last, reference collate "C", place`.execute(db);
    return rows.map(({ row, caseId }) => ({ ...row, caseId }));
  },
});

const quarterOfAnHour = 900_000;

export function readsOn(db: Kysely<Schema>): Reads {
  let noted = { quarter: 0, reads: new Set<string>() };

  return {
    async note(municipality, person, caseId, at) {
      const quarter = Math.floor(at.getTime() / quarterOfAnHour) * quarterOfAnHour;
      if (noted.quarter !== quarter || noted.reads.size > 50_000) noted = { quarter, reads: new Set() };
      const { reads } = noted;
      const read = JSON.stringify([municipality, person, caseId]);
      if (reads.has(read)) return;
      await db
        .insertInto("readLog")
        .values({ municipality, person, caseId, quarter: new Date(quarter), at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      reads.add(read);
    },
    by: async (municipality, person, most) =>
      await db
        .selectFrom("readLog")
        .select(["caseId", "at"])
        .where("municipality", "=", municipality)
        .where("person", "=", person)
        .orderBy("at", "desc")
        .limit(most)
        .execute(),
    of: async (municipality, caseId) =>
      await db
        .selectFrom("readLog")
        .select(["person", "at"])
        .where("municipality", "=", municipality)
        .where("caseId", "=", caseId)
        .orderBy("at")
        .orderBy("person")
        .execute(),
  };
}

/** Which numbers run together: those of the codes with one beginning, whichever kind of coordination has it now. */
export interface Series {
  prefix: string;
  /** Whose it is: numbers once ran by the kind of coordination, and go on from there. */
  programme: string;
  year: number;
}

/** One statement, so that two who ask at once get two numbers. The first of a series begins after every code that is borne already. */
export async function nextNumber(db: Kysely<Schema>, municipality: string, { prefix, programme, year }: Series) {
  const { rows } = await sql<{ latest: number }>`
    with next as (
      update reference_counter set latest = latest + 1
      where municipality = ${municipality} and programme = ${prefix} and year = ${year}::integer returning latest),
    begun as (
      insert into reference_counter as c (municipality, programme, year, latest)
      select ${municipality}, ${prefix}, ${year}::integer, 1 + greatest(
        (select max(latest) from reference_counter
          where municipality = ${municipality} and programme = ${programme} and year = ${year}::integer),
        (select max(split_part(reference, '-', 3)::integer) from case_board
          where municipality = ${municipality} and reference ~ ('^' || ${prefix} || '-' || ${year}::text || '-[0-9]{1,9}$')),
        0)
      where not exists (select from next)
      on conflict (municipality, programme, year) do update set latest = c.latest + 1 returning latest)
    select latest from next union all select latest from begun`.execute(db);
  return rows[0]!.latest;
}
