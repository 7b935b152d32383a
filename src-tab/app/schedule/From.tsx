import { Field, Input, makeStyles } from "@fluentui/react-components";

import { useText } from "../language.ts";
import type { Foresight, Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

/** From when times are sought, and why then, where that is not simply tomorrow. */
export function From({ seen, planning }: { seen: Foresight; planning: Planning }) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  const { from, why } = seen.begins;
  const hint = why !== "tomorrow" && seen.from === from ? words.whyFrom[why](text.day(from as never)) : undefined;
  return (
    <Field label={words.from} hint={hint} className={styles.short}>
      <Input
        type="date"
        value={seen.from}
        min={seen.now.slice(0, 10)}
        onChange={(_, { value }) => value >= seen.now.slice(0, 10) && planning.change({ from: value })}
      />
    </Field>
  );
}

const useStyles = makeStyles({ short: { maxWidth: "320px" } });
