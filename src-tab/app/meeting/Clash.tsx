import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import { useMeetingText } from "./text.ts";

interface Props {
  /** As it stands now, since somebody else changed it. */
  theirs: string;
  isBusy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two have changed the same text: both are in sight, neither is lost, and the person says which is to stand. */
export function Clash({ theirs, isBusy, onMine, onTheirs }: Props) {
  const styles = useStyles();
  const words = useMeetingText();
  return (
    <div role="alert" className={styles.clash}>
      <Text weight="semibold">{words.clash}</Text>
      <Text className={styles.theirs}>{words.theirs(theirs)}</Text>
      <div className={styles.ways}>
        <Button disabled={isBusy} onClick={onMine}>
          {words.saveMine}
        </Button>
        <Button onClick={onTheirs}>{words.keepTheirs}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  clash: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  theirs: { whiteSpace: "pre-wrap" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
