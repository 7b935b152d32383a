import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

interface Props {
  /** Null where there is nothing to open. */
  href: string | null;
  title: string;
  /** When, at the right where there is room. */
  when?: string | null | undefined;
  isLate?: boolean;
  detail: string;
}

/** One line of a list: all of it leads to one place. */
export function LinkRow({ href, title, when, isLate = false, detail }: Props) {
  const styles = useStyles();
  const said = (
    <>
      <span className={mergeClasses(styles.title, href !== null && styles.what)}>{title}</span>
      {when && (
        <span className={mergeClasses(styles.when, isLate && styles.late)}>
          {isLate && <WarningRegular aria-hidden className={styles.icon} />}
          {when}
        </span>
      )}
      <span className={styles.quiet}>{detail}</span>
    </>
  );
  return (
    <li className={styles.row}>
      {href === null ? (
        <div className={styles.line}>{said}</div>
      ) : (
        <a href={href} className={mergeClasses(styles.line, styles.link)}>
          {said}
        </a>
      )}
    </li>
  );
}

export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

const useStyles = makeStyles({
  list: {
    containerType: "inline-size",
    listStyleType: "none",
    // The words stand under the heading; the room around them is only for the pointer.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: 0,
  },
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    "@container (max-width: 460px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  link: {
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: "-2px",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  title: { ...typographyStyles.body2 },
  what: { color: tokens.colorBrandForegroundLink },
  when: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  quiet: { ...typographyStyles.caption1, gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
});
