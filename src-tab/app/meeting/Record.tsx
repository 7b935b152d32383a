import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { nameIn } from "../names.ts";
import { Section } from "../Section.tsx";
import { Accord } from "./Accord.tsx";
import { Agreements } from "./Agreements.tsx";
import { Closing } from "./Closing.tsx";
import { Inputs } from "./Inputs.tsx";
import { isBeingClosed, type SeenMeeting } from "./meeting-states.ts";
import { Notes } from "./Notes.tsx";
import { Outcome } from "./Outcome.tsx";
import { Stand } from "./Stand.tsx";
import { useMeetingText } from "./text.ts";

/** What came of a meeting: outcomes, promises and notes, and what is left before it is closed. */
export function Record({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const isLed = view.you === "coordinator";
  const next = meeting.items.find(({ outcome }) => outcome === null);
  return (
    <>
      {isLed && isBeingClosed(meeting) && <Closing view={view} meeting={meeting} />}
      {meeting.you && meeting.state === "notesReview" && <Stand view={view} meeting={meeting} />}
      <Section title={words.items} empty={meeting.items.length === 0 && words.noItems}>
        <ol className={styles.list}>
          {meeting.items.map((item, index) => (
            <li key={item.id} id={`item-${item.id}`} tabIndex={-1} className={styles.item}>
              <Text weight="semibold">
                {index + 1}. {item.title}
              </Text>
              <Outcome view={view} meeting={meeting} item={item} isBrief isNext={item === next} />
            </li>
          ))}
        </ol>
      </Section>
      <Accord view={view} meeting={meeting} />
      <Agreements view={view} meeting={meeting} />
      <Notes view={view} meeting={meeting} />
      <Inputs view={view} meeting={meeting} />
      {isLed && <Stands view={view} meeting={meeting} />}
      {isLed && <Afterwards view={view} meeting={meeting} />}
    </>
  );
}

/** What each has said of the notes: a differing view stands as it was given. */
function Stands({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const words = useMeetingText();
  if (meeting.stances.length === 0) return null;
  return (
    <Section title={words.stands}>
      {meeting.stances.map(({ party, stance, words: said, onPage }) => (
        <Text key={party}>
          {nameIn(view, party)}: {words.stances[stance]}
          {onPage && `, ${words.onPage}`}
          {said && `. ${said}`}
        </Text>
      ))}
    </Section>
  );
}

/** How it was for each in the family, as they said themselves: nobody else reads it. */
function Afterwards({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const words = useMeetingText();
  const open = useOpenForm();
  const { feedback } = meeting;
  if (feedback.length === 0) return null;
  const toCall = [...new Set(feedback.filter(({ isToCall }) => isToCall).map(({ party }) => party))];
  return (
    <Section title={words.feedback.title} note={words.feedback.onlyYou}>
      {feedback.map(({ party, question, answer, words: said, onPage }) => (
        <Text key={`${party} ${question}`}>
          {nameIn(view, party)}: {words.feedback.questions[question]} {words.feedback.answers[answer]}
          {onPage && `, ${words.onPage}`}
          {said && `. ${said}`}
        </Text>
      ))}
      {toCall.map((party) => (
        <Button key={party} style={{ alignSelf: "start" }} onClick={() => open("called", party)}>
          {words.feedback.call(nameIn(view, party))}
        </Button>
      ))}
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
