import type { CaseFile } from "../case/case-file.ts";
import type { Municipality } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import { dayOf, type Moment } from "../time.ts";
import { goesApart } from "../track/apart.ts";
import { courtStates } from "../track/track.ts";
import { isOver } from "./retention.ts";
import { beforeAfter, type BeforeAfter, type Said } from "./before-after.ts";
import { published, type Table } from "./published.ts";

export const courts = [...courtStates, "notSaid"] as const;
/** The one that every kind of coordination asks about, beside its own. */
const burden = "burden";

interface Both {
  sv: string;
  en: string;
}
export interface OutcomesOfProgramme {
  programme: string;
  name: Both;
  tables: {
    /** Each question by its short name; in its own words where the programme asks it. */
    asked: ({ measure: string; question: Both | null } & BeforeAfter)[];
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
  questions: Map<string, Both | null>;
  answers: Map<string, Said[]>;
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
  const counting = programmes.get(file.programme) ?? {
    name: { sv: rules.name, en: rules.nameEn || rules.name },
    questions: new Map<string, Both | null>([[burden, null]]),
    answers: new Map<string, Said[]>(),
    courts: [],
  };
  programmes.set(file.programme, counting);
  for (const { id, question, questionEn } of rules.measures)
    counting.questions.set(id, { sv: question, en: questionEn || question });
  for (const person of file.parties) {
    if (person.kind !== "guardian" && person.kind !== "child") continue;
    for (const measure of counting.questions.keys()) {
      const said = saidBy(file, person.id, measure);
      if (said.before !== null || said.after !== null)
        counting.answers.set(measure, [...(counting.answers.get(measure) ?? []), said]);
    }
    if (goesApart(file) && person.kind === "guardian")
      counting.courts.push(file.tracks.find(({ party }) => party === person.id)?.court?.state ?? "notSaid");
  }
}

function saidBy({ ratings, burdens }: CaseFile, party: string, measure: string): Said {
  const at = (when: "before" | "after") => {
    const own = ratings.find((one) => one.party === party && one.measure === measure && one.when === when);
    const borne = measure === burden && burdens.find((one) => one.party === party && one.when === when);
    return own?.score ?? (borne ? borne.score : null);
  };
  return { before: at("before"), after: at("after") };
}

function tablesOf({ questions, answers, courts: states }: Counting): OutcomesOfProgramme["tables"] {
  const asked = [...questions].map(([measure, question]) => ({
    measure,
    question,
    ...beforeAfter(answers.get(measure) ?? []),
  }));
  return { asked, court: states.length > 0 ? published(tally(states), courts) : null };
}

function tally(states: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of states) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
