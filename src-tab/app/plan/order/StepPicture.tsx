import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";

import { type Placed, placed } from "../../../../src-shared/plan/order-lines.ts";
import type { SeenCase } from "../../api.ts";
import { useText } from "../../language.ts";
import { Mark, type MarkShape } from "../Mark.tsx";
import { useOrderText } from "./words.ts";

const shapes: Record<Placed["state"], MarkShape> = {
  planned: "waits",
  ongoing: "going",
  done: "done",
  ended: "untouched",
};

/**
 * The support in its order: a column for each turn, a row for each track beside the others. Where there is no room it is a list
 * in the same order, and that is what is read aloud.
 */
export function StepPicture({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const tab = useText();
  const text = useOrderText();
  const steps = placed(view.plan, text.lines, tab.day);
  const turns = [...new Set(steps.map(({ turn }) => turn))];
  const called = (turn: number) => text.turns[turn] ?? text.later(turn + 1);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.picture}>
      <ol className={styles.turns}>
        {turns.map((turn) => (
          <li key={turn} className={styles.turn}>
            <Text as="h3" size={300} weight="semibold" className={styles.title}>
              {called(turn)}
            </Text>
            <ul className={styles.tracks}>
              {steps
                .filter((one) => one.turn === turn)
                .map((one) => (
                  <Step key={one.id} step={one} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Step({ step }: { step: Placed }) {
  const styles = useStyles();
  const text = useOrderText();
  const { words, unit, state, isLate, mayBegin, lines } = step;
  return (
    <li className={mergeClasses(styles.step, styles[state])}>
      <Text weight="semibold" className={styles.words}>
        {words}
      </Text>
      <div className={styles.marks}>
        <Mark shape={mayBegin ? "going" : shapes[state]}>{mayBegin ? text.free : text.states[state]}</Mark>
        {isLate && <Mark shape="lacks">{text.late}</Mark>}
      </div>
      <Text size={200} className={styles.quiet}>
        {[unit, ...lines].join("\n")}
      </Text>
    </li>
  );
}

const narrow = "@media (max-width: 639px)";
const useStyles = makeStyles({
  scroll: { overflowX: "auto", [narrow]: { overflowX: "visible" }, "@media print": { overflowX: "visible" } },
  turns: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(190px, 340px)",
    columnGap: tokens.spacingHorizontalL,
    alignItems: "start",
    [narrow]: { gridAutoFlow: "row", gridAutoColumns: "auto", rowGap: tokens.spacingVerticalL },
  },
  turn: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  tracks: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    borderLeftWidth: "4px",
    borderTopWidth: tokens.strokeWidthThin,
    borderRightWidth: tokens.strokeWidthThin,
    borderBottomWidth: tokens.strokeWidthThin,
    borderTopColor: tokens.colorNeutralStroke2,
    borderRightColor: tokens.colorNeutralStroke2,
    borderBottomColor: tokens.colorNeutralStroke2,
    borderLeftColor: tokens.colorNeutralStroke1,
    borderTopStyle: "solid",
    borderRightStyle: "solid",
    borderBottomStyle: "solid",
    borderLeftStyle: "solid",
    backgroundColor: tokens.colorNeutralBackground1,
    breakInside: "avoid",
    minWidth: 0,
  },
  planned: { borderLeftStyle: "dashed" },
  ongoing: { borderLeftColor: tokens.colorBrandStroke1 },
  done: { borderLeftStyle: "double", borderLeftColor: tokens.colorPaletteGreenBorderActive },
  ended: {},
  words: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  marks: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});
