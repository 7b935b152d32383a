import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

import type { Verb } from "../../../../src-shared/commands.ts";
import type { SeenCase } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Trouble } from "../../Loaded.tsx";
import { useFocusBack } from "../../useFocusBack.ts";
import { useOrder } from "../../useOrder.ts";
import { useFormWords } from "./words.ts";

/** A correction of the case: about which person or thing, and what to do when it is over. */
export interface FormProps {
  view: SeenCase;
  thing: string | null;
  onClose: () => void;
}

/** What is typed in a form about one thing; what was landed is forgotten, what was not is kept. */
export function useCorrection<T extends object>({ view, thing, onClose }: FormProps, verb: Verb, initial: T) {
  const order = useOrder(view.caseId);
  const [typed, setTyped, forget] = useDraft<T>(`${verb} ${view.caseId} ${thing}`, initial);
  return {
    ...order,
    typed,
    set: (change: Partial<T>) => setTyped({ ...typed, ...change }),
    /** Closes only when it has landed. */
    send: async (input: object) => {
      if (!(await order.give(verb, input))) return;
      forget();
      onClose();
    },
  };
}

interface Props {
  title: string;
  lead?: string;
  submit?: string;
  isBusy: boolean;
  problem: Error | null;
  onSubmit: () => unknown;
  onClose: () => void;
  children?: ReactNode;
}

/** A form over the case. A "no" keeps everything that was typed, and so does closing it. */
export function Frame({ title, lead, submit, isBusy, problem, onSubmit, onClose, children }: Props) {
  const styles = useStyles();
  const words = useFormWords();
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { type }) => type !== "backdropClick" && onClose()}>
      <DialogSurface className={styles.surface}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {lead && <Text className={styles.quiet}>{lead}</Text>}
              {problem && <Trouble problem={problem} />}
              {children}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
                {submit ?? words.save}
              </Button>
              <Button appearance="secondary" onClick={onClose}>
                {words.cancel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: "560px", "@media (max-width: 479px)": { padding: tokens.spacingHorizontalL } },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    // A long choice is no wider than the form.
    "& .fui-Select, & select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
