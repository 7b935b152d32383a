import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { useMeetingText } from "./text.ts";

/** Every meeting of the case, the latest first. */
export function MeetingList({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useText();
  const words = useMeetingText();
  const meetings = view.meetings.toReversed();
  return (
    <Section title={words.meetings} empty={meetings.length === 0 && words.noMeetings}>
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={styles.row}>
            <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "meeting", thing: meeting.id })}>
              {meeting.slot ? momentWords(meeting.slot.start, text) : words.noTime}
            </Link>
            <Text size={200} className={styles.quiet}>
              {[words.stateShort[meeting.state], meeting.venue?.name].filter(Boolean).join(" · ")}
            </Text>
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
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
