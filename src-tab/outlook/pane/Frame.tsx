import { makeStyles, MessageBar, MessageBarBody, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, Suspense, useEffect, useRef } from "react";

import { useText } from "../../app/language.ts";

interface Props {
  title: string;
  lead?: ReactNode;
  /** Beside the heading: ways to leave it. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A screen of the pane. Its heading takes the focus when somebody comes to it from another, so that it is read out. */
export function Frame({ title, lead, actions, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved.yes) heading.current?.focus({ preventScroll: true });
    hasMoved.yes = true;
  }, []);
  return (
    <main className={styles.frame}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {actions}
      </div>
      {lead && <Text>{lead}</Text>}
      {/* What is fetched meanwhile hides only itself: a heading that is hidden loses the focus. */}
      <Suspense>{children}</Suspense>
    </main>
  );
}
const hasMoved = { yes: false };

/** Nothing typed is lost, and nothing can be sent. */
export function Offline() {
  const text = useText();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text.problems.offline}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    maxWidth: "640px",
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle1, margin: 0, marginInlineEnd: "auto", outlineStyle: "none" },
});
