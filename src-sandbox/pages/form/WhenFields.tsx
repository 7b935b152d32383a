import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fieldMoment, momentAt } from "../day.ts";
import type { Draft, Fields } from "./form-api.ts";
import { useFormText } from "./form-text.ts";

/** Day and times. A later start takes the end along, as in Outlook; half a date or an end before the start stays in the field. */
export function WhenFields({ draft, onChange }: { draft: Draft; onChange: (fields: Fields) => void }) {
  const styles = useStyles();
  const text = useFormText();
  const start = fieldMoment(new Date(draft.start));
  const end = fieldMoment(new Date(draft.end));
  const [typed, setTyped] = useState<{ day?: string; from?: string; until?: string }>({});
  const shown = { day: start.slice(0, 10), from: start.slice(11), until: end.slice(11), ...typed };

  const take = (next: typeof typed, movesEnd: boolean) => {
    const { day, from, until } = { ...shown, ...next };
    setTyped({ ...typed, ...next });
    if (!day || !from || !until) return;
    const begins = momentAt(day, from);
    const length = Date.parse(draft.end) - Date.parse(draft.start);
    const ends = movesEnd ? new Date(begins.getTime() + length) : momentAt(day, until);
    if (ends < begins) return;
    setTyped({});
    onChange({ start: begins.toISOString(), end: ends.toISOString() });
  };
  const wrong = typed.until && typed.until < shown.from ? { validationMessage: text.endFirst } : {};

  return (
    <div className={styles.when}>
      <Field label={text.day} required>
        <Input type="date" value={shown.day} onChange={(_, { value }) => take({ day: value }, true)} />
      </Field>
      <Field label={text.from} required>
        <Input type="time" value={shown.from} onChange={(_, { value }) => take({ from: value }, true)} />
      </Field>
      <Field label={text.until} required {...wrong}>
        <Input type="time" value={shown.until} onChange={(_, { value }) => take({ until: value }, false)} />
      </Field>
    </div>
  );
}

const useStyles = makeStyles({
  when: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
    maxWidth: "480px",
  },
});
