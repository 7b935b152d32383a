import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  name: string;
  heads: readonly string[];
  /** A line each: its key, and what stands under each head. */
  lines: readonly (readonly [key: string, ...cells: ReactNode[]])[];
}

/** Facts a line each, on screen and paper; on a narrow page one under the other. */
export function LineTable({ name, heads, lines }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={name}>
      <thead className={styles.head}>
        <tr>
          {heads.map((title) => (
            <th key={title} scope="col" className={styles.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([key, ...cells]) => (
          <tr key={key} className={styles.row}>
            {heads.map((title, at) => (
              <td key={title} className={styles.cell}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const narrow = "@media screen and (max-width: 599px)";
const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase300 },
  head: { [narrow]: { position: "absolute", clip: "rect(0 0 0 0)", width: "1px", height: "1px" } },
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
    [narrow]: { display: "block", paddingBlock: tokens.spacingVerticalS },
  },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 0`,
    overflowWrap: "anywhere",
    [narrow]: { display: "block", padding: 0 },
  },
});
