import {
  Checkbox,
  Label,
  Text,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";

interface Asked {
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  required?: boolean;
}
type Choices = readonly (readonly [value: string, label: string])[];

/** One line of words, or several. */
export function Line({
  value,
  onChange,
  type = "text",
  isLong = false,
  max,
  ...asked
}: Asked & {
  value: string;
  onChange: (next: string) => void;
  type?: "text" | "tel" | "email" | "date";
  isLong?: boolean;
  max?: string;
}) {
  return (
    <Field {...fieldOf(asked)}>
      {isLong ? (
        <Textarea value={value} rows={3} resize="vertical" onChange={(_, { value: next }) => onChange(next)} />
      ) : (
        <Input type={type} value={value} max={max} onChange={(_, { value: next }) => onChange(next)} />
      )}
    </Field>
  );
}

const mostOpen = 4;

/** One of several: all in sight where they are few. */
export function Pick({
  value,
  onChange,
  choices,
  ...asked
}: Asked & { value: string; onChange: (next: string) => void; choices: Choices }) {
  return (
    <Field {...fieldOf(asked)}>
      {choices.length <= mostOpen ? (
        <RadioGroup value={value} onChange={(_, { value: next }) => onChange(next)}>
          {choices.map(([one, label]) => (
            <Radio key={one} value={one} label={label} />
          ))}
        </RadioGroup>
      ) : (
        <Select value={value} onChange={(_, { value: next }) => onChange(next)}>
          {choices.map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Any of several. */
export function Ticks({
  values,
  onChange,
  choices,
  ...asked
}: Asked & { values: readonly string[]; onChange: (next: string[]) => void; choices: Choices }) {
  const styles = useStyles();
  const id = useId();
  const { label, hint, wrong } = asked;
  // Not in a Field, which would give every box the same id.
  return (
    <div
      role="group"
      aria-labelledby={id}
      aria-describedby={hint || wrong ? `${id}-more` : undefined}
      className={styles.ticks}
    >
      <Label id={id}>{label}</Label>
      {choices.map(([one, name]) => (
        <Checkbox
          key={one}
          label={name}
          checked={values.includes(one)}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...values, one] : values.filter((other) => other !== one))
          }
        />
      ))}
      {(hint ?? wrong) && (
        <Text id={`${id}-more`} size={200} className={wrong ? styles.wrong : styles.hint}>
          {wrong ?? hint}
        </Text>
      )}
    </div>
  );
}

const fieldOf = ({ label, hint, wrong, required = false }: Asked) => ({
  label,
  required,
  ...(hint ? { hint } : {}),
  ...(wrong ? { validationMessage: wrong, validationState: "error" as const } : {}),
});

const useStyles = makeStyles({
  ticks: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});
