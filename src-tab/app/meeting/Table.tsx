import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { groundRulesIn } from "../../../src-shared/programme/ground-rules.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { familyOf, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** Who comes; to the coordinator also what each has answered, and whether they have read the agenda. */
export function Table({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const ground = groundRulesIn(meeting.groundRules, useText().language);
  const open = useOpenForm();
  const isLed = view.you === "coordinator";
  const family = isLed ? familyOf(view, meeting) : [];
  return (
    <>
      <Section
        title={words.table}
        {...(isLed ? { note: words.answersNote } : {})}
        actions={
          isLed && (
            <Button size="small" onClick={() => open("invite", meeting.id)}>
              {words.ways.invite}
            </Button>
          )
        }
      >
        <ul className={styles.list}>
          {family.map(({ id, name, kind }) => (
            <li key={id} className={styles.row}>
              <Text>{name}</Text>
              <Text size={200} className={styles.quiet}>
                {words.relatives[kind]}
              </Text>
            </li>
          ))}
          {meeting.people.map(({ party, title, unit, answer, suggests, seen }) => (
            <li key={party} className={styles.row}>
              <Text>{title}</Text>
              <Text size={200} className={styles.quiet}>
                {[
                  unit,
                  ...(isLed ? [answer ? words.theirAnswers[answer] : words.noAnswer] : []),
                  ...(isLed && suggests ? [suggests] : []),
                  ...(isLed && seen !== null ? [seen ? words.hasSeen : words.hasNotSeen] : []),
                ].join(" · ")}
              </Text>
            </li>
          ))}
        </ul>
      </Section>
      {ground.rules.length > 0 && (
        <Section title={words.groundRules}>
          <ul className={styles.rules}>
            {ground.rules.map((rule) => (
              <li key={rule} lang={ground.lang}>
                {rule}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  rules: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});
