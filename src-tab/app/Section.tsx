import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** Beside the heading: what can be done here. */
  actions?: ReactNode;
  /** Said in place of what is not there yet: what will be here, and how to begin. */
  empty?: string | false | null;
  /** Under the heading, quietly: who sees this. */
  note?: ReactNode;
  children?: ReactNode;
}

/** A part of a screen under a heading of its own. */
export function Section({ title, actions, empty, note, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h2" id={id} size={400} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {note && (
        <Text size={200} className={styles.quiet}>
          {note}
        </Text>
      )}
      {empty ? <Text className={styles.quiet}>{empty}</Text> : children}
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { margin: 0, marginInlineEnd: "auto" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "@media print": { display: "none" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
