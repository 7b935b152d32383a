import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** Whether one comes, and that one has read what the meeting is about. */
export function Answer({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const { you, id: meetingId, state } = meeting;
  if (!you || (state !== "booked" && state !== "agendaPublished")) return null;
  return (
    <Section title={words.yourAnswer} note={words.yourAnswerSeenBy}>
      <Text>{you.answer ? words.yourAnswers[you.answer] : words.answerLead}</Text>
      <div className={styles.row}>
        {(["attends", "cannot"] as const).map((answer) => (
          <Button
            key={answer}
            appearance={you.answer === null && answer === "attends" ? "primary" : "secondary"}
            aria-pressed={you.answer === answer}
            disabled={isBusy}
            onClick={() => void give("meeting.answer", { meetingId, answer })}
          >
            {words.answers[answer]}
          </Button>
        ))}
        {!you.seen && (
          <Button disabled={isBusy} onClick={() => void give("meeting.markSeen", { meetingId })}>
            {words.markSeen}
          </Button>
        )}
      </div>
      {you.seen && <Text size={200}>{words.youHaveSeen}</Text>}
      {problem && <Problem error={problem} />}
    </Section>
  );
}

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });
