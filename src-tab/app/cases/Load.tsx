import { makeStyles, Text, tokens } from "@fluentui/react-components";

import { Section } from "../Section.tsx";
import { type useBoard, useCasesText } from "./useBoard.ts";

interface Props {
  /** Fewest first. */
  load: NonNullable<NonNullable<ReturnType<typeof useBoard>["data"]>["load"]>;
}

/** How many cases each has, so that the next one goes where there is room. */
export function Load({ load }: Props) {
  const styles = useStyles();
  const words = useCasesText();
  const most = Math.max(1, ...load.map(({ cases }) => cases));
  const fewest = load[0]?.cases;
  if (load.length === 0) return null;
  return (
    <Section title={words.load}>
      <ul className={styles.list}>
        {load.map(({ title, isYou, cases }) => (
          <li key={title} className={styles.row}>
            <Text>{isYou ? `${title} (${words.you.toLowerCase()})` : title}</Text>
            <span className={styles.track} aria-hidden>
              <span className={styles.bar} style={{ width: `${(cases / most) * 100}%` }} />
            </span>
            <Text>
              {words.has(cases)}
              {load.length > 1 && fewest !== most && cases === fewest && (
                <span className={styles.quiet}> · {words.fewest}</span>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(120px, 220px) minmax(60px, 240px) minmax(0, 1fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    "@media (max-width: 479px)": { gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXS },
  },
  track: {
    display: "block",
    height: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: {
    display: "block",
    height: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
