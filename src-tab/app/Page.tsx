import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

import { useText } from "./language.ts";

interface Props {
  title: string;
  /** Where this page came from. */
  back?: { href: string; label: string };
  /** Beside the heading: how something stands, or what can be done with all of it. */
  beside?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}

/** A screen: its heading takes the focus when somebody comes to it from another, so that it is read out. */
export function Page({ title, back, beside, isWide = false, children }: Props) {
  const styles = useStyles();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Samla`;
  }, [title]);
  useEffect(() => {
    if (hasMoved.yes || isAskedFor()) heading.current?.focus({ preventScroll: true });
    hasMoved.yes = true;
  }, []);

  return (
    <main id="content" className={mergeClasses(styles.page, isWide && styles.wide)}>
      {back && (
        <Link href={back.href} className={styles.back} aria-label={text.backTo(back.label)}>
          ← {back.label}
        </Link>
      )}
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </main>
  );
}

/** Whoever just opens the tab has gone nowhere yet, and begins at its beginning; one who follows a link has. */
const hasMoved = { yes: false };
const isAskedFor = () => window.location.hash.length > "#/".length;

const useStyles = makeStyles({
  page: {
    maxWidth: "760px",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    "@media print": { maxWidth: "none", padding: 0 },
  },
  wide: { maxWidth: "1180px" },
  back: { alignSelf: "start", "@media print": { display: "none" } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.title2, margin: 0, outlineStyle: "none" },
});
