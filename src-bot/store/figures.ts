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
  of: "stages" | "authorities" | "years" | "toContact" | "toMeeting" | "failures" | "failuresBy";
  /** Of the two waits, which are counted for each beginning of a code. */
  prefix: string | null;
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
    // Read once, counted in every way that cannot be summed up from another.
    const { rows } = await sql<Row>`
      select case grouping(stage, why, prefix, authority, year, contact, meeting)
          when 31 then 'stages' when 119 then 'authorities' when 123 then 'years' when 109 then 'toContact' else 'toMeeting' end as "of",
        prefix, coalesce(stage || coalesce(':' || why, ''), authority, year, contact::text, meeting::text) as kind,
        count(*)::integer as cases, sum(booked)::integer as booked, sum(on_time)::integer as on_time,
        sum(late)::integer as late
      from (
        select stage, why, split_part(reference, '-', 1) as prefix, coalesce(authority, '') as authority, left(opened_on, 4) as year,
          coalesce(days_to_contact, -1) as contact, coalesce(days_to_meeting, -1) as meeting,
          meetings_booked as booked, followed_up_on_time as on_time, followed_up_late as late
        from case_board where ${whose}) b
      group by grouping sets ((stage, why), (prefix, contact), (prefix, meeting), (authority), (year))
      union all
      select case when grouping(kind) = 0 then 'failures' else 'failuresBy' end, null,
        case when grouping(kind) = 0 then kind else authority end, count(*)::integer, 0, 0, 0
      from (
        select failure->>'kind' as kind, coalesce(failure->>'authority', '') as authority
        from case_board cross join lateral jsonb_array_elements(failures) as f(failure)
        where ${whose} and failures <> '[]') f
      group by grouping sets ((kind), (authority))`.execute(db);
    const counted = (of: Row["of"]) => counts(rows.filter((row) => row.of === of));
    // Everybody waits for both, so that each case is in these once.
    const each = rows.filter((row) => row.of === "toContact");
    const prefixes = [...new Set(each.map(({ prefix }) => prefix ?? ""))];
    const inProgramme = (of: "toContact" | "toMeeting", prefix: string) =>
      rows.filter((row) => row.of === of && row.prefix === prefix);
    return {
      stages: counted("stages"),
      programmes: Object.fromEntries(
        prefixes.map((prefix) => [prefix, sum(inProgramme("toContact", prefix), "cases")]),
      ),
      byProgramme: Object.fromEntries(
        prefixes.map((prefix) => {
          const its = inProgramme("toContact", prefix);
          const daysToMeeting = counts(inProgramme("toMeeting", prefix));
          return [
            prefix,
            { daysToContact: counts(its), daysToMeeting, onTime: sum(its, "onTime"), late: sum(its, "late") },
          ];
        }),
      ),
      authorities: counted("authorities"),
      years: counted("years"),
      daysToContact: counted("toContact"),
      daysToMeeting: counted("toMeeting"),
      failures: counted("failures"),
      failuresBy: counted("failuresBy"),
      meetingsBooked: sum(each, "booked"),
      onTime: sum(each, "onTime"),
      late: sum(each, "late"),
    };
  },
});

const sum = (rows: readonly Row[], of: "cases" | "booked" | "onTime" | "late"): number =>
  rows.reduce((all, row) => all + row[of], 0);

function counts(rows: readonly Row[]): Counts {
  const all: Counts = {};
  for (const { kind, cases } of rows) {
    const name = kind === "-1" ? "none" : kind;
    all[name] = (all[name] ?? 0) + cases;
  }
  return all;
}
