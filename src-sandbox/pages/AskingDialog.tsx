import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

/** What Outlook shows over its own page: narrow, with its ways on in rows that break. */
export function AskingDialog({ title, actions, children }: { title: string; actions: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <DialogSurface className={styles.surface}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>{children}</DialogContent>
        <DialogActions fluid className={styles.actions}>
          {actions}
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "480px" },
  content: { display: "grid", gap: tokens.spacingVerticalM },
  actions: { flexWrap: "wrap" },
});
