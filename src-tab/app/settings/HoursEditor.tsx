import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";

import { useSettingsText } from "./words.ts";

interface Props {
  label: string;
  hint: string | undefined;
  value: unknown;
  /** What stands in the document where there are no times. */
  none: null | undefined;
  canBeEmpty: boolean;
  problem: (below?: string) => string | undefined;
  onChange: (value: unknown) => void;
}

/** From one time of day to another. */
export function HoursEditor({ label, hint, value, none, canBeEmpty, problem, onChange }: Props) {
  const styles = useStyles();
  const text = useSettingsText();
  const hours = value as { from: string; to: string } | null | undefined;
  return (
    <fieldset className={styles.hours}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <span className={styles.hint}>{hint}</span>}
      {hours ? (
        <div className={styles.times}>
          {(["from", "to"] as const).map((end) => {
            const wrong = problem(end);
            return (
              <Field
                key={end}
                label={end === "from" ? text.hoursFrom : text.hoursTo}
                {...(wrong ? { validationMessage: wrong } : {})}
              >
                <Input
                  type="time"
                  value={hours[end]}
                  onChange={(_, { value: next }) => onChange({ ...hours, [end]: next })}
                />
              </Field>
            );
          })}
          {canBeEmpty && (
            <Button appearance="subtle" onClick={() => onChange(none)}>
              {text.clear}
            </Button>
          )}
        </div>
      ) : (
        <Button className={styles.set} onClick={() => onChange({ from: "08:00", to: "16:00" })}>
          {text.set}
        </Button>
      )}
    </fieldset>
  );
}

const useStyles = makeStyles({
  hours: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  times: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  set: { alignSelf: "start" },
});
