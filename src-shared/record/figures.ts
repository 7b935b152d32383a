import { published, publishedBeside, type Table, told, whole, without } from "./published.ts";

type Counts = Readonly<Record<string, number>>;

interface Counted {
  stages: Counts;
  /** By what their codes begin with. */
  programmes: Counts;
  authorities: Counts;
  years: Counts;
  daysToContact: Counts;
  daysToMeeting: Counts;
  meetingsBooked: number;
  onTime: number;
  late: number;
  failures: Counts;
  failuresBy: Counts;
}

/** From the first worry, in days: half of the cases wait no longer; and how many waited how long. */
interface Waits {
  median: number | null;
  bands: Table | null;
}

/** What is told of many cases. Null where it cannot be told without telling of somebody. */
export interface Figures {
  stages: Table | null;
  programmes: Table | null;
  authorities: Table | null;
  years: Table | null;
  toContact: Waits;
  toMeeting: Waits;
  promises: Table | null;
  meetingsBooked: number | null;
  failures: Table | null;
  failuresBy: Table | null;
}
export interface StatisticsSet {
  whose: "own" | "all";
  name: string;
  figures: Figures;
}

/** Where a case can stand, with why where it has that. */
export const stages =
  "inquiry triage familyContact consentPending active onHold:consent onHold:family followUp closing closed ended:adviceOnly ended:redirected ended:sipEnough ended:declined merged".split(
    " ",
  );
const bandEnds = [2, 7, 14, 30] as const;
const bands = ["0-2", "3-7", "8-14", "15-30", "31-", "none"] as const;
const failureKinds = ["absent", "brokenPromise", "late"] as const;
const fewest = 5;

/** `own`: what they are shown to somebody beside, who knows it whole. */
export function figuresFrom(counted: Counted, how: "whole" | "published", own: Counted = noCases): Figures {
  const table = (counts: Counts, kinds: readonly string[], known: Counts) => {
    if (how === "whole") return inOrder(whole(counts), kinds);
    return own === noCases ? published(counts, kinds) : publishedBeside(counts, known, kinds);
  };
  /** Tables of the same whole are told together or not at all: what one keeps back another would give away. */
  const together = <T extends Record<string, Table | null>>(tables: T): T =>
    Object.values(tables).includes(null)
      ? (Object.fromEntries(Object.keys(tables).map((name) => [name, null])) as T)
      : tables;
  const known = (
    of: "stages" | "programmes" | "authorities" | "years" | "failures" | "failuresBy",
    kinds?: readonly string[],
  ) => table(counted[of], kinds ?? Object.keys(counted[of]).toSorted(), own[of]);
  const waited = (of: "daysToContact" | "daysToMeeting") => table(banded(counted[of]), bands, banded(own[of]));
  const cases = together({
    stages: known("stages", stages),
    programmes: known("programmes"),
    authorities: known("authorities"),
    years: known("years"),
    toContact: waited("daysToContact"),
    toMeeting: waited("daysToMeeting"),
  });
  const failed = together({ failures: known("failures", failureKinds), failuresBy: known("failuresBy") });
  const median = (of: "daysToContact" | "daysToMeeting") => {
    const [all, rest] = [casesIn(counted[of]), casesIn(without(counted[of], own[of]))];
    return how === "published" && (all < fewest || told(rest) === null) ? null : medianOf(counted[of]);
  };
  const promisesOf = ({ onTime, late }: Counted) => ({ onTime, late });
  const booked = counted.meetingsBooked;
  const isBookedTold = how === "whole" || told(booked - own.meetingsBooked) !== null;
  return {
    ...cases,
    toContact: { median: median("daysToContact"), bands: cases.toContact },
    toMeeting: { median: median("daysToMeeting"), bands: cases.toMeeting },
    promises: table(promisesOf(counted), ["onTime", "late"], promisesOf(own)),
    meetingsBooked: how === "whole" ? booked : isBookedTold ? told(booked) : null,
    ...failed,
  };
}
const noCases: Counted = {
  stages: {},
  programmes: {},
  authorities: {},
  years: {},
  daysToContact: {},
  daysToMeeting: {},
  meetingsBooked: 0,
  onTime: 0,
  late: 0,
  failures: {},
  failuresBy: {},
};

const inOrder = (table: Table, kinds: readonly string[]): Table => ({
  ...table,
  rows: table.rows.toSorted((a, b) => kinds.indexOf(a.key) - kinds.indexOf(b.key)),
});

function banded(days: Counts): Counts {
  const found: Record<string, number> = {};
  for (const [day, many] of Object.entries(days)) {
    const at = bandEnds.findIndex((end) => Number(day) <= end);
    const band = day === "none" ? day : bands[at < 0 ? bandEnds.length : at]!;
    found[band] = (found[band] ?? 0) + many;
  }
  return found;
}

const casesIn = ({ none: _none, ...days }: Counts) => Object.values(days).reduce((sum, many) => sum + many, 0);

function medianOf({ none: _none, ...days }: Counts): number | null {
  const sorted = Object.entries(days)
    .map(([day, many]) => ({ day: Number(day), many }))
    .toSorted((a, b) => a.day - b.day);
  const total = casesIn(days);
  if (total === 0) return null;
  const at = (place: number) => {
    let seen = 0;
    return sorted.find(({ many }) => (seen += many) > place)!.day;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
