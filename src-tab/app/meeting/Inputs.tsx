import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { CategoryField, categoryOf } from "./CategoryField.tsx";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** What each service says beforehand, in its own words, and one's own to write. */
export function Inputs({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const others = meeting.inputs.filter((input) => !input.isYours);
  const isAsked = meeting.you !== null && ["booked", "agendaPublished", "inProgress"].includes(meeting.state);
  if (others.length === 0 && !isAsked && view.you !== "coordinator") return null;
  return (
    <Section title={words.inputs} empty={others.length === 0 && !isAsked && words.noInputs}>
      {others.map(({ unit, words: said }) => (
        <div key={unit} className={styles.input}>
          <Text weight="semibold">{unit}</Text>
          <Text>{said}</Text>
        </div>
      ))}
      {isAsked && <OwnInput view={view} meeting={meeting} />}
    </Section>
  );
}

/** Colleagues share one picture: where one of them has changed it meanwhile both texts are said, and what was typed stays. */
function OwnInput({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem, wrongAt } = useOrder(view.caseId);
  const yours = meeting.inputs.find((input) => input.isYours);
  const [draft, change, forget] = useDraft<{ said: string; category: string; seen: string | null } | null>(
    `input:${meeting.id}`,
    null,
  );
  const shown = draft ?? { said: yours?.words ?? "", category: yours?.category ?? "", seen: yours?.wording ?? null };
  const category = categoryOf(shown.category, meeting);
  const save = async () => {
    const { said, seen } = shown;
    if (await give("meeting.giveInput", { meetingId: meeting.id, words: said, category, seen })) return forget();
    // What was just read in the refusal is what the next try takes the place of.
    if (yours) change({ ...shown, seen: yours.wording });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={words.ownInput} hint={words.ownInputHelp} validationMessage={wrongAt("words")}>
        <Textarea
          value={shown.said}
          resize="vertical"
          rows={3}
          maxLength={2000}
          onChange={(_, { value }) => change({ ...shown, said: value })}
        />
      </Field>
      <CategoryField value={category} onChange={(kind) => change({ ...shown, category: kind })} />
      <Button type="submit" disabled={isBusy || draft === null}>
        {yours ? words.changeInput : words.giveInput}
      </Button>
      <Text size={200}>{words.ownInputSeenBy}</Text>
      {problem && <Problem error={problem} />}
    </form>
  );
}

const useStyles = makeStyles({
  input: { display: "flex", flexDirection: "column" },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    maxWidth: "560px",
    "& > button": { alignSelf: "start" },
  },
});
