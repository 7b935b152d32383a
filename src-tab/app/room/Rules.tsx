import { makeStyles, tokens } from "@fluentui/react-components";

import { groundRulesIn } from "../../../src-shared/programme/ground-rules.ts";
import { useText } from "../language.ts";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { Section } from "../Section.tsx";
import { useRoomText } from "./text.ts";

/** How people have agreed to meet. */
export function Rules({ meeting }: { meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const { rules, lang } = groundRulesIn(meeting.groundRules, useText().language);
  if (rules.length === 0) return null;
  return (
    <Section title={words.groundRules}>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule} lang={lang}>
            {rule}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({ rules: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });
