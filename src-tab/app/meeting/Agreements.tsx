import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense } from "react";

import type { SeenCase } from "../api.ts";
import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { WhoSees } from "../WhoSees.tsx";
import { isAgreeing, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

const AgreementForm = fetched(async () => (await import("./AgreementForm.tsx")).AgreementForm);

/** What was agreed at this meeting; to a service what is theirs to do or to be told. */
const agreedAt = (view: SeenCase, meeting: SeenMeeting) =>
  view.tasks.filter((task) => (view.you === "coordinator" ? task.meeting === meeting.id : task.you !== null));

/** Who does what, by when, and who is told; and one more, as people talk. */
export function Agreements({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const text = useText();
  const words = useMeetingText();
  const isLed = view.you === "coordinator";
  const canAgree = isLed && isAgreeing(meeting) && meeting.people.length > 0;
  const needs = new Map<string, string>(view.plan.needs.map((need) => [need.id, need.words]));
  const agreed = agreedAt(view, meeting);
  return (
    <Section
      title={isLed ? words.agreements : words.yourPromises}
      note={agreed.length > 0 && <WhoSees view={view} section="tasks" />}
      empty={agreed.length === 0 && !canAgree && words.noAgreements}
    >
      <ul className={styles.list}>
        {agreed.map((task) => (
          <li key={task.id} className={styles.row}>
            {task.need && needs.has(task.need) && (
              <Text size={200} className={styles.quiet}>
                {words.meetsNeed(needs.get(task.need)!)}
              </Text>
            )}
            <Text>{task.what ?? words.hidden}</Text>
            <Text size={200} className={styles.quiet}>
              {words.agreed({ ...task, what: null }, text.day(task.dueBy))} · {words.taskStates[task.state]}
            </Text>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>{canAgree && <AgreementForm view={view} meeting={meeting} />}</Suspense>
      {meeting.type === "officialsFirst" && <Text size={200}>{words.proposalsOnly}</Text>}
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
