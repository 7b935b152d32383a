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

/** One statement, so that two who ask at once get two numbers. */
export async function nextNumber(db: Kysely<Schema>, municipality: string, programme: string, year: number) {
  const { latest } = await db
    .insertInto("referenceCounter")
    .values({ municipality, programme, year, latest: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["municipality", "programme", "year"])
        .doUpdateSet({ latest: sql`reference_counter.latest + 1` }),
    )
    .returning("latest")
    .executeTakeFirstOrThrow();
  return latest;
}
