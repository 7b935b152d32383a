import type { CaseFile } from "../case/case-file.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Rules } from "../programme/programme.ts";
import { rulesOf } from "../programme/programmes.ts";
import { dayOf, type Moment } from "../time.ts";
import { goesApart } from "../track/apart.ts";
import { courtStates } from "../track/track.ts";
import { isOver } from "./retention.ts";
import { beforeAfter, type BeforeAfter, type Said } from "./before-after.ts";
import { fewest, published, type Table } from "./published.ts";

export const courts = [...courtStates, "notSaid"] as const;
/** The one that every kind of coordination may ask about, beside its own. */
const burden = "burden";
/** Whose answers are counted together: each group by itself, so that no difference of two tables is of the other group's. */
export const groups = ["guardian", "child", "person"] as const;
type Group = (typeof groups)[number];

interface Both {
  sv: string;
  en: string;
}
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

interface Question {
  measure: string;
  question: Both | null;
  of?: Group;
  low?: Both | null;
  high?: Both | null;
}
interface Counting {
  name: Both;
  /** By their words and whose answers they are. */
  questions: Map<string, { question: Question; said: Said[] }>;
  courts: (typeof courts)[number][];
}

const endedIn = ({ stage }: CaseFile): number | null =>
  isOver(stage) && stage.name !== "merged" ? Number(dayOf(stage.at).slice(0, 4)) : null;

/** The set of tables of one year: each kind of coordination by itself, of the cases that ended in it, with no sum over them. */
export function outcomesOf(
  files: readonly CaseFile[],
  year: number,
  municipality: Municipality,
  now: Moment,
): OutcomeYear {
  const programmes = new Map<string, Counting>();
  for (const file of files) if (endedIn(file) === year) count(file, municipality, programmes);
  return {
    year,
    madeAt: now,
    programmes: [...programmes]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([programme, counting]) => ({ programme, name: counting.name, tables: tablesOf(counting) })),
  };
}

function count(file: CaseFile, municipality: Municipality, programmes: Map<string, Counting>): void {
  const rules = rulesOf(file, municipality);
  const counting: Counting = programmes.get(file.programme) ?? {
    name: { sv: rules.name, en: rules.nameEn || rules.name },
    questions: new Map(),
    courts: [],
  };
  programmes.set(file.programme, counting);
  const isOfAdults = rules.about === "adults";
  for (const kind of ["guardian", "child"] as const) {
    const of: Group = kind === "child" && isOfAdults ? "person" : kind;
    const people = file.parties.filter((person) => person.kind === kind);
    const counted = (question: Question, saidBy: (party: string) => Said) => {
      const key = JSON.stringify(question);
      const known = counting.questions.get(key) ?? { question, said: [] };
      counting.questions.set(key, known);
      known.said.push(...people.map(({ id }) => saidBy(id)).filter(hasSaid));
    };
    if (kind === "guardian" ? !isOfAdults : isOfAdults)
      counted({ measure: burden, of, question: null, low: null, high: null }, (party) =>
        saidIn(file.burdens.filter((one) => one.party === party)),
      );
    for (const one of rules.measures)
      if (one.askedOf.includes(kind))
        counted({ measure: one.id, of, ...wordsOf(one) }, (party) =>
          saidIn(file.ratings.filter((rating) => rating.party === party && rating.measure === one.id)),
        );
  }
  if (!goesApart(file)) return;
  for (const { id, kind } of file.parties)
    if (kind === "guardian")
      counting.courts.push(file.tracks.find(({ party }) => party === id)?.court?.state ?? "notSaid");
}

const wordsOf = ({ question, questionEn, low, lowEn, high, highEn }: Rules["measures"][number]) => ({
  question: { sv: question, en: questionEn || question },
  low: { sv: low, en: lowEn || low },
  high: { sv: high, en: highEn || high },
});

const hasSaid = ({ before, after }: Said) => before !== null || after !== null;

function saidIn(own: readonly { when: "before" | "after"; score: number | null }[]): Said {
  const at = (when: "before" | "after") => own.find((one) => one.when === when)?.score ?? null;
  return { before: at("before"), after: at("after") };
}

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
