import { type Kysely, sql, type Transaction } from "kysely";

import type { Answered } from "../../src-shared/record/answered.ts";
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

/**
 * A step of the migrations: released, it is never edited. One row a year for all its cases, in the order of the words: no row,
 * place or moment is any case's own.
 */
export const outcomeLeftTable: readonly string[] = [
  `create table outcome_left (
      municipality text not null,
      year integer not null,
      body jsonb not null,
      primary key (municipality, year))`,
];

export interface LeftForYear {
  year: number;
  answers: Answered[];
}

/** What has been told of each year's outcomes. What is there is never written over. */
export interface OutcomeYears {
  of(municipality: string): Promise<OutcomeYear[]>;
  /** Where another was first theirs stands. What had been left for it is gone. */
  keep(municipality: string, made: OutcomeYear): Promise<void>;
  /** Cases that can have ended in that year. */
  candidates(municipality: string, year: number): Promise<string[]>;
  /** What cases that were disposed of in the year they ended have left for its set. */
  left(municipality: string, year: number): Promise<Answered[]>;
  /** When the first began of the cases that are there, and of what others have left. */
  firstYear(municipality: string): Promise<number | null>;
}

export const outcomeYearsOn = (db: Kysely<Schema>): OutcomeYears => ({
  async of(municipality) {
    const { rows } = await sql<{ body: OutcomeYear }>`
      select body from outcome_year where municipality = ${municipality} order by year`.execute(db);
    return rows.map(({ body }) => body);
  },
  async keep(municipality, made) {
    await sql`
      with gone as (delete from outcome_left where municipality = ${municipality} and year <= ${made.year})
      insert into outcome_year (municipality, year, body)
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
  async left(municipality, year) {
    const { rows } = await sql<{ body: Answered[] }>`
      select body from outcome_left where municipality = ${municipality} and year = ${year}`.execute(db);
    return rows.flatMap(({ body }) => body);
  },
  async firstYear(municipality) {
    const { rows } = await sql<{ year: number | null }>`
      select least(
        (select left(min(opened_on), 4)::integer from case_board where municipality = ${municipality}),
        (select min(year) from outcome_left where municipality = ${municipality})) as year`.execute(db);
    return rows[0]?.year ?? null;
  },
});

/** What a case leaves as it goes, among what others have left: nothing tells which is whose. */
export async function leave(
  transaction: Transaction<Schema>,
  municipality: string,
  { year, answers }: LeftForYear,
): Promise<void> {
  await sql`
    insert into outcome_left as kept (municipality, year, body)
    select ${municipality}, ${year}, jsonb_agg(one order by one::text)
    from jsonb_array_elements(${JSON.stringify(answers)}::jsonb) one
    on conflict (municipality, year) do update set body =
      (select jsonb_agg(one order by one::text) from jsonb_array_elements(kept.body || excluded.body) one)`.execute(
    transaction,
  );
}
