import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type RefObject, useMemo } from "react";

import type { CaseView } from "../../../src-shared/case/view.ts";
import { Section } from "../Section.tsx";
import { areaShapes as shapes, areaStates, type AreaState, type LifeArea } from "./life-areas.ts";
import { Mark } from "./Mark.tsx";
import { Wheel } from "./Wheel.tsx";
import { usePlanText } from "./words.ts";

interface Props {
  view: CaseView;
  chosen: LifeArea | null;
  onChoose: (area: LifeArea | null) => void;
  /** Where the needs begin. */
  needsAt: RefObject<HTMLDivElement | null>;
}

/** Which parts of life hold needs, which are met and which nobody has touched: as a picture, and as the same in words. */
export function WholeLife({ view, chosen, onChoose, needsAt }: Props) {
  const styles = useStyles();
  const text = usePlanText();
  const areas = useMemo(() => areaStates(text, view), [text, view]);
  const shown = areas.find(({ area }) => area === chosen);
  return (
    <Section
      title={text.wheel.title}
      note={text.wheel.lead}
      actions={
        <Button size="small" appearance="subtle" onClick={() => window.print()}>
          {text.print}
        </Button>
      }
    >
      <div className={styles.beside}>
        <Wheel areas={areas} chosen={chosen} onChoose={onChoose} />
        <Twin areas={areas} />
      </div>
      <div className={styles.chosen}>
        <Text aria-live="polite">{shown && text.wheel.chosen(text.areas[shown.area], shown.needs.length)}</Text>
        {shown && (
          <>
            <Button size="small" onClick={() => needsAt.current?.focus()}>
              {text.wheel.toNeeds}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => onChoose(null)}>
              {text.wheel.showAll}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}

function Twin({ areas }: { areas: readonly AreaState[] }) {
  const styles = useStyles();
  const { wheel, areas: names } = usePlanText();
  return (
    <table className={styles.table} aria-label={wheel.label}>
      <thead>
        <tr>
          {[wheel.area, wheel.needs, wheel.state].map((head) => (
            <th key={head} scope="col" className={styles.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, state, needs }) => (
          <tr key={area}>
            <th scope="row" className={styles.name}>
              {names[area]}
            </th>
            <td className={styles.cell}>{needs.length > 0 ? needs.length : wheel.none}</td>
            <td className={styles.cell}>
              <Mark shape={shapes[state]}>{wheel.states[state]}</Mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = {
  paddingBlock: tokens.spacingVerticalXS,
  paddingInlineEnd: tokens.spacingHorizontalL,
  textAlign: "start",
  verticalAlign: "top",
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
} as const;
const useStyles = makeStyles({
  beside: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXXL },
  chosen: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    "@media print": { display: "none" },
  },
  table: { borderCollapse: "collapse", flexGrow: 1, minWidth: 0 },
  head: { ...cell, fontSize: tokens.fontSizeBase200, fontWeight: "normal", color: tokens.colorNeutralForeground2 },
  name: { ...cell, fontWeight: tokens.fontWeightSemibold },
  cell,
});
