import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { Suspense } from "react";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import { fetched } from "../fetched.ts";
import { familyOf, type SeenMeeting } from "../meeting/meeting-states.ts";
import { useRoomText } from "./text.ts";
import { useFloor } from "./useFloor.ts";

const Outcome = fetched(async () => (await import("../meeting/Outcome.tsx")).Outcome);

/** The meeting's course: the family tells first, then item by item; the same for everybody in it. */
export function Course({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const floor = useFloor(view, meeting);
  const { item, at, last, minutes, isPaused, isLed } = floor;
  const hasWord = nameIn(view, floor.party);
  const done = meeting.items.filter(({ outcome }) => outcome !== null).length;
  return (
    <section className={styles.now} aria-label={words.now}>
      <Text size={200} className={styles.quiet}>
        {item ? words.itemOf(meeting.items.indexOf(item) + 1, meeting.items.length) : words.first}
      </Text>
      <h3 className={styles.title}>{isPaused ? words.paused : item ? item.title : words.familyTells}</h3>
      {isPaused ? <Text>{words.pausedLead}</Text> : !item && <Opening view={view} meeting={meeting} />}
      {hasWord && !isPaused && <Text weight="semibold">{words.hasWord(hasWord)}</Text>}
      {/* Nothing is read out as it counts, and nothing changes its look when the time is gone. */}
      {minutes !== null && (
        <Text size={200} className={styles.quiet} role="timer" aria-live="off">
          {item && item.minutes !== null ? words.minutesOf(minutes, item.minutes) : words.minutes(minutes)}
        </Text>
      )}
      {floor.isAside && (
        <Text size={200}>
          {words.aside}{" "}
          <Button size="small" onClick={floor.goBack}>
            {words.backToAll}
          </Button>
        </Text>
      )}
      <div className={styles.ways}>
        <Button disabledFocusable={at === 0} onClick={() => floor.to(at - 1)}>
          ← {words.previous}
        </Button>
        <Button
          appearance={isLed ? "primary" : "secondary"}
          disabledFocusable={at >= last}
          onClick={() => floor.to(at + 1)}
        >
          {words.next} →
        </Button>
        {isLed && (
          <Button aria-pressed={isPaused} onClick={() => floor.setPaused(!isPaused)}>
            {isPaused ? words.goOn : words.pause}
          </Button>
        )}
      </div>
      {floor.problem && <Problem error={floor.problem} />}
      {item && !isPaused && (
        <>
          {item.answers.map((answer) => (
            <Text key={answer.by}>{words.answered(answer.by, answer.words)}</Text>
          ))}
          {item.uncovered.length > 0 && (
            <Text weight="semibold">⚠ {words.uncovered(words.list(item.uncovered.map(({ title }) => title)))}</Text>
          )}
          <Suspense fallback={null}>
            {isLed && <Outcome key={item.id} view={view} meeting={meeting} item={item} />}
          </Suspense>
        </>
      )}
      {meeting.items.length > 0 && (
        <details>
          <summary>{words.allItems(done, meeting.items.length)}</summary>
          <ol className={styles.list}>
            {meeting.items.map((one) => (
              <li key={one.id}>
                <Button
                  appearance="transparent"
                  className={styles.jump}
                  aria-current={one.id === item?.id ? "step" : undefined}
                  onClick={() => floor.toItem(one.id)}
                >
                  {one.outcome ? "✓ " : ""}
                  {one.title}
                </Button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

const nameIn = (view: SeenCase, party: string | null): string | null => {
  const person = view.people.find(({ id }) => id === party);
  return person ? (person.kind === "professional" ? person.title : person.name) : null;
};

/** Everybody listens; nobody asks the family to tell it again. A child that is not in the room is read first. */
function Opening({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const words = useRoomText();
  const children = familyOf(view, meeting).flatMap((one) => (one.kind === "child" && one.voice ? [one] : []));
  return (
    <>
      <Text>{words.familyTellsLead}</Text>
      {meeting.childQuestion && <Text>{words.childAsks(meeting.childQuestion)}</Text>}
      {children.map(({ id, name, voice }) => (
        <Text key={id}>{words.voices[voice!](name)}</Text>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  now: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    ...typographyStyles.title3,
    margin: 0,
    overflowWrap: "anywhere",
    "@media (min-width: 900px)": { ...typographyStyles.title1 },
  },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
  jump: { textAlign: "start", justifyContent: "start", paddingInline: 0, height: "auto" },
});
