import { makeStyles, tokens } from "@fluentui/react-components";

import { useLogWords } from "./useLogWords.ts";

interface Props {
  name: string;
  lines: { at: string; who: string; what: string }[];
}

/** When, who and what, a line each; on a narrow page one under the other. */
export function LogTable({ name, lines }: Props) {
  const styles = useStyles();
  const words = useLogWords();
  if (lines.length === 0) return <p className={styles.quiet}>{words.none}</p>;
  return (
    <table className={styles.table} aria-label={name}>
      <thead className={styles.head}>
        <tr>
          {[words.when, words.who, words.what].map((title) => (
            <th key={title} scope="col" className={styles.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, who, what }, index) => (
          <tr key={index} className={styles.row}>
            <td className={styles.cell}>{at}</td>
            <td className={styles.cell}>{who}</td>
            <td className={styles.cell}>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const narrow = "@media (max-width: 599px)";
const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase300 },
  head: { textAlign: "start", [narrow]: { position: "absolute", clip: "rect(0 0 0 0)", width: "1px", height: "1px" } },
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
    [narrow]: { display: "block", paddingBlock: tokens.spacingVerticalXS },
  },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
    [narrow]: { display: "block", padding: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
});
