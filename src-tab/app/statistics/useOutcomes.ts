import type { Codebook } from "../../../src-shared/record/codebook.ts";
import type { OutcomesOfProgramme, OutcomeYear } from "../../../src-shared/record/outcomes.ts";
import type { Table } from "../../../src-shared/record/published.ts";
import type { OutcomeWords } from "../../../src-shared/text/sv/outcomes.ts";
import { screenWords, useText } from "../language.ts";

export const useOutcomeText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/outcomes.ts")).outcomeWords,
  en: async () => (await import("../../../src-shared/text/en/outcomes.ts")).outcomeWords,
});

export interface ReadOutcomes {
  municipality: string;
  years: OutcomeYear[];
  codebook: Codebook;
}

/** One table as it is read: what it is of, and each row in words. */
export interface WordedTable {
  key: string;
  question: string;
  part: string;
  rows: { name: string; count: number }[];
  total: number;
}

/** The tables of one kind of coordination in words, and of which questions something is kept back. */
export function useWorded(): (of: OutcomesOfProgramme) => {
  tables: WordedTable[];
  kept: { question: string; isAll: boolean }[];
} {
  const { language } = useText();
  const words = useOutcomeText();
  return ({ tables: { asked, court } }) => {
    const called = asked.map((one, at) => {
      const question = one.question?.[language] ?? words.burden;
      const low = one.low?.[language] ?? (one.question ? null : words.burdenLow);
      const high = one.high?.[language] ?? (one.question ? null : words.burdenHigh);
      const said = [question, one.of && `${words.groups[one.of]}.`, low && high && words.scale(low, high)];
      return { ...one, at, called: said.filter(Boolean).join(" ") };
    });
    const tables = called.flatMap(({ at, called: question, before, after, change }) =>
      Object.entries({ before, after, change }).flatMap(([part, table]) =>
        table ? [worded(`${at} ${part}`, question, part as Part, table, words)] : [],
      ),
    );
    return {
      tables: court ? [...tables, worded("court", words.court, "court", court, words)] : tables,
      kept: called
        .filter(({ before }) => before === null)
        .map(({ called: question, change }) => ({ question, isAll: change === null })),
    };
  };
}

type Part = keyof OutcomeWords["parts"];

function worded(key: string, question: string, part: Part, table: Table, words: OutcomeWords): WordedTable {
  const nameOf = (row: string) =>
    part === "court"
      ? words.courtKeys[row as keyof OutcomeWords["courtKeys"]]
      : words.keys[row as keyof OutcomeWords["keys"]];
  const rows = table.rows.map((row) => ({ name: nameOf(row.key), count: row.count }));
  return {
    key,
    question,
    part: part === "court" ? "" : words.parts[part],
    rows: table.others > 0 ? [...rows, { name: words.others, count: table.others }] : rows,
    total: table.total,
  };
}
