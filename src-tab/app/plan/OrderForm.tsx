import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";

import type { Verb } from "../../../src-shared/commands.ts";
import { Trouble } from "../Loaded.tsx";
import { useText } from "../language.ts";
import { useOrder } from "../useOrder.ts";
import { useAsking } from "./asking.ts";
import { usePlanText } from "./words.ts";

interface Props {
  caseId: string;
  title: string;
  lead?: string | undefined;
  verb: Verb;
  input: object;
  /** What must be filled in, by its path in the input. */
  needed?: Readonly<Record<string, boolean>>;
  /** The verb on the button. */
  submit?: string;
  /** Said when it has landed. */
  said: string;
  onLanded: () => void;
  onClose: () => void;
  children?: ReactNode;
}

const WrongContext = createContext<(path: string) => string | undefined>(() => undefined);
/** What is wrong with a field, in words, before it is sent and after. */
export const useWrongAt = (path: string) => useContext(WrongContext)(path);

/** One thing to write or settle. A "no" keeps what was typed and leads to the field it is about. */
export function OrderForm(props: Props) {
  const { caseId, title, lead, verb, input, needed = {}, submit, said, onLanded, onClose, children } = props;
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  const { say } = useAsking();
  const { give, isBusy, problem, wrongAt } = useOrder(caseId);
  const queries = useQueryClient();
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const isMissing = (path: string) => tries > 0 && needed[path] === false;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, problem]);

  const send = async () => {
    setTries(tries + 1);
    if (Object.values(needed).includes(false)) return;
    // A "no" may be because somebody else has changed something: then it is shown as it is now.
    if (!(await give(verb, input))) return void queries.invalidateQueries({ queryKey: ["case", caseId] });
    say(said);
    onLanded();
    onClose();
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.fields}>
          {lead && <Text>{lead}</Text>}
          {problem && <Trouble problem={problem} />}
          <WrongContext value={(path) => (isMissing(path) ? tab.fieldProblems.missing : wrongAt(path))}>
            {children}
          </WrongContext>
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {submit ?? text.save}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: "2px" },
});
