import { Text } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { type Room, useRoom } from "../meeting/useRoom.ts";
import { Section } from "../Section.tsx";
import { SaidWords, useSaidStyles } from "../voice/SaidWords.tsx";
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
  const styles = useSaidStyles();
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
  const styles = useSaidStyles();
  const person = view.people.find(({ id }) => id === saying.child);
  const name = person?.kind === "child" ? (person.name ?? "") : "";
  return (
    <li className={styles.row}>
      {name && <Text weight="semibold">{name}</Text>}
      <SaidWords caseId={view.caseId} saying={saying} name={name} />
    </li>
  );
}
