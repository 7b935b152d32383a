import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { api, type CalendarEvent } from "./api.ts";
import type { Invited } from "./form/form-api.ts";
import { useFormText } from "./form/form-text.ts";
import { PeopleField } from "./form/PeopleField.tsx";
import { useLoaded } from "./live.ts";

type Props = {
  event: CalendarEvent;
  busy: boolean;
  onChange: (change: { add: string[]; remove: string[] }) => void;
};

/** Who is in the meeting, changed by a hand that Samla knows nothing of. */
export function InvitedForm({ event, busy, onChange }: Props) {
  const styles = useStyles();
  const text = useFormText();
  const directory = useLoaded("directory", api.directory, () => false);
  const before = event.attendees.map(({ address }) => address);
  const [invited, setInvited] = useState<Invited[]>(() =>
    event.attendees.map(({ address, name }) => ({ type: "required", address, name })),
  );
  const after = invited.map(({ address }) => address);

  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        onChange({
          add: after.filter((address) => !before.includes(address)),
          remove: before.filter((address) => !after.includes(address)),
        });
      }}
    >
      <PeopleField
        label={text.invited}
        type="required"
        attendees={invited}
        directory={directory.data ?? []}
        onChange={setInvited}
      />
      <Button type="submit" appearance="primary" className={styles.send} disabledFocusable={busy}>
        {text.savePeople}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM },
  send: { justifySelf: "start" },
});
