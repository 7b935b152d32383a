import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { Refused, useApi } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { problemSaid } from "../useOrder.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useMineText } from "./words.ts";

export interface Notices {
  notices: "each" | "gathered" | "none";
  quiet: { from: string; to: string } | null;
  mail: boolean;
}

/** How the person is told, for themselves to choose: the same as the card in their chat says. */
export function MyNotices({ saved }: { saved: Notices }) {
  const styles = useStyles();
  const tab = useText();
  const { notices: text } = useMineText();
  const api = useApi();
  const queries = useQueryClient();
  const [setting, change, forget] = useDraft<Notices | null>("notices", null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const now = setting ?? saved;
  const put = (next: Partial<Notices>) => {
    setSaved(false);
    change({ ...now, ...next });
  };
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await api.send("/me/notices", now);
      await queries.refetchQueries({ queryKey: ["my data"] });
      forget();
      setSaved(true);
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  const wrongAt = (path: string) => {
    const wrong = problem instanceof Refused ? problem.fields.find((one) => one.path === path) : undefined;
    return wrong ? { validationMessage: problemSaid(wrong, tab) } : {};
  };

  return (
    <Section title={text.title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void save();
        }}
      >
        <RadioGroup
          aria-label={text.title}
          value={now.notices}
          onChange={(_, { value }) => put({ notices: value as Notices["notices"] })}
        >
          {(["each", "gathered", "none"] as const).map((one) => (
            <Radio key={one} value={one} label={text.choices[one]} />
          ))}
        </RadioGroup>
        <Field hint={text.quietHint}>
          <Switch
            label={text.quiet}
            checked={now.quiet !== null}
            onChange={(_, { checked }) => put({ quiet: checked ? { from: "18:00", to: "07:00" } : null })}
          />
        </Field>
        {now.quiet && (
          <div className={styles.hours}>
            {(["from", "to"] as const).map((end) => (
              <Field key={end} label={text[end]} {...wrongAt(`quiet.${end}`)}>
                <Input
                  type="time"
                  value={now.quiet![end]}
                  onChange={(_, { value }) => put({ quiet: { ...now.quiet!, [end]: value } })}
                />
              </Field>
            ))}
          </div>
        )}
        <Checkbox label={text.mail} checked={now.mail} onChange={(_, { checked }) => put({ mail: checked === true })} />
        {problem && <Problem error={problem} />}
        <div className={styles.end}>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {text.save}
          </Button>
          <Text role="status">{isSaved && text.saved}</Text>
        </div>
      </form>
    </Section>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalM },
  hours: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  end: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});
