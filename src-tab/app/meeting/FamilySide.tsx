import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { nameIn } from "../names.ts";
import { Section } from "../Section.tsx";
import { familyOf, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** What the coordinator alone keeps in mind: how each child is heard, what is not to be raised, what to read against, what to arrange. */
export function FamilySide({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const open = useOpenForm();
  const children = familyOf(view, meeting).flatMap((person) => (person.kind === "child" ? [person] : []));
  const isLeft = meeting.arrangements.some(({ isDone }) => !isDone);
  return (
    <>
      <Section title={words.voices} note={words.onlyYou}>
        {children.map(({ id, name, voice }) => (
          <div key={id} className={styles.row}>
            <Text className={styles.grow}>
              {name}: {voice ? words.voiceWays[voice] : words.noVoice}
            </Text>
            <Button size="small" onClick={() => open("voice", id)}>
              {words.ways.voice}
            </Button>
          </div>
        ))}
      </Section>
      <Section
        title={words.offLimits}
        note={words.onlyYou}
        empty={meeting.offLimits.length + meeting.toCheck.length === 0 && words.noOffLimits}
        actions={
          <>
            <Button size="small" onClick={() => open("keepOut", meeting.id)}>
              {words.keepOut}
            </Button>
            {meeting.offLimits.length > 0 && (
              <Button size="small" onClick={() => open("allow", meeting.id)}>
                {words.allow}
              </Button>
            )}
          </>
        }
      >
        {meeting.offLimits.map(({ id, words: said, by }) => (
          <Text key={id}>
            {said} ({nameIn(view, by)})
          </Text>
        ))}
        {meeting.toCheck.length > 0 && (
          <div className={styles.row}>
            <Text className={styles.grow}>○ {words.toCheck(meeting.toCheck.length)}</Text>
            <Button size="small" onClick={() => open("words", meeting.id)}>
              {words.ways.words}
            </Button>
          </div>
        )}
      </Section>
      <Section
        title={words.arrangements}
        note={words.onlyYou}
        empty={meeting.arrangements.length === 0 && words.noArrangements}
        actions={
          <>
            <Button size="small" onClick={() => open("arrange", meeting.id)}>
              {words.arrange}
            </Button>
            {isLeft && (
              <Button size="small" onClick={() => open("arranged", meeting.id)}>
                {words.arranged}
              </Button>
            )}
          </>
        }
      >
        {meeting.arrangements.map(({ id, kind, for: whom, detail, isDone }) => (
          <Text key={id}>
            {isDone ? "✓ " : "○ "}
            {[words.adaptations[kind as keyof typeof words.adaptations], nameIn(view, whom), detail]
              .filter(Boolean)
              .join(", ")}{" "}
            <Text size={200}>{isDone ? words.done : words.notDone}</Text>
          </Text>
        ))}
      </Section>
    </>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, flexBasis: "200px" },
});
