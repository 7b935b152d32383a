import { type Kysely, sql } from "kysely";

import type { OutcomeYear } from "../../src-shared/record/outcomes.ts";
import type { Schema } from "./schema.ts";

/** A step of the migrations: released, it is never edited. */
export const outcomeYearTable: readonly string[] = [
  `create table outcome_year (
      municipality text not null,
      year integer not null,
      body jsonb not null,
      made_at timestamptz not null default now(),
      primary key (municipality, year))`,
];

/** What has been told of each year's outcomes. What is there is never written over. */
export interface OutcomeYears {
  of(municipality: string): Promise<OutcomeYear[]>;
  /** Where another was first theirs stands. */
  keep(municipality: string, made: OutcomeYear): Promise<void>;
  /** Cases that can have ended in that year, and when the first of all began. */
  candidates(municipality: string, year: number): Promise<string[]>;
  firstYear(municipality: string): Promise<number | null>;
}

export const outcomeYearsOn = (db: Kysely<Schema>): OutcomeYears => ({
  async of(municipality) {
    const { rows } = await sql<{ body: OutcomeYear }>`
      select body from outcome_year where municipality = ${municipality} order by year`.execute(db);
    return rows.map(({ body }) => body);
  },
  async keep(municipality, made) {
    await sql`insert into outcome_year (municipality, year, body)
      values (${municipality}, ${made.year}, ${JSON.stringify(made)}::jsonb)
      on conflict do nothing`.execute(db);
  },
  async candidates(municipality, year) {
    const { rows } = await sql<{ caseId: string }>`
      select case_id from case_board where municipality = ${municipality} and is_over
        and opened_on < ${`${year + 1}-01-01`} and moved_at >= ${`${year - 1}-12-31T00:00:00Z`}::timestamptz
      order by case_id`.execute(db);
    return rows.map(({ caseId }) => caseId);
  },
  async firstYear(municipality) {
    const { rows } = await sql<{ year: string | null }>`
      select left(min(opened_on), 4) as year from case_board where municipality = ${municipality}`.execute(db);
    return rows[0]?.year ? Number(rows[0].year) : null;
  },
});
