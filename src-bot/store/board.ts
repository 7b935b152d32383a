import { type Kysely, type RawBuilder, sql } from "kysely";

import type { BoardRow } from "../../src-shared/case/board.ts";
import type { Day } from "../../src-shared/time.ts";
import type { Schema } from "./schema.ts";

/** A step of the migrations: released, it is never edited. */
export const boardTable: readonly string[] = [
  `create table case_board (
      municipality text not null,
      case_id text not null,
      reference text not null,
      stage text not null,
      why text,
      is_over boolean not null,
      coordinator text,
      authority text,
      step text not null,
      about text,
      due_at text,
      waits_for text,
      missing text[] not null,
      ties text[] not null,
      opened_on text not null,
      days_to_contact integer,
      days_to_meeting integer,
      meetings_booked integer not null,
      followed_up_on_time integer not null,
      followed_up_late integer not null,
      failures jsonb not null,
      moved_at timestamptz not null,
      primary key (municipality, case_id))`,
  `create index case_board_open on case_board (municipality) where not is_over`,
];

/** By which rules a case lies still, and which kind of coordination bears its code. Unknown of a row from before, until it is put on the board anew. */
export const boardOfProgrammes: readonly string[] = [
  `alter table case_board add column programme text`,
  `alter table case_board add column stalled_days integer`,
];

/** What a change makes of a case's row on the board. */
export interface OnBoard {
  row: BoardRow;
  /** When a person last did something in the case. */
  movedAt: Date;
  /** False where nobody did anything now: what is written of that stays. */
  isMoved: boolean;
}

export type Listed = Pick<
  BoardRow,
  "reference" | "stage" | "coordinator" | "step" | "about" | "dueAt" | "waitsFor" | "missing" | "openedOn"
> & {
  caseId: string;
  /** The day, in Stockholm, on which a person last did something in it. */
  movedOn: Day;
  /** Null in a row from before it was kept. */
  stalledDays: number | null;
  /** Null likewise. */
  programme: string | null;
};

/** What cases' codes begin with. */
export interface Borne {
  prefix: string;
  /** Null in a row from before it was kept. */
  programme: string | null;
}

export interface Board {
  /** The open cases, most urgent first, or the latest of those that are over; without those this person is tied to. */
  of(municipality: string, who: string, which: { over: boolean; code: string; most: number }): Promise<Listed[]>;
  /** Cases that have no row here, or not a whole one, from before there was a board or all of it. */
  unlisted(municipality: string): Promise<string[]>;
  /** Each beginning of a code, once for each kind of coordination whose cases bear it. */
  borne(municipality: string): Promise<Borne[]>;
}

/** As a part of the statement that writes the case row: it sees its `changed`. */
export function boardAlongside({ row, movedAt, isMoved }: OnBoard): RawBuilder<unknown> {
  const { failures, ...rest } = row;
  const values = { ...rest, failures: JSON.stringify(failures), movedAt };
  const names = Object.keys(values) as (keyof typeof values)[];
  const column = (name: string) => sql.raw(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const given = names.map((name) => sql`${values[name]}::${sql.raw(typeOf[name] ?? "text")}`);
  const kept = isMoved ? names : names.filter((name) => name !== "movedAt");
  return sql`
    on_board as (
      insert into case_board (municipality, case_id, ${sql.join(names.map(column))})
      select municipality, id, ${sql.join(given)} from changed
      on conflict (municipality, case_id) do update
        set ${sql.join(kept.map((name) => sql`${column(name)} = excluded.${column(name)}`))}),`;
}
const typeOf: Partial<Record<keyof BoardRow | "movedAt", string>> = {
  isOver: "boolean",
  stalledDays: "integer",
  missing: "text[]",
  ties: "text[]",
  daysToContact: "integer",
  daysToMeeting: "integer",
  meetingsBooked: "integer",
  followedUpOnTime: "integer",
  followedUpLate: "integer",
  failures: "jsonb",
  movedAt: "timestamptz",
};

export const boardOn = (db: Kysely<Schema>): Board => ({
  async of(municipality, who, { over, code, most }) {
    const order = over ? sql`moved_at desc` : sql`due_at collate "C" nulls last, reference collate "C"`;
    const { rows } = await sql<Listed>`
      select case_id, reference, stage, coordinator, step, about, due_at, waits_for, missing, opened_on, stalled_days, programme,
        to_char(moved_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as moved_on
      from case_board
      where municipality = ${municipality} and ${over ? sql`is_over` : sql`not is_over`}
        and position(${code.toUpperCase()} in reference) > 0 and not ${who} = any(ties)
      order by ${order} limit ${most}::integer`.execute(db);
    return rows;
  },
  async borne(municipality) {
    const { rows } = await sql<Borne>`
      select distinct split_part(reference, '-', 1) as prefix, programme from case_board
      where municipality = ${municipality}`.execute(db);
    return rows;
  },
  async unlisted(municipality) {
    const { rows } = await sql<{ id: string }>`
      select f.id from case_file f left join case_board b on b.municipality = f.municipality and b.case_id = f.id
      where f.municipality = ${municipality} and b.programme is null`.execute(db);
    return rows.map(({ id }) => id);
  },
});
