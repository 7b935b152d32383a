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
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { CardView } from "../../src-tab/ui/CardView.tsx";
import type { CardPress } from "../../src-tab/ui/render-card.ts";
import type { OpenDialog } from "./api.ts";
import { useLasting } from "./browser.ts";
import { useLanguage } from "./language.ts";
import { messagePlace } from "./MessageItem.tsx";
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
  const content = useFromTheTop(JSON.stringify(dialog?.card ?? null));
  useFocusBack(dialog !== undefined, shown?.messageId);
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
          <DialogContent ref={content} className={styles.content}>
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

/** A new card, or the same with what is wrong, is read from its beginning. */
function useFromTheTop(card: string) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (content.current) content.current.scrollTop = 0;
  }, [card]);
  return content;
}

/** To the button that opened it, or to its message where the card has been drawn anew. */
function useFocusBack(open: boolean, messageId = ""): void {
  const before = useRef<Element>(null);
  const message = useRef(messageId);
  useEffect(() => {
    message.current = messageId;
  }, [messageId]);
  useLayoutEffect(() => {
    if (!open) return;
    before.current = document.activeElement;
    return () => {
      const { current } = before;
      setTimeout(() => {
        const place = current?.isConnected ? current : document.getElementById(messagePlace(message.current));
        if (place instanceof HTMLElement) place.focus({ preventScroll: true });
      }, 300);
    };
  }, [open]);
}

const useStyles = makeStyles({
  surface: { maxWidth: "560px" },
  content: { "& .ac-adaptiveCard": { padding: `${tokens.spacingVerticalS} 0 !important` } },
});
