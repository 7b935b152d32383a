import { Button, makeStyles, Text } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { Hold } from "./Hold.tsx";
import { Rules } from "./Rules.tsx";
import { useRoomText } from "./text.ts";

/** Before it begins: one press begins it, and from then on everything is noted as people talk. */
export function Begin({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const canBegin = view.you === "coordinator" && ["booked", "agendaPublished"].includes(meeting.state);
  return (
    <>
      <Section title={words.notBegun}>
        <Text>{canBegin ? words.beginLead : words.waitForBegin}</Text>
        {canBegin && (
          <Button
            appearance="primary"
            className={styles.begin}
            disabled={isBusy}
            onClick={() => void give("meeting.begin", { meetingId: meeting.id })}
          >
            {words.begin}
          </Button>
        )}
        {problem && <Problem error={problem} />}
      </Section>
      <Rules meeting={meeting} />
      {canBegin && (meeting.hasBegun || meeting.state === "agendaPublished") && (
        <details>
          <summary>{words.hasBeen}</summary>
          <Hold view={view} meeting={meeting} />
        </details>
      )}
    </>
  );
}

const useStyles = makeStyles({ begin: { alignSelf: "start" } });
