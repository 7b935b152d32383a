import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { Section } from "../Section.tsx";
import type { useOrder } from "../useOrder.ts";
import type { Foresight, Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  seen: Foresight;
  planning: Planning;
  meeting: SeenCase["meetings"][number] | null;
  order: ReturnType<typeof useOrder>;
}

/** Those whose calendar nobody can read are asked: who is yet to answer, and where their answer is written. */
export function Awaiting({ seen, planning, meeting, order }: Props) {
  const styles = useStyles();
  const words = useScheduleText();
  const open = useOpenForm();
  const { plan, input, change } = planning;
  if (seen.awaiting.length === 0 || !plan) return null;
  const isAsked = (meeting?.awaiting.length ?? 0) > 0;
  const isBooked = meeting !== null && ["booked", "agendaPublished"].includes(meeting.state);
  const people = seen.people.filter(({ title }) => seen.awaiting.includes(title));
  const begin = () =>
    isBooked && meeting ? open("reschedule", meeting.id) : input && void order.give("meeting.seek", input);
  return (
    <Section title={words.awaitingTitle} note={words.awaitingLead(words.list(seen.awaiting))}>
      {isAsked && meeting ? (
        <>
          <Text weight="semibold">{words.awaitingList}</Text>
          <ul className={styles.list}>
            {meeting.awaiting.map(({ id, title }) => (
              <li key={id} className={styles.row}>
                <Text>{title}</Text>
              </li>
            ))}
          </ul>
          <Button className={styles.begin} onClick={() => open("times", meeting.id)}>
            {words.enterTimes}
          </Button>
        </>
      ) : (
        <div className={styles.ways}>
          <Button appearance="primary" disabled={order.isBusy} onClick={begin}>
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
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { paddingBlock: tokens.spacingVerticalXS },
  begin: { alignSelf: "start" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
