import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";

type Counts = Record<string, number>;

/** Counted from the board alone: no case is opened. */
export interface CountedCases {
  /** By stage, with why where it has one: "active", "ended:adviceOnly". */
  stages: Counts;
  authorities: Counts;
  /** By the year they began. */
  years: Counts;
  /** How many waited so many days; "none" for those who still do. */
  daysToContact: Counts;
  daysToMeeting: Counts;
  meetingsBooked: number;
  onTime: number;
  late: number;
  failures: Counts;
  /** By the authority of the service it was about; "" where that is not told. */
  failuresBy: Counts;
}

export interface Figures {
  /** Of all cases, or of one coordinator's own. */
  of(municipality: string, coordinator: string | null): Promise<CountedCases>;
}

export const figuresOn = (db: Kysely<Schema>): Figures => ({
  async of(municipality, coordinator) {
    const by = (what: ReturnType<typeof sql>, from = sql`b`) => sql`
      coalesce((select jsonb_object_agg(what, many) from (
        select ${what} as what, count(*)::integer as many from ${from} group by 1) counted), '{}')`;
    const failed = sql`b cross join lateral jsonb_array_elements(b.failures) as f(failure)`;
    const { rows } = await sql<{ counted: CountedCases }>`
      with b as materialized (
        select * from case_board where municipality = ${municipality}
          and (${coordinator}::text is null or coordinator = ${coordinator}))
      select jsonb_build_object(
        'stages', ${by(sql`stage || coalesce(':' || why, '')`)},
        'authorities', ${by(sql`coalesce(authority, '')`)},
        'years', ${by(sql`left(opened_on, 4)`)},
        'daysToContact', ${by(sql`coalesce(days_to_contact::text, 'none')`)},
        'daysToMeeting', ${by(sql`coalesce(days_to_meeting::text, 'none')`)},
        'failures', ${by(sql`failure->>'kind'`, failed)},
        'failuresBy', ${by(sql`coalesce(failure->>'authority', '')`, failed)},
        'meetingsBooked', (select coalesce(sum(meetings_booked), 0)::integer from b),
        'onTime', (select coalesce(sum(followed_up_on_time), 0)::integer from b),
        'late', (select coalesce(sum(followed_up_late), 0)::integer from b)) as counted`.execute(db);
    return rows[0]!.counted;
  },
});
