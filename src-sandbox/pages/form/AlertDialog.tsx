import { Button, Dialog, DialogSurface, makeStyles, Spinner } from "@fluentui/react-components";
import { AskingDialog } from "../AskingDialog.tsx";
import { useLasting } from "../browser.ts";
import { markdownToHtml } from "../../../src-tab/ui/markdown.ts";
import type { Alert } from "./form-api.ts";
import { useFormText } from "./form-text.ts";

const LONG_MS = 5000;

type Props = {
  name: string;
  /** The add-in is being asked, or has stopped the sending. */
  shown: "checking" | Alert | undefined;
  onAnyway: () => void;
  onStay: () => void;
};

/** What Outlook shows when somebody presses Send and an add-in has a say. */
export function AlertDialog({ name, shown, onAnyway, onStay }: Props) {
  const styles = useStyles();
  const text = useFormText();
  const isLong = useLasting(shown === "checking", LONG_MS);
  if (!shown) return null;
  if (shown === "checking")
    return (
      <Dialog key="checking" open modalType="alert">
        <DialogSurface className={styles.surface} aria-label={text.checking(name)}>
          <Spinner label={isLong ? text.takesLong(name) : text.checking(name)} />
        </DialogSurface>
      </Dialog>
    );
  const html = shown.markdown && markdownToHtml(shown.markdown);
  return (
    <Dialog key="alert" open modalType="alert" onOpenChange={() => onStay()}>
      <AskingDialog
        title={text.alertFrom(name)}
        actions={
          <>
            <Button appearance="primary" onClick={onStay}>
              {shown.cancelLabel ?? text.dontSend}
            </Button>
            {shown.canSend && <Button onClick={onAnyway}>{text.sendAnyway}</Button>}
          </>
        }
      >
        {html ? (
          <div ref={(box) => void (box && (box.innerHTML = html))} />
        ) : (
          <p className={styles.words}>{shown.text}</p>
        )}
      </AskingDialog>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "480px" },
  words: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});
