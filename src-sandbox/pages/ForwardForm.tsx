import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { api } from "./api.ts";
import { useFormText } from "./form/form-text.ts";
import { useLoaded } from "./live.ts";

type Props = { busy: boolean; onForward: (to: string) => void };

/** Somebody of the directory, or any address. */
export function ForwardForm({ busy, onForward }: Props) {
  const styles = useStyles();
  const text = useFormText();
  const id = useId();
  const [to, setTo] = useState("");
  const [tried, setTried] = useState(false);
  const directory = useLoaded("directory", api.directory, () => false);
  const known = directory.data?.find(({ name }) => name === to.trim());
  const address = known?.address ?? to.trim();
  const isRight = /^[^@\s]+@[^@\s]+$/.test(address);

  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setTried(true);
        if (isRight) onForward(address);
      }}
    >
      <Field label={text.forwardTo} required {...(tried && !isRight ? { validationMessage: text.noAddress } : {})}>
        <Input list={id} value={to} autoComplete="off" onChange={(_, { value }) => setTo(value)} />
      </Field>
      <datalist id={id}>
        {directory.data
          ?.filter(({ kind }) => kind === "person")
          .map(({ name, address: theirs }) => (
            <option key={theirs} value={name}>
              {theirs}
            </option>
          ))}
      </datalist>
      <Button type="submit" appearance="primary" className={styles.send} disabledFocusable={busy}>
        {text.forward}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM },
  send: { justifySelf: "start" },
});
