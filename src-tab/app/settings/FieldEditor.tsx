import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Switch,
  Textarea,
  tokens,
} from "@fluentui/react-components";

import type { SettingsWords } from "../../../src-shared/text/sv/tab-settings.ts";
import { type Doc, entriesIn, idOf } from "./changes.ts";
import { HoursEditor } from "./HoursEditor.tsx";
import type { SettingField } from "./sections.ts";
import { nameOf } from "./said.ts";
import { useSettingsText } from "./words.ts";

interface Props {
  field: SettingField;
  /** The path in words: `units.name`. */
  name: string;
  value: unknown;
  problem: (below?: string) => string | undefined;
  document: Doc;
  onChange: (value: unknown) => void;
}

/** One setting. What is typed is kept as it is; whether it will do is for the server to say. */
export function FieldEditor({ field, name, value, problem, document, onChange }: Props) {
  const styles = useStyles();
  const text = useSettingsText();
  const { label, hint } = text.fields[name] ?? { label: name };
  const wrong = wrongAsTyped(field, value, text) ?? problem();
  const around = { label, ...(hint ? { hint } : {}), ...(wrong ? { validationMessage: wrong } : {}) };

  switch (field.kind) {
    case "switch":
      return (
        <Field {...(hint ? { hint } : {})} {...(wrong ? { validationMessage: wrong } : {})}>
          <Switch label={label} checked={value === true} onChange={(_, { checked }) => onChange(checked)} />
        </Field>
      );
    case "coordinator":
      return (
        <Switch
          label={label}
          checked={value === "coordinator"}
          onChange={(_, { checked }) => onChange(checked ? "coordinator" : undefined)}
        />
      );
    case "hours":
      return (
        <HoursEditor
          label={label}
          hint={hint}
          value={value}
          none={field.none}
          problem={problem}
          canBeEmpty={name !== "workingHours" && name !== "publicPage.hours"}
          onChange={onChange}
        />
      );
    case "choice":
      return (
        <Field {...around}>
          <RadioGroup value={String(value)} onChange={(_, { value: chosen }) => onChange(chosen)}>
            {choicesOf(text, name).map(([one, words]) => (
              <Radio key={one} value={one} label={words} />
            ))}
          </RadioGroup>
        </Field>
      );
    case "choices":
      return <Ticks label={label} value={value} options={choicesOf(text, name)} wrong={wrong} onChange={onChange} />;
    case "manyOf": {
      const options = entriesIn(document, field.list).map((entry): [string, string] => [
        idOf(field.list, entry),
        nameOf(entry) || text.unnamed,
      ]);
      // What has been taken out of the list since can still be unticked here.
      const gone = ((value ?? []) as string[]).filter((one) => !options.some(([id]) => id === one));
      const all = [...options, ...gone.map((one): [string, string] => [one, text.gone(one)])];
      return <Ticks label={label} value={value} options={all} wrong={wrong} onChange={onChange} />;
    }
    case "oneOf":
      return (
        <Field {...around} className={styles.short}>
          <Select
            value={typeof value === "string" ? value : ""}
            onChange={(_, { value: chosen }) => onChange(chosen === "" ? undefined : chosen)}
          >
            {(field.isOptional || !value) && <option value="">{text.none}</option>}
            {entriesIn(document, field.list).map((entry) => (
              <option key={idOf(field.list, entry)} value={idOf(field.list, entry)}>
                {nameOf(entry) || text.unnamed}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "long":
    case "lines":
      return (
        <Field {...around}>
          <Textarea
            dir="auto"
            resize="vertical"
            rows={field.kind === "lines" ? 6 : 3}
            value={field.kind === "lines" ? ((value ?? []) as string[]).join("\n") : typed(value)}
            onChange={(_, { value: next }) => onChange(field.kind === "lines" ? linesIn(next) : kept(field, next))}
          />
        </Field>
      );
    case "day":
      return (
        <Field {...around} className={styles.short}>
          <Input
            type="date"
            className={styles.day}
            value={typed(value)}
            onChange={(_, { value: next }) => onChange(kept(field, next))}
          />
        </Field>
      );
    case "days":
      return (
        <Field {...around} className={styles.short}>
          <Input
            value={Array.isArray(value) ? value.join(", ") : typed(value)}
            onChange={(_, { value: next }) => onChange(daysIn(next))}
          />
        </Field>
      );
    case "number":
      return (
        <Field {...around}>
          <Input
            className={styles.number}
            inputMode="numeric"
            value={typed(value)}
            onChange={(_, { value: next }) => onChange(numberIn(field, next))}
          />
        </Field>
      );
    case "clock":
      return (
        <Field {...around}>
          <Input
            type="time"
            className={styles.number}
            value={typed(value)}
            onChange={(_, { value: next }) => onChange(next === "" ? null : next)}
          />
        </Field>
      );
    case "text":
      return (
        <Field {...around} className={styles.short} required={!field.isOptional}>
          <Input dir="auto" value={typed(value)} onChange={(_, { value: next }) => onChange(kept(field, next))} />
        </Field>
      );
  }
}

const choicesOf = (text: SettingsWords, name: string) => Object.entries(text.choices[name] ?? {});

interface TicksProps {
  label: string;
  value: unknown;
  options: [value: string, words: string][];
  wrong: string | undefined;
  onChange: (value: unknown) => void;
}

function Ticks({ label, value, options, wrong, onChange }: TicksProps) {
  const styles = useStyles();
  const chosen = (value ?? []) as string[];
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {options.map(([one, words]) => (
        <div key={one}>
          <Checkbox
            label={words}
            checked={chosen.includes(one)}
            onChange={(_, { checked }) =>
              onChange(checked === true ? [...chosen, one] : chosen.filter((other) => other !== one))
            }
          />
        </div>
      ))}
      {wrong && <span className={styles.wrong}>{wrong}</span>}
    </fieldset>
  );
}

/** What can be seen to be wrong before it is sent. */
function wrongAsTyped(field: SettingField, value: unknown, text: SettingsWords): string | undefined {
  if (field.kind === "days") return typeof value === "string" ? text.daysForm : undefined;
  if (field.kind !== "number") return undefined;
  const { min, max, isOptional } = field;
  if (isOptional && (value === undefined || value === null)) return undefined;
  return typeof value === "number" && value >= min && value <= max ? undefined : text.between(min, max);
}

const typed = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
/** What may be left out is not there when it is empty. */
const kept = (field: { isOptional?: true }, next: string) => (field.isOptional && next === "" ? undefined : next);
const numberIn = ({ isOptional, none }: { isOptional?: true; none?: null }, next: string): unknown => {
  if (isOptional && next === "") return none;
  return /^\d{1,9}$/.test(next) ? Number(next) : next;
};
const linesIn = (next: string) => (next === "" ? [] : next.split("\n"));
/** A list of numbers as soon as it is one; until then what was typed, a space or a comma at its end included. */
const daysIn = (next: string): unknown => {
  if (next.trim() === "") return [];
  return /^\d+(, \d+)*$/.test(next) ? next.split(", ").map(Number) : next;
};

const useStyles = makeStyles({
  short: { maxWidth: "420px" },
  group: { border: "none", margin: 0, padding: 0 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  day: { maxWidth: "200px" },
  number: { maxWidth: "120px", marginInlineEnd: tokens.spacingHorizontalS },
});
