import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

import { usePlanText } from "./words.ts";

/** Somebody put it otherwise while one was writing: theirs is shown, one's own is kept. */
export function Meanwhile({ now, onKeep }: { now: string; onKeep?: () => void }) {
  const text = usePlanText();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        {text.forms.changedMeanwhile} {text.forms.asItIsNow}: ”{now}”
      </MessageBarBody>
      {onKeep && (
        <MessageBarActions>
          <Button onClick={onKeep}>{text.forms.keepTheirs}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

export function Quote({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text as="p" className={styles.quote}>
      {children}
    </Text>
  );
}

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
});
