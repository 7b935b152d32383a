import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
} from "@fluentui/react-components";
import { useState } from "react";

import { CardView } from "../ui/CardView.tsx";
import type { CardPress } from "../ui/render-card.ts";
import { useText } from "./language.ts";
import { Trouble } from "./Loaded.tsx";
import { useFocusBack } from "./useFocusBack.ts";
import type { OpenForm } from "./useForm.ts";

interface Props {
  /** Null once it is closed: what was in it stays while it goes. */
  form: OpenForm | null;
  isBusy: boolean;
  problem: Error | null;
  onPress: (pressed: CardPress) => void;
  onClose: () => void;
}

/** A form of the case in a dialog. A "no" keeps everything that was typed. */
export function FormDialog({ form, isBusy, problem, onPress, onClose }: Props) {
  const styles = useStyles();
  const text = useText();
  const [shown, setShown] = useState(form);
  if (form && form !== shown) setShown(form);
  useFocusBack(form !== null);
  // Taken away while it is open it would leave the page behind it hidden from screen readers.
  return (
    <Dialog open={form !== null} onOpenChange={(_, { type }) => type !== "backdropClick" && onClose()}>
      <DialogSurface className={styles.form}>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" onClick={onClose}>
                {text.close}
              </Button>
            }
          >
            {shown?.title}
          </DialogTitle>
          <DialogContent>
            {isBusy && <ProgressBar aria-label={text.working} />}
            {problem && <Trouble problem={problem} />}
            {shown && <CardView card={shown.card} busy={isBusy} onPress={onPress} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  form: {
    maxWidth: "640px",
    "@media (max-width: 479px)": { padding: "16px" },
    // In line with the dialog's own heading. The card's is written on it.
    "& .ac-adaptiveCard": { padding: "0 !important" },
  },
});
