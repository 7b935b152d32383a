import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { type Room, useRoom } from "../meeting/useRoom.ts";
import { Section } from "../Section.tsx";
import { LeftFile } from "../voice/LeftFile.tsx";
import { useVoiceText } from "../voice/text.ts";
import { peopleAt } from "./people-at.ts";
import { useRoomText } from "./text.ts";

/** The children's own words come first: what everybody there may hear, and that there is more where not everybody may. */
export function ChildFirst({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const people = peopleAt(view, meeting);
  const said = view.sayings.filter(({ child }) => people.some(({ id }) => id === child));
  return said.length > 0 ? (
    <Words view={view} meeting={meeting} count={said.length} present={people.map(({ id }) => id).join(",")} />
  ) : null;
}

function Words(props: { view: SeenCase; meeting: SeenMeeting; present: string; count: number }) {
  const { view, meeting, present, count } = props;
  const styles = useStyles();
  const words = useRoomText();
  const room = useRoom(view.caseId, meeting.id, present);
  if (!room.data) return null;
  const { sayings } = room.data;
  return (
    <Section title={words.childFirst} note={sayings.length > 0 ? words.childFirstLead : words.childFirstNone}>
      <ul className={styles.list}>
        {sayings.map((saying) => (
          <Said key={saying.id} view={view} saying={saying} />
        ))}
      </ul>
      {sayings.length > 0 && sayings.length < count && <Text>{words.childMore}</Text>}
    </Section>
  );
}

function Said({ view, saying }: { view: SeenCase; saying: Room["sayings"][number] }) {
  const styles = useStyles();
  const words = useVoiceText();
  const { child, kind, text, symbols, attachment } = saying;
  const person = view.people.find(({ id }) => id === child);
  const name = person?.kind === "child" ? (person.name ?? "") : "";
  return (
    <li className={styles.row}>
      {name && <Text weight="semibold">{name}</Text>}
      {symbols.length > 0 && <Text>{symbols.map((one) => words.symbols[one]).join(" · ")}</Text>}
      {text !== null && <Text className={styles.words}>{text}</Text>}
      {attachment && (kind === "picture" || kind === "sound") && (
        <LeftFile path={`/cases/${view.caseId}/attachments/${attachment}`} kind={kind} name={name} words={words} />
      )}
    </li>
  );
}

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  row: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXS,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});
