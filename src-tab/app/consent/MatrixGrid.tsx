import { Checkbox, makeStyles, mergeClasses, Switch, Text, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useRef, useState } from "react";

import type { Category } from "../../../src-shared/case/labelled.ts";
import { type Around, unitOf, useConsentText } from "./around.ts";
import { categoryNames } from "./category-names.ts";
import { type Cell, cellsIn, type ChoiceRow, choiceRows, standingOf, toggled } from "./matrix-choice.ts";

interface Props {
  board: Around["board"];
  units: readonly string[];
  chosen: ReadonlySet<Cell>;
  /** Only these can be ticked; null: any. */
  within?: ReadonlySet<Cell> | null;
  onChange: (chosen: Set<Cell>) => void;
  problem?: string | undefined;
}

const moves: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Who may tell what, to be ticked a cell, a whole line or a whole kind at a time; one stop for the tab key, then arrows. */
export function MatrixGrid({ board, units, chosen, within = null, onChange, problem }: Props) {
  const styles = useStyles();
  const words = useConsentText();
  const [isOneByOne, setOneByOne] = useState(false);
  const [at, setAt] = useState<[row: number, column: number]>([0, 0]);
  const grid = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const rows = choiceRows(units, isOneByOne).filter((row) => cellsIn(row, null, within).length > 0);
  const kinds = categoryNames.filter((kind) => !within || [...within].some((cell) => cell.endsWith(`|${kind}`)));
  const columns: (Category | null)[] = [null, ...kinds];
  const here = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)] as const;

  const nameOf = ({ from, to }: ChoiceRow) => {
    if (from === null) return words.form.allServices;
    const speaker = unitOf(board, from);
    return to === null ? words.form.tells(speaker) : words.form.tellsTo(speaker, unitOf(board, to));
  };
  const move = (event: KeyboardEvent) => {
    const by = moves[event.key];
    if (!by) return;
    event.preventDefault();
    const next: [number, number] = [
      Math.max(0, Math.min(rows.length - 1, here[0] + by[0])),
      Math.max(0, Math.min(columns.length - 1, here[1] + by[1])),
    ];
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.join()}"]`)?.focus();
  };

  return (
    <div className={styles.whole}>
      <Text size={200} className={styles.quiet} id={helpId}>
        {words.form.gridHelp}
      </Text>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={words.form.grid}
        aria-describedby={helpId}
        className={styles.grid}
        style={{ "--kinds": String(columns.length) } as React.CSSProperties}
        onKeyDown={move}
      >
        <div role="row" className={mergeClasses(styles.row, styles.heads)}>
          {[words.from, words.form.whole, ...kinds.map((kind) => words.category[kind])].map((head) => (
            <span key={head} role="columnheader" className={styles.head}>
              {head}
            </span>
          ))}
        </div>
        {rows.map((row, rowAt) => (
          <div key={row.id} role="row" className={styles.row}>
            <span role="rowheader" className={styles.name}>
              {nameOf(row)}
            </span>
            {columns.map((kind, columnAt) => {
              const cells = cellsIn(row, kind, within);
              const label = kind ? words.category[kind] : words.form.whole;
              return (
                <span key={label} role="gridcell" className={styles.cell}>
                  <Checkbox
                    data-at={`${rowAt},${columnAt}`}
                    tabIndex={rowAt === here[0] && columnAt === here[1] ? 0 : -1}
                    aria-label={words.form.cell(nameOf(row), label)}
                    label={{ children: label, className: styles.label, "aria-hidden": true }}
                    checked={standingOf(cells, chosen)}
                    disabled={cells.length === 0}
                    onFocus={() => setAt([rowAt, columnAt])}
                    onChange={() => onChange(toggled(cells, chosen))}
                  />
                </span>
              );
            })}
          </div>
        ))}
      </div>
      {problem && (
        <Text role="alert" className={styles.wrong}>
          {problem}
        </Text>
      )}
      <Switch label={words.form.oneByOne} checked={isOneByOne} onChange={(_, { checked }) => setOneByOne(checked)} />
    </div>
  );
}

const narrow = "@media (max-width: 799px)";
const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  grid: { display: "flex", flexDirection: "column" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(150px, 1.6fr) 72px repeat(calc(var(--kinds) - 1), minmax(72px, 1fr))",
    alignItems: "center",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
      // Two where there is room for no more: as wide as their longest words.
      "@media (max-width: 479px)": { gridTemplateColumns: "auto auto", justifyContent: "space-between" },
      paddingBlock: tokens.spacingVerticalS,
    },
  },
  heads: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    [narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  },
  head: { hyphens: "auto", overflowWrap: "break-word", ":not(:first-child)": { textAlign: "center" } },
  name: { fontWeight: tokens.fontWeightSemibold, [narrow]: { gridColumn: "1 / -1" } },
  cell: { display: "flex", justifyContent: "center", [narrow]: { justifyContent: "start" } },
  label: { display: "none", [narrow]: { display: "inline", hyphens: "auto" } },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});
