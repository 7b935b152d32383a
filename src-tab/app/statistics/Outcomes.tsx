import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import type { OutcomesOfProgramme } from "../../../src-shared/record/outcomes.ts";
import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { save } from "../save.ts";
import { Section } from "../Section.tsx";
import { asCsv } from "./csv.ts";
import { type ReadOutcomes, useOutcomeText, useWorded, type WordedTable } from "./useOutcomes.ts";

/** How it was before and after, a year at a time, to those who answer for the whole; and what each table means. */
export function Outcomes() {
  const words = useOutcomeText();
  const api = useApi();
  const query = useQuery({ queryKey: ["outcomes"], queryFn: () => api.read<ReadOutcomes>("/outcomes") });
  return (
    <Section title={words.title} note={words.lead}>
      <Loaded query={query}>{(read) => <Years read={read} />}</Loaded>
    </Section>
  );
}

function Years({ read }: { read: ReadOutcomes }) {
  const styles = useStyles();
  const { language } = useText();
  const words = useOutcomeText();
  const worded = useWorded();
  const lines = read.years.flatMap(({ year, programmes }) =>
    programmes.flatMap((one) =>
      worded(one).tables.flatMap(({ question, part, rows, total }) =>
        [...rows, { name: words.total, count: total }].map(({ name, count }) => [
          year,
          one.name[language],
          question,
          part,
          name,
          count,
        ]),
      ),
    ),
  );
  if (read.years.length === 0) return <Text>{words.empty}</Text>;
  return (
    <>
      {read.years.map(({ year, programmes }) => (
        <div key={year} className={styles.year}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {words.year(year)}
          </Text>
          {programmes.length === 0 && <Text>{words.nobody}</Text>}
          {programmes.map((one) => (
            <Programme key={one.programme} of={one} />
          ))}
        </div>
      ))}
      <Codebook />
      <div className={styles.ways}>
        <Button
          onClick={() =>
            save(
              new Blob([asCsv([[...words.heads], ...lines])], { type: "text/csv;charset=utf-8" }),
              `${words.file}.csv`,
            )
          }
        >
          {words.csv}
        </Button>
        <Button
          onClick={() =>
            save(new Blob([JSON.stringify(read, null, 2)], { type: "application/json" }), `${words.file}.json`)
          }
        >
          {words.json}
        </Button>
      </div>
    </>
  );
}

function Programme({ of }: { of: OutcomesOfProgramme }) {
  const styles = useStyles();
  const { language } = useText();
  const words = useOutcomeText();
  const { tables, kept } = useWorded()(of);
  return (
    <div className={styles.programme}>
      <Text as="h4" className={styles.title}>
        {of.name[language]}
      </Text>
      <div className={styles.tables}>
        {tables.map((table) => (
          <OneTable key={table.key} table={table} />
        ))}
      </div>
      {kept.map(({ question, isAll }) => (
        <Text key={question} size={200}>
          {`${question} ${isAll ? words.few : words.partly}`}
        </Text>
      ))}
    </div>
  );
}

function OneTable({ table: { question, part, rows, total } }: { table: WordedTable }) {
  const styles = useStyles();
  const words = useOutcomeText();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{part ? `${question} ${part}` : question}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col" className={styles.number}>
            {words.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.number}>{count}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className={styles.number}>{total}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What each name means, and how nobody is to be recognised. */
function Codebook() {
  const styles = useStyles();
  const words = useOutcomeText();
  const parts = Object.keys(words.parts) as (keyof typeof words.parts)[];
  return (
    <details className={styles.codebook}>
      <summary>{words.codebook}</summary>
      <ul>
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt className={styles.term}>{words.parts[part]}</dt>
            <dd>
              {words.partsMean[part]}{" "}
              {Object.values(part === "court" ? words.courtKeys : keysOf(part, words)).join(" · ")}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const keysOf = (part: "before" | "after" | "change", { keys }: ReturnType<typeof useOutcomeText>): string[] =>
  part === "change" ? [keys.lower, keys.same, keys.higher, keys.none] : [keys.low, keys.middle, keys.high, keys.none];

const useStyles = makeStyles({
  year: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  programme: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  tables: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: "start",
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    breakInside: "avoid",
    "& th, & td": {
      textAlign: "start",
      padding: `${tokens.spacingVerticalXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th, & tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold },
  },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBlockEnd: tokens.spacingVerticalXS },
  number: { textAlign: "end !important" as "end", fontVariantNumeric: "tabular-nums", paddingInlineStart: "16px" },
  codebook: { maxWidth: "70ch" },
  term: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
});
