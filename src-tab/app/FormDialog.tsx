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

import { CardView } from "../ui/CardView.tsx";
import type { CardPress } from "../ui/render-card.ts";
import { useText } from "./language.ts";
import { Trouble } from "./Loaded.tsx";
import { useFocusBack } from "./useFocusBack.ts";
import type { OpenForm } from "./useForm.ts";

interface Props {
  form: OpenForm;
  isBusy: boolean;
  problem: Error | null;
  onPress: (pressed: CardPress) => void;
  onClose: () => void;
}

/** A form of the case in a dialog. A "no" keeps everything that was typed. */
export function FormDialog({ form, isBusy, problem, onPress, onClose }: Props) {
  const styles = useStyles();
  const text = useText();
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { type }) => type !== "backdropClick" && onClose()}>
      <DialogSurface className={styles.form}>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" onClick={onClose}>
                {text.close}
              </Button>
            }
          >
            {form.title}
          </DialogTitle>
          <DialogContent>
            {isBusy && <ProgressBar aria-label={text.working} />}
            {problem && <Trouble problem={problem} />}
            <CardView card={form.card} busy={isBusy} onPress={onPress} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  form: { maxWidth: "640px", "@media (max-width: 479px)": { padding: "16px" } },
});
