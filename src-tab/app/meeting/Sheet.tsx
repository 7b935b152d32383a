import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { useSearch } from "../place.ts";
import { momentWords } from "../when.ts";
import type { SeenMeeting } from "./meeting-states.ts";
import { atTableIn } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";
import { type Room, useRoom } from "./useRoom.ts";

/** Agenda and agreements on an A4, as those it is for may read them. */
export function Sheet({ view, meeting, present }: { view: SeenCase; meeting: SeenMeeting; present: string }) {
  const styles = useStyles();
  const words = useMeetingText();
  const [, search] = useSearch();
  const room = useRoom(view.caseId, meeting.id, present);
  const ids = present.split(",");
  const names = atTableIn(view, meeting).filter(({ id }) => ids.includes(id));
  return (
    <div className={styles.page}>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={() => search({ for: "" })}>{words.back}</Button>
      </div>
      <Text className={styles.lead}>{names.length === 1 ? words.paperFor(names[0]!.name) : words.paperForRoom}</Text>
      <Loaded query={room}>{(shown) => <Paper shown={shown} />}</Loaded>
    </div>
  );
}

function Paper({ shown: { reference, meeting, tasks, now } }: { shown: Room }) {
  const styles = useStyles();
  const text = useText();
  const words = useMeetingText();
  return (
    <article className={styles.paper}>
      <h2 className={styles.title}>{words.paperTitle(reference)}</h2>
      {meeting.slot && (
        <Text>{[momentWords(meeting.slot.start, text), meeting.venue?.name].filter(Boolean).join(", ")}</Text>
      )}
      {meeting.purpose && (
        <Text>
          {words.aim}: {meeting.purpose}
        </Text>
      )}
      {meeting.childQuestion && (
        <Text>
          {words.childQuestion}: {meeting.childQuestion}
        </Text>
      )}
      <h3 className={styles.part}>{words.items}</h3>
      <ol className={styles.list}>
        {meeting.items.map((item) => (
          <li key={item.id}>
            {item.title}
            {item.minutes !== null && ` (${words.minutes(item.minutes)})`}
            {item.outcome && `. ${words.outcomes[item.outcome]}${item.movedTo ? `, ${text.day(item.movedTo)}` : ""}`}
            {item.outcomeNote && `. ${item.outcomeNote}`}
          </li>
        ))}
      </ol>
      {meeting.items.length === 0 && <Text>{words.noItems}</Text>}
      {tasks.length > 0 && (
        <>
          <h3 className={styles.part}>{words.agreements}</h3>
          <ul className={styles.list}>
            {tasks.map((task) => (
              <li key={task.id}>{words.agreed(task, text.day(task.dueBy))}</li>
            ))}
          </ul>
        </>
      )}
      <Text size={200}>{words.printedOn(momentWords(now, text))}</Text>
    </article>
  );
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
  lead: { fontWeight: tokens.fontWeightSemibold },
  paper: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "700px" },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  part: { ...typographyStyles.subtitle2, margin: 0, marginBlockStart: tokens.spacingVerticalM },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    "& li": { paddingBlock: tokens.spacingVerticalXS, breakInside: "avoid" },
  },
});
