import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { WordHint } from "../WordHint.tsx";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** Whether the notes are right, in one's own eyes. */
export function Stand({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const [said, change, forget] = useDraft(`stand:${meeting.id}`, "");
  const [own] = meeting.stances;
  const take = async (stance: "agrees" | "differs") => {
    const told = stance === "differs" ? said : "";
    if (await give("meeting.takeStand", { meetingId: meeting.id, stance, words: told })) forget();
  };
  return (
    <Section title={words.standTitle} note={words.standSeenBy}>
      {own && <Text>{words.yourStand[own.stance]}</Text>}
      {own?.words && <Text>{own.words}</Text>}
      <div className={styles.row}>
        <Button appearance={own ? "secondary" : "primary"} disabled={isBusy} onClick={() => void take("agrees")}>
          {words.stances.agrees}
        </Button>
      </div>
      <WordHint words={said} className={styles.words}>
        <Field label={words.standHow}>
          <Textarea value={said} rows={2} maxLength={2000} onChange={(_, { value }) => change(value)} />
        </Field>
      </WordHint>
      <div className={styles.row}>
        <Button disabled={isBusy} onClick={() => void take("differs")}>
          {words.stances.differs}
        </Button>
      </div>
      {problem && <Problem error={problem} />}
    </Section>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  words: { maxWidth: "560px" },
});
