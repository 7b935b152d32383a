import { Button, Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { nameIn } from "../names.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { useBeforeText } from "./text.ts";

type Suggestion = SeenCase["suggestions"][number];

/** Whom somebody in the family would like to have there, for the coordinator to weigh. */
export function SuggestedPeople({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const words = useBeforeText();
  if (view.suggestions.length === 0) return null;
  return (
    <Section title={words.people} note={words.nobody}>
      <ul className={styles.list}>
        {view.suggestions.map((one) => (
          <Suggested key={one.id} view={view} suggestion={one} />
        ))}
      </ul>
    </Section>
  );
}

function Suggested({ view, suggestion }: { view: SeenCase; suggestion: Suggestion }) {
  const styles = useStyles();
  const words = useBeforeText();
  const [isOpen, setOpen] = useState(false);
  const { who, why, by, weighed } = suggestion;
  return (
    <li className={styles.row}>
      <Text weight="semibold">{who}</Text>
      <Text>{[words.from(nameIn(view, by)), why].filter(Boolean).join(". ")}</Text>
      <Text>{weighed ? [words.hows[weighed.how], weighed.words].filter(Boolean).join(". ") : words.noAnswer}</Text>
      {isOpen ? (
        <Weigh caseId={view.caseId} suggestion={suggestion} onDone={() => setOpen(false)} />
      ) : (
        <Button size="small" className={styles.way} onClick={() => setOpen(true)}>
          {words.weigh}
        </Button>
      )}
    </li>
  );
}

function Weigh({ caseId, suggestion, onDone }: { caseId: string; suggestion: Suggestion; onDone: () => void }) {
  const styles = useStyles();
  const words = useBeforeText();
  const order = useOrder(caseId);
  const [said, say, forget] = useDraft(`weigh/${suggestion.id}`, { how: "willAsk", words: "" });
  const save = async () => {
    if (!(await order.give("meeting.weighPerson", { suggestionId: suggestion.id, ...said }))) return;
    forget();
    onDone();
  };
  return (
    <div className={styles.form}>
      <Field label={words.how}>
        <RadioGroup value={said.how} onChange={(_, { value }) => say({ ...said, how: value })}>
          <Radio value="willAsk" label={words.hows.willAsk} />
          <Radio value="notNow" label={words.hows.notNow} />
        </RadioGroup>
      </Field>
      <Field label={words.words} hint={words.wordsHelp}>
        <Textarea value={said.words} maxLength={2000} onChange={(_, { value }) => say({ ...said, words: value })} />
      </Field>
      {order.problem && <Problem error={order.problem} />}
      <div className={styles.ways}>
        <Button appearance="primary" disabled={order.isBusy} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  way: { alignSelf: "start" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
