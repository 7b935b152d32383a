import { Checkbox, Field, Input, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useId } from "react";

import { WordHint } from "../WordHint.tsx";
import { useWrongAt } from "./OrderForm.tsx";
import { usePlanText } from "./words.ts";

interface Of<T> {
  /** Where it lies in the command's input. */
  path: string;
  label: string;
  hint?: string | undefined;
  value: T;
  onChange: (next: T) => void;
}
interface Choice {
  value: string;
  label: string;
}

const asField = (label: string, hint: string | undefined, wrong: string | undefined) => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(wrong === undefined ? {} : { validationMessage: wrong, validationState: "error" as const }),
});

/** As long as the server keeps. */
const longest = 2000;

/** `isTheirs`: what somebody in the family has said is written as they said it, and no hint is given. */
export function WordsField({
  path,
  label,
  hint,
  value,
  onChange,
  isTheirs = false,
}: Of<string> & { isTheirs?: boolean }) {
  return (
    <WordHint words={isTheirs ? "" : value}>
      <Field {...asField(label, hint, useWrongAt(path))}>
        <Textarea
          value={value}
          rows={3}
          resize="vertical"
          textarea={{ maxLength: longest }}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
    </WordHint>
  );
}

/** Null is what nothing else is said of, by `none`; where that is left out something must be chosen. */
export function PickField<T extends string>(
  props: Of<T | null> & { choices: readonly { value: T; label: string }[]; none?: string },
) {
  const { path, label, hint, value, onChange, choices, none } = props;
  const text = usePlanText();
  const chosen = (said: string) => choices.find((one) => one.value === said)?.value ?? null;
  return (
    <Field {...asField(label, hint, useWrongAt(path))}>
      <Select value={value ?? ""} onChange={(_, data) => onChange(chosen(data.value))}>
        {(none !== undefined || value === null) && <option value="">{none ?? text.forms.choose}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function DayField({ path, label, hint, value, onChange }: Of<string>) {
  const styles = useStyles();
  return (
    <Field {...asField(label, hint, useWrongAt(path))}>
      <Input type="date" className={styles.day} value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

/** Whole kronor. */
export function MoneyField({ path, label, hint, value, onChange }: Of<string>) {
  const styles = useStyles();
  return (
    <Field {...asField(label, hint, useWrongAt(path))}>
      <Input
        inputMode="numeric"
        className={styles.day}
        value={value}
        onChange={(_, data) => onChange(data.value.replace(/\D/g, "").slice(0, 9))}
      />
    </Field>
  );
}

/** A whole number, empty where none is said. */
export function NumberField({ path, label, hint, value, onChange, most }: Of<string> & { most: number }) {
  const styles = useStyles();
  return (
    <Field {...asField(label, hint, useWrongAt(path))}>
      <Input
        inputMode="numeric"
        className={styles.number}
        value={value}
        onChange={(_, data) => {
          const digits = data.value.replace(/\D/g, "");
          onChange(digits === "" ? "" : String(Math.min(Number(digits), most)));
        }}
      />
    </Field>
  );
}

export function SeveralField({ path, label, hint, value, onChange, choices }: Of<string[]> & { choices: Choice[] }) {
  const styles = useStyles();
  const wrong = useWrongAt(path);
  const id = useId();
  const said = wrong ?? hint;
  return (
    <fieldset className={styles.several} aria-describedby={said === undefined ? undefined : id}>
      <legend className={styles.legend}>{label}</legend>
      {choices.map((one) => (
        <Checkbox
          key={one.value}
          label={one.label}
          checked={value.includes(one.value)}
          onChange={(_, { checked }) =>
            onChange(checked ? [...value, one.value] : value.filter((other) => other !== one.value))
          }
        />
      ))}
      {said !== undefined && (
        <Text id={id} size={200} role={wrong === undefined ? undefined : "alert"} className={styles.hint}>
          {said}
        </Text>
      )}
    </fieldset>
  );
}

const useStyles = makeStyles({
  day: { maxWidth: "200px" },
  number: { maxWidth: "120px" },
  several: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});
