import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { peopleAt } from "./people-at.ts";
import { useFloor } from "./useFloor.ts";
import { useRoomText } from "./text.ts";

const ways = ["inRoom", "inWriting", "viaRepresentative", "offeredDeclined"] as const;

/** Who has come to word, and how; kept as it happens, so that nobody is passed over. */
export function Round({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const floor = useFloor(view, meeting);
  const people = peopleAt(view, meeting).filter(({ isVoice }) => isVoice);
  const heard = new Map<string, string>(meeting.heard.map(({ party, how }) => [party, how]));
  const count = people.filter(({ id }) => heard.has(id)).length;
  return (
    <Section title={words.round} note={words.heardOf(count, people.length)}>
      {(problem ?? floor.problem) && <Problem error={(problem ?? floor.problem)!} />}
      <ul className={styles.list}>
        {people.map(({ id, name }) => (
          <li key={id} className={styles.row}>
            <Text className={styles.name}>
              <span aria-hidden="true">{heard.has(id) ? "✓" : "○"}</span> {name}
            </Text>
            <Button
              size="small"
              appearance={floor.party === id ? "primary" : "secondary"}
              aria-pressed={floor.party === id}
              aria-label={words.giveWordTo(name)}
              disabledFocusable={floor.isBusy}
              onClick={() => floor.giveWord(floor.party === id ? null : id)}
            >
              {words.giveWord}
            </Button>
            <Select
              size="small"
              className={styles.how}
              aria-label={words.howHeard(name)}
              value={heard.get(id) ?? ""}
              disabled={isBusy}
              onChange={(_, { value }) =>
                void give("meeting.noteHeard", { meetingId: meeting.id, party: id, how: value || null })
              }
            >
              <option value="">{words.notHeardYet}</option>
              {ways.map((way) => (
                <option key={way} value={way}>
                  {words.heardWays[way]}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, flexBasis: "140px", overflowWrap: "anywhere" },
  how: { flexBasis: "150px" },
});
