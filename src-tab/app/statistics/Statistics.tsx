import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import type { StatisticsSet } from "../../../src-shared/record/figures.ts";
import { useApi } from "../api.ts";
import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { save } from "../save.ts";
import { Section } from "../Section.tsx";
import { ByProgramme } from "./ByProgramme.tsx";
import { Numbers } from "./Numbers.tsx";
import { csvOf } from "./csv.ts";
import { type Statistics as Read, tablesOf, useStatisticsText } from "./rows.ts";
import { TableAndChart } from "./TableAndChart.tsx";
import { namedWaits } from "./waits.ts";

const Outcomes = fetched(async () => (await import("./Outcomes.tsx")).Outcomes);

/** How it goes for many: the numbers first, then each of them as a text, a table and a picture. */
export function Statistics() {
  const styles = useStyles();
  const text = useText();
  const words = useStatisticsText();
  const api = useApi();
  const query = useQuery({ queryKey: ["statistics"], queryFn: () => api.read<Read>("/statistics") });
  const titleOf = ({ whose, name }: StatisticsSet) => (whose === "own" ? words.whose.own : words.whose.all(name));

  return (
    <Page title={words.title} isWide>
      <Loaded query={query}>
        {({ sets, authorities, programmes, minutesByHand }) => {
          const told = sets.map((set) => ({
            ...set,
            title: titleOf(set),
            waits: namedWaits(set.figures.byProgramme, programmes, text.language),
            tables: tablesOf(set.figures, { authorities, programmes }, words, text),
          }));
          return (
            <>
              {told.map(({ whose, title, figures, waits, tables }) => (
                <Section key={whose} title={title} note={words.notes[whose]}>
                  {figures.stages === null ? (
                    <Text>{words.few}</Text>
                  ) : figures.stages.total === 0 ? (
                    <Text>{words.empty}</Text>
                  ) : (
                    <Numbers figures={figures} minutesByHand={minutesByHand} />
                  )}
                  <ByProgramme waits={waits} />
                  <div className={styles.tables}>
                    {tables.map((table) => (
                      <TableAndChart key={table.name} table={table} />
                    ))}
                  </div>
                </Section>
              ))}
              {told.some(({ tables }) => tables.length > 0) && (
                <Button
                  className={styles.download}
                  onClick={() => save(new Blob([csvOf(told, words)], { type: "text/csv;charset=utf-8" }), words.file)}
                >
                  {words.download}
                </Button>
              )}
              {told.some(({ whose }) => whose === "all") && <Outcomes />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const useStyles = makeStyles({
  tables: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(360px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    marginBlockStart: tokens.spacingVerticalL,
  },
  download: { alignSelf: "start", "@media print": { display: "none" } },
});
