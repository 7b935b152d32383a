import type { CaseFile } from "../case/case-file.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import {
  type Answered,
  answeredIn,
  type Both,
  type Court,
  courts,
  endedIn,
  type Group,
  groups,
  type Question,
} from "./answered.ts";
import { beforeAfter, type BeforeAfter, type Said } from "./before-after.ts";
import { fewest, published, type Table } from "./published.ts";

export interface OutcomesOfProgramme {
  programme: string;
  name: Both;
  tables: {
    /**
     * Each question by its short name, and whose answers they are; in its own words where the programme asks it, with what 1 and 5
     * mean. A question that was worded anew is another one. Years made earlier say neither whose nor what.
     */
    asked: (Question & BeforeAfter)[];
    /** Where parents who go apart stood in court; null where nothing can be told, or there are none. */
    court: Table | null;
  };
}
/** What is told of one year, made once and kept as it is: a second making could be taken from the first. */
export interface OutcomeYear {
  year: number;
  madeAt: Moment;
  programmes: OutcomesOfProgramme[];
}

interface Counting {
  name: Both;
  /** By their words and whose answers they are. */
  questions: Map<string, { question: Question; said: Said[] }>;
  courts: Court[];
}

/**
 * The set of tables of one year: each kind of coordination by itself, of the cases that ended in it, with no sum over them.
 * `left` is what those of them left that were disposed of before the set was made.
 */
export function outcomesOf(
  files: readonly CaseFile[],
  year: number,
  municipality: Municipality,
  now: Moment,
  left: readonly Answered[] = [],
): OutcomeYear {
  const programmes = new Map<string, Counting>();
  for (const file of files)
    if (endedIn(file) === year) for (const one of answeredIn(file, municipality)) count(one, programmes);
  for (const one of left) count(one, programmes);
  return {
    year,
    madeAt: now,
    programmes: [...programmes]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([programme, counting]) => ({ programme, name: counting.name, tables: tablesOf(counting) })),
  };
}

function count({ programme, name, question, said, court }: Answered, programmes: Map<string, Counting>): void {
  const counting: Counting = programmes.get(programme) ?? { name, questions: new Map(), courts: [] };
  programmes.set(programme, counting);
  if (question) {
    const key = keyOf(question);
    const known = counting.questions.get(key) ?? { question, said: [] };
    counting.questions.set(key, known);
    if (said) known.said.push(said);
  }
  if (court) counting.courts.push(court);
}

/** By the words alone: what has been kept does not come back with its parts in the order they were written. */
const keyOf = ({ measure, of, question, low, high }: Question) =>
  JSON.stringify([measure, of, ...[question, low, high].flatMap((words) => [words?.sv, words?.en])]);

function tablesOf({ questions, courts: states }: Counting): OutcomesOfProgramme["tables"] {
  const asked = [...questions.values()].map(({ question, said }) => ({ ...question, ...beforeAfter(said) }));
  const court = states.length > 0 ? published(tally(states), courts) : null;
  return heldTogether({ asked, court });
}

const totalOf = ({ before, change }: BeforeAfter) => (before ?? change)?.total ?? 0;

/**
 * Totals that are told of the same group could be taken from each other: where that leaves one to four, only the tables of the
 * largest total are told of it.
 */
function heldTogether({ asked, court }: OutcomesOfProgramme["tables"]): OutcomesOfProgramme["tables"] {
  const keptTotals = new Map(
    groups.map((group) => {
      const own = asked.filter(({ of }) => of === group).map(totalOf);
      const told = [...own, group === "guardian" ? (court?.total ?? 0) : 0].filter((total) => total > 0);
      return [group, canBeTakenApart(told) ? [Math.max(...told)] : told] as const;
    }),
  );
  const isKept = (group: Group | undefined, total: number) => !!group && keptTotals.get(group)?.includes(total);
  return {
    asked: asked.map((one) =>
      isKept(one.of, totalOf(one)) ? one : { ...one, before: null, after: null, change: null },
    ),
    court: court && isKept("guardian", court.total) ? court : null,
  };
}

/** So many different totals have more sums and differences than are worth looking at. */
const mostTotals = 8;

function canBeTakenApart(totals: readonly number[]): boolean {
  const all = [...new Set(totals)];
  if (all.length > mostTotals) return true;
  const sums = all.reduce<number[]>((known, total) => known.flatMap((sum) => [sum - total, sum, sum + total]), [0]);
  return sums.some((sum) => sum > 0 && sum < fewest);
}

function tally(states: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of states) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
