import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { WordHint } from "../WordHint.tsx";
import { Clash } from "./Clash.tsx";
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
  const now = yours?.wording ?? null;
  const save = async (seen: string | null) => {
    if (await give("meeting.giveInput", { meetingId: meeting.id, words: shown.said, category, seen })) forget();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (shown.seen === now) void save(now);
      }}
    >
      <WordHint words={shown.said}>
        <Field label={words.ownInput} hint={words.ownInputHelp} validationMessage={wrongAt("words")}>
          <Textarea
            value={shown.said}
            resize="vertical"
            rows={3}
            maxLength={2000}
            onChange={(_, { value }) => change({ ...shown, said: value })}
          />
        </Field>
      </WordHint>
      <CategoryField value={category} onChange={(kind) => change({ ...shown, category: kind })} />
      {shown.seen === now || !yours ? (
        <>
          <Button type="submit" className={styles.start} disabled={isBusy || draft === null}>
            {yours ? words.changeInput : words.giveInput}
          </Button>
          {problem && <Problem error={problem} />}
        </>
      ) : (
        <Clash theirs={yours.words} isBusy={isBusy} onMine={() => void save(now)} onTheirs={forget} />
      )}
      <Text size={200}>{words.ownInputSeenBy}</Text>
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
  },
  start: { alignSelf: "start" },
});
