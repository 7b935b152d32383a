import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import { CardView } from "../../src-tab/ui/CardView.tsx";
import type { CardPress } from "../../src-tab/ui/render-card.ts";
import type { OpenDialog } from "./api.ts";
import { useLasting } from "./browser.ts";
import { useLanguage } from "./language.ts";
import { Notice } from "./Notice.tsx";
import type { Outcome } from "./useConversation.ts";

type Props = {
  dialog: OpenDialog | undefined;
  busy: boolean;
  outcome: Outcome | undefined;
  onPress: (messageId: string, press: CardPress) => void;
  onClose: () => void;
};

/** Esc and the button close it; a press beside it does not, so that nothing typed is lost by a slip. */
export function CardDialog({ dialog, busy, outcome, onPress, onClose }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const slow = useLasting(busy);
  const shown = useLatest(dialog);
  useFocusBack(dialog !== undefined);
  if (!shown) return null;

  return (
    <Dialog open={dialog !== undefined} onOpenChange={(_, { type }) => type !== "backdropClick" && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" onClick={onClose}>
                {text.close}
              </Button>
            }
          >
            {shown.title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {slow && <ProgressBar aria-label={text.working} />}
            {outcome && <Notice intent={outcome.intent} words={outcome.words} url={outcome.url} />}
            {shown.card && (
              <CardView card={shown.card} busy={busy} onPress={(press) => onPress(shown.messageId, press)} />
            )}
            {shown.url && (
              <Link href={shown.url} target="_blank" rel="noopener noreferrer">
                {text.openPage}
              </Link>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A closing dialog keeps its contents until it is gone. */
function useLatest(dialog: OpenDialog | undefined): OpenDialog | undefined {
  const [latest, setLatest] = useState(dialog);
  if (dialog && dialog !== latest) setLatest(dialog);
  return dialog ?? latest;
}

function useFocusBack(open: boolean): void {
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    if (!open) return;
    before.current = document.activeElement;
    return () => {
      const { current } = before;
      if (current instanceof HTMLElement) setTimeout(() => current.isConnected && current.focus(), 300);
    };
  }, [open]);
}

const useStyles = makeStyles({
  surface: { maxWidth: "560px" },
  content: { "& .ac-adaptiveCard": { padding: `${tokens.spacingVerticalS} 0 !important` } },
});
