import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";

type Counts = Record<string, number>;

interface CountedWaits {
  daysToContact: Counts;
  daysToMeeting: Counts;
  onTime: number;
  late: number;
}

/** Counted from the board alone: no case is opened. */
interface CountedCases {
  /** By stage, with why where it has one: "active", "ended:adviceOnly". */
  stages: Counts;
  authorities: Counts;
  /** By the letters their codes begin with, which tell what kind of coordination it is. */
  programmes: Counts;
  /** The same waits and promises, for each beginning of a code. */
  byProgramme: Record<string, CountedWaits>;
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

interface Row {
  of:
    | "stages"
    | "programmes"
    | "authorities"
    | "years"
    | "programmesToContact"
    | "programmesToMeeting"
    | "daysToContact"
    | "daysToMeeting"
    | "failures"
    | "failuresBy"
    | "all";
  kind: string;
  cases: number;
  booked: number;
  onTime: number;
  late: number;
}

export const figuresOn = (db: Kysely<Schema>): Figures => ({
  async of(municipality, coordinator) {
    const whose = sql`municipality = ${municipality}
      and (${coordinator}::text is null or coordinator = ${coordinator})`;
    // Read once, counted in every way.
    const { rows } = await sql<Row>`
      select case grouping(stage, why, prefix, authority, year, contact, meeting)
          when 31 then 'stages' when 111 then 'programmes' when 119 then 'authorities' when 123 then 'years'
          when 109 then 'programmesToContact' when 110 then 'programmesToMeeting'
          when 125 then 'daysToContact' when 126 then 'daysToMeeting' else 'all' end as "of",
        coalesce(stage || coalesce(':' || why, ''), prefix || coalesce(':' || contact, ':' || meeting, ''), authority, year, contact::text, meeting::text, '') as kind,
        count(*)::integer as cases, sum(booked)::integer as booked, sum(on_time)::integer as on_time,
        sum(late)::integer as late
      from (
        select stage, why, split_part(reference, '-', 1) as prefix, coalesce(authority, '') as authority, left(opened_on, 4) as year,
          coalesce(days_to_contact, -1) as contact, coalesce(days_to_meeting, -1) as meeting,
          meetings_booked as booked, followed_up_on_time as on_time, followed_up_late as late
        from case_board where ${whose}) b
      group by grouping sets ((stage, why), (prefix), (prefix, contact), (prefix, meeting), (authority), (year), (contact), (meeting), ())
      union all
      select case when grouping(kind) = 0 then 'failures' else 'failuresBy' end,
        case when grouping(kind) = 0 then kind else authority end, count(*)::integer, 0, 0, 0
      from (
        select failure->>'kind' as kind, coalesce(failure->>'authority', '') as authority
        from case_board cross join lateral jsonb_array_elements(failures) as f(failure)
        where ${whose} and failures <> '[]') f
      group by grouping sets ((kind), (authority))`.execute(db);
    const counts = (table: Row["of"]): Counts =>
      Object.fromEntries(
        rows.filter((row) => row.of === table).map(({ kind, cases }) => [kind === "-1" ? "none" : kind, cases]),
      );
    const waitsOf = (table: Row["of"], prefix: string): Counts =>
      Object.fromEntries(
        Object.entries(counts(table)).flatMap(([kind, cases]): [string, number][] => {
          const [of, days = ""] = kind.split(":");
          return of === prefix ? [[days === "-1" ? "none" : days, cases]] : [];
        }),
      );
    const all = rows.find((row) => row.of === "all");
    return {
      stages: counts("stages"),
      programmes: counts("programmes"),
      byProgramme: Object.fromEntries(
        rows
          .filter((row) => row.of === "programmes")
          .map(({ kind, onTime, late }) => [
            kind,
            {
              daysToContact: waitsOf("programmesToContact", kind),
              daysToMeeting: waitsOf("programmesToMeeting", kind),
              onTime,
              late,
            },
          ]),
      ),
      authorities: counts("authorities"),
      years: counts("years"),
      daysToContact: counts("daysToContact"),
      daysToMeeting: counts("daysToMeeting"),
      failures: counts("failures"),
      failuresBy: counts("failuresBy"),
      meetingsBooked: all?.booked ?? 0,
      onTime: all?.onTime ?? 0,
      late: all?.late ?? 0,
    };
  },
});
