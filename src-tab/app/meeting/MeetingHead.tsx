import { Badge, Button, makeStyles, mergeClasses, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { Suspense } from "react";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { go } from "../place.ts";
import { momentWords } from "../when.ts";
import { isAgendaOpen, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";
import { useArrival } from "./useArrival.ts";

const PrintFor = fetched(async () => (await import("./PrintFor.tsx")).PrintFor);

interface Props {
  view: SeenCase;
  meeting: SeenMeeting;
  /** Printed with the page: a paper for somebody has a head of its own. */
  isOnPaper: boolean;
}

/** What this meeting is, when and where, and what it is for. */
export function MeetingHead({ view, meeting, isOnPaper }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useMeetingText();
  const open = useOpenForm();
  const heading = useArrival();
  const isLed = view.you === "coordinator";
  const at = { screen: "case", caseId: view.caseId, thing: meeting.id } as const;
  const isNow = meeting.state === "inProgress" || meeting.hasBegun;
  // Until the agenda is published that is what comes first.
  const isFirst = isNow && meeting.state !== "booked";
  return (
    <header className={mergeClasses(styles.head, !isOnPaper && styles.onScreen)}>
      <div className={styles.line}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {meeting.slot ? words.meetingAt(momentWords(meeting.slot.start, text)) : words.meetingWithoutTime}
        </h2>
        <Badge appearance="tint" color={meeting.state !== "blocked" ? "informative" : isLed ? "danger" : "warning"}>
          {words.stateShort[meeting.state]}
        </Badge>
      </div>
      {meeting.venue && <Text>{[meeting.venue.name, meeting.venue.directions].filter(Boolean).join(". ")}</Text>}
      {meeting.purpose !== null && (
        <Text>
          {words.aim}: {meeting.purpose}
        </Text>
      )}
      {meeting.childQuestion !== null && (
        <Text>
          {words.childQuestion}: {meeting.childQuestion}
        </Text>
      )}
      <div className={styles.actions}>
        {(isNow || meeting.state === "agendaPublished") && (
          <Button appearance={isFirst ? "primary" : "secondary"} onClick={() => go({ ...at, part: "room" })}>
            {words.toRoom}
          </Button>
        )}
        {isLed && isAgendaOpen(meeting) && meeting.wording !== null && (
          <Button onClick={() => open("purpose", meeting.id)}>{words.changePurpose}</Button>
        )}
        <Suspense fallback={null}>{isLed && meeting.slot && <PrintFor view={view} meeting={meeting} />}</Suspense>
        {isLed && (
          <Button appearance="subtle" onClick={() => open("meetingMore", meeting.id)}>
            {words.more}
          </Button>
        )}
      </div>
    </header>
  );
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  onScreen: { "@media print": { display: "none" } },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
});
