import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { Section } from "../Section.tsx";
import { EnterTimes } from "./EnterTimes.tsx";
import type { Foresight, Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  caseId: string;
  seen: Foresight;
  planning: Planning;
  meeting: SeenCase["meetings"][number] | null;
  isBusy: boolean;
  /** Keeps the meeting, so that answers can be written down for it. */
  onAsk: () => void;
}

/** Those whose calendar nobody can read are asked: who is yet to answer, and where their answer is written. */
export function Awaiting({ caseId, seen, planning, meeting, isBusy, onAsk }: Props) {
  const styles = useStyles();
  const words = useScheduleText();
  const open = useOpenForm();
  const { plan, change } = planning;
  if (seen.awaiting.length === 0 || !plan) return null;
  const isAsked = (meeting?.awaiting.length ?? 0) > 0;
  const isBooked = meeting !== null && ["booked", "agendaPublished"].includes(meeting.state);
  const people = seen.people.filter(({ title }) => seen.awaiting.includes(title));
  const answered = seen.people.filter(({ knownBy }) => knownBy === "theirWord");
  return (
    <Section title={words.awaitingTitle} note={words.awaitingLead(words.list(seen.awaiting))}>
      {isAsked && meeting ? (
        <>
          {meeting.awaiting.map((person) => (
            <EnterTimes
              key={person.id}
              caseId={caseId}
              meetingId={meeting.id}
              person={person}
              length={seen.length}
              today={seen.now.slice(0, 10)}
            />
          ))}
          {answered.map(({ id, title }) => (
            <Text key={id}>
              {title}: {words.knownBy.theirWord}
            </Text>
          ))}
        </>
      ) : (
        <div className={styles.ways}>
          <Button
            appearance="primary"
            disabled={isBusy}
            onClick={() => (isBooked ? open("reschedule", meeting.id) : onAsk())}
          >
            {words.awaitingFirst}
          </Button>
          {!isBooked &&
            people
              .filter(() => seen.people.length > 1)
              .map(({ id, title }) => (
                <Button
                  key={id}
                  onClick={() =>
                    change({ needed: plan.needed.filter((one) => one !== id), optional: [...plan.optional, id] })
                  }
                >
                  {words.wayOptional(title)}
                </Button>
              ))}
        </div>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
