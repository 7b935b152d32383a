import { makeStyles, Text, tokens } from "@fluentui/react-components";

import { Rows } from "../LinkRow.tsx";
import { CaseLine } from "./CaseLine.tsx";
import { type BoardCase, useCasesText } from "./useBoard.ts";

const columns = {
  new: ["inquiry", "triage"],
  consent: ["familyContact", "consentPending"],
  active: ["active"],
  resting: ["onHold"],
  followUp: ["followUp"],
  closing: ["closing"],
} as const;

/** A column longer than this is read in the list. */
const most = 25;

interface Props {
  cases: readonly BoardCase[];
  now: string;
  isManager: boolean;
}

/** Where the cases stand, from the first call to the last. */
export function Board({ cases, now, isManager }: Props) {
  const styles = useStyles();
  const words = useCasesText();
  return (
    <div className={styles.board}>
      {(Object.keys(columns) as (keyof typeof columns)[]).map((name) => {
        const held = cases.filter(({ stage }) => columns[name].some((one) => one === stage));
        return (
          <section key={name} aria-label={words.columns[name]} className={styles.column}>
            <Text as="h2" size={300} weight="semibold" className={styles.title}>
              {words.columns[name]} {held.length > 0 && `(${held.length})`}
            </Text>
            {held.length === 0 && <Text className={styles.quiet}>{words.none}</Text>}
            <Rows>
              {held.slice(0, most).map((one) => (
                <CaseLine key={one.caseId} one={one} now={now} mayOpen={isManager || one.next !== null} />
              ))}
            </Rows>
            {held.length > most && <Text className={styles.quiet}>{words.andMore(held.length - most)}</Text>}
          </section>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  board: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(300px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
