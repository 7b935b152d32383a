import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarEvent } from "./api.ts";
import { fieldMoment, momentAt } from "./day.ts";
import { useLanguage } from "./language.ts";

type Props = { event: CalendarEvent; busy: boolean; onMove: (start: Date, end: Date) => void };

export function MoveForm({ event, busy, onMove }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [day, setDay] = useState(() => fieldMoment(new Date(event.start)).slice(0, 10));
  const [from, setFrom] = useState(() => fieldMoment(new Date(event.start)).slice(11));
  const [until, setUntil] = useState(() => fieldMoment(new Date(event.end)).slice(11));
  const [tried, setTried] = useState(false);
  const wrong = tried && until <= from ? text.endFirst : undefined;

  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setTried(true);
        if (until > from) onMove(momentAt(day, from), momentAt(day, until));
      }}
    >
      <Field label={text.day} required>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <div className={styles.times}>
        <Field label={text.from} required>
          <Input type="time" value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label={text.until} required validationMessage={wrong}>
          <Input type="time" value={until} onChange={(_, { value }) => setUntil(value)} />
        </Field>
      </div>
      <Button type="submit" appearance="primary" className={styles.save} disabledFocusable={busy}>
        {text.save}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM },
  times: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  save: { justifySelf: "start" },
});
