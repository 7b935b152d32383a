import { published, publishedBeside, type Table, told, whole, without } from "./published.ts";

type Counts = Readonly<Record<string, number>>;

interface CountedWaits {
  daysToContact: Counts;
  daysToMeeting: Counts;
  onTime: number;
  late: number;
}
interface Counted extends CountedWaits {
  stages: Counts;
  /** By what their codes begin with. */
  programmes: Counts;
  byProgramme: Readonly<Record<string, CountedWaits>>;
  authorities: Counts;
  years: Counts;
  meetingsBooked: number;
  failures: Counts;
  failuresBy: Counts;
}

/** From the first worry, in days: half of the cases wait no longer; and how many waited how long. */
interface Waits {
  median: number | null;
  bands: Table | null;
}

/** In days, half of the cases wait no longer; and how many promises were kept. Null where it cannot be told. */
export interface WaitsOfProgramme {
  prefix: string;
  toContact: number | null;
  toMeeting: number | null;
  promises: Table | null;
}

/** What is told of many cases. Null where it cannot be told without telling of somebody. */
export interface Figures {
  stages: Table | null;
  programmes: Table | null;
  /** The same for each kind of coordination, by what its codes begin with; of those alone that `programmes` tells of. */
  byProgramme: WaitsOfProgramme[];
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
  const medianIn = (days: Counts, others: Counts) => {
    const [all, rest] = [casesIn(days), casesIn(without(days, others))];
    return how === "published" && (all < fewest || told(rest) === null) ? null : medianOf(days);
  };
  const median = (of: "daysToContact" | "daysToMeeting") => medianIn(counted[of], own[of]);
  const promisesOf = ({ onTime, late }: CountedWaits) => ({ onTime, late });
  const byProgramme = (cases.programmes?.rows ?? []).map(({ key: prefix }): WaitsOfProgramme => {
    const [its, mine] = [counted.byProgramme[prefix] ?? nothing, own.byProgramme[prefix] ?? nothing];
    return {
      prefix,
      toContact: medianIn(its.daysToContact, mine.daysToContact),
      toMeeting: medianIn(its.daysToMeeting, mine.daysToMeeting),
      promises: table(promisesOf(its), ["onTime", "late"], promisesOf(mine)),
    };
  });
  // With the sum of all of them told, what one keeps back the others would give away.
  const isWhole = Object.entries(counted.byProgramme).every(([prefix, its]) => {
    const promises = table(promisesOf(its), ["onTime", "late"], promisesOf(own.byProgramme[prefix] ?? nothing));
    return promises !== null && promises.others === 0;
  });
  const booked = counted.meetingsBooked;
  const isBookedTold = how === "whole" || told(booked - own.meetingsBooked) !== null;
  return {
    ...cases,
    byProgramme: byProgramme.map((one) => (isWhole ? one : { ...one, promises: null })),
    toContact: { median: median("daysToContact"), bands: cases.toContact },
    toMeeting: { median: median("daysToMeeting"), bands: cases.toMeeting },
    promises: table(promisesOf(counted), ["onTime", "late"], promisesOf(own)),
    meetingsBooked: how === "whole" ? booked : isBookedTold ? told(booked) : null,
    ...failed,
  };
}
const nothing: CountedWaits = { daysToContact: {}, daysToMeeting: {}, onTime: 0, late: 0 };
const noCases: Counted = {
  ...nothing,
  byProgramme: {},
  stages: {},
  programmes: {},
  authorities: {},
  years: {},
  meetingsBooked: 0,
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
