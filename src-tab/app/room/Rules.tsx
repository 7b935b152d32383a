import { makeStyles, tokens } from "@fluentui/react-components";

import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { Section } from "../Section.tsx";
import { useRoomText } from "./text.ts";

/** How people have agreed to meet. */
export function Rules({ meeting }: { meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  if (meeting.groundRules.length === 0) return null;
  return (
    <Section title={words.groundRules}>
      <ul className={styles.rules}>
        {meeting.groundRules.map((rule) => (
          <li key={rule} lang="sv">
            {rule}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({ rules: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });
