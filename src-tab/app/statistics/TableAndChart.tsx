import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId } from "react";

import { type NamedTable, useStatisticsText } from "./rows.ts";

const Chart = lazy(async () => ({ default: (await import("./Chart.tsx")).Chart }));

/** The same figures three times: said, as a table, and as a picture when it has come. */
export function TableAndChart({ table }: { table: NamedTable }) {
  const styles = useStyles();
  const words = useStatisticsText();
  const id = useId();
  const { name, rows, total } = table;
  const title = words.tables[name];
  const [most] = rows.toSorted((a, b) => b.count - a.count);
  return (
    <section aria-labelledby={id} className={styles.part}>
      <Text as="h3" id={id} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {most && rows.length > 1 && <Text>{words.most(most.name, most.count, total)}</Text>}
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col" className={styles.number}>
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: kind, count }) => (
            <tr key={kind}>
              <th scope="row" className={styles.kind}>
                {kind}
              </th>
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
      {rows.length > 1 && (
        <Suspense fallback={<div style={{ minHeight: `${rows.length * 40}px` }} />}>
          <Chart table={table} />
        </Suspense>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": {
      textAlign: "start",
      padding: `${tokens.spacingVerticalXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th, & tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold },
  },
  kind: { overflowWrap: "anywhere" },
  number: { textAlign: "end !important" as "end", fontVariantNumeric: "tabular-nums", paddingInlineStart: "16px" },
});
