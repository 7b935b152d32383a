import { published, type Table, told, whole } from "./published.ts";

type Counts = Readonly<Record<string, number>>;

interface Counted {
  stages: Counts;
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

const stages =
  "inquiry triage familyContact consentPending active onHold:consent onHold:family followUp closing closed ended:adviceOnly ended:redirected ended:sipEnough ended:declined merged".split(
    " ",
  );
const bandEnds = [2, 7, 14, 30] as const;
const bands = ["0-2", "3-7", "8-14", "15-30", "31-", "none"] as const;
const failureKinds = ["absent", "brokenPromise", "late"] as const;
const fewest = 5;

export function figuresFrom(counted: Counted, how: "whole" | "published"): Figures {
  const table = (counts: Counts, kinds: readonly string[]) =>
    how === "whole" ? inOrder(whole(counts), kinds) : published(counts, kinds);
  /** Tables of the same whole are told together or not at all: what one keeps back another would give away. */
  const together = <T extends Record<string, Table | null>>(tables: T): T =>
    Object.values(tables).includes(null)
      ? (Object.fromEntries(Object.keys(tables).map((name) => [name, null])) as T)
      : tables;
  const cases = together({
    stages: table(counted.stages, stages),
    authorities: table(counted.authorities, Object.keys(counted.authorities).toSorted()),
    years: table(counted.years, Object.keys(counted.years).toSorted()),
    toContact: table(banded(counted.daysToContact), bands),
    toMeeting: table(banded(counted.daysToMeeting), bands),
  });
  const failed = together({
    failures: table(counted.failures, failureKinds),
    failuresBy: table(counted.failuresBy, Object.keys(counted.failuresBy).toSorted()),
  });
  const median = (days: Counts) => medianOf(days, how === "whole" ? 1 : fewest);
  return {
    ...cases,
    toContact: { median: median(counted.daysToContact), bands: cases.toContact },
    toMeeting: { median: median(counted.daysToMeeting), bands: cases.toMeeting },
    promises: table({ onTime: counted.onTime, late: counted.late }, ["onTime", "late"]),
    meetingsBooked: how === "whole" ? counted.meetingsBooked : told(counted.meetingsBooked),
    ...failed,
  };
}

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

function medianOf({ none: _none, ...days }: Counts, atLeast: number): number | null {
  const sorted = Object.entries(days)
    .map(([day, many]) => ({ day: Number(day), many }))
    .toSorted((a, b) => a.day - b.day);
  const total = sorted.reduce((sum, { many }) => sum + many, 0);
  if (total < atLeast) return null;
  const at = (place: number) => {
    let seen = 0;
    return sorted.find(({ many }) => (seen += many) > place)!.day;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
