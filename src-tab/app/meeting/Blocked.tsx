import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** Consent no longer reaches somebody invited: to the others it is paused, and the coordinator has the lawful ways on. */
export function Blocked({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const open = useOpenForm();
  const isLed = view.you === "coordinator";
  return (
    <div role="status" className={styles.blocked}>
      <Text weight="semibold">⏸ {isLed ? words.blocked : words.stateShort.blocked}</Text>
      <Text>{isLed ? words.list(meeting.unreached) : words.blockedWait}</Text>
      {isLed && (
        <div className={styles.ways}>
          {wayOuts.map((form) => (
            <Button key={form} onClick={() => open(form, meeting.id)}>
              {words.wayOuts[form]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
const wayOuts = ["goOn", "general", "cancel"] as const;

const useStyles = makeStyles({
  blocked: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
