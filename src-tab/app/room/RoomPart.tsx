import { Link, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { Suspense } from "react";

import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { isBeingClosed, isBefore } from "../meeting/meeting-states.ts";
import { useArrival } from "../meeting/useArrival.ts";
import { hashOf, useSearch } from "../place.ts";
import type { CaseProps } from "../shell/screens.ts";
import { momentWords } from "../when.ts";
import { Course } from "./Course.tsx";
import { useRoomText } from "./text.ts";

const Begin = fetched(async () => (await import("./Begin.tsx")).Begin);
const Beside = fetched(async () => (await import("./Beside.tsx")).Beside);
const MeetingList = fetched(async () => (await import("../meeting/MeetingList.tsx")).MeetingList);
const AskPause = fetched(async () => (await import("./Pauses.tsx")).AskPause);
const AskedPauses = fetched(async () => (await import("./Pauses.tsx")).AskedPauses);
const Record = fetched(async () => (await import("../meeting/Record.tsx")).Record);
const ChildFirst = fetched(async () => (await import("./ChildFirst.tsx")).ChildFirst);
const ShowRoom = fetched(async () => (await import("./ShowRoom.tsx")).ShowRoom);
const Wall = fetched(async () => (await import("./Wall.tsx")).Wall);

/** In the meeting: what is talked about now, who has been heard, what is agreed. Made for the narrow panel beside the meeting first. */
export function RoomPart({ view, place }: CaseProps) {
  const styles = useStyles();
  const text = useText();
  const words = useRoomText();
  const [search, change] = useSearch();
  const heading = useArrival();
  const meeting = view.meetings.find(({ id }) => id === place.thing);
  if (!meeting) return <MeetingList view={view} />;
  const isLed = view.you === "coordinator";
  const present = search.get("present");
  const isOn = meeting.state === "inProgress";
  return (
    <>
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {meeting.slot ? words.meetingAt(momentWords(meeting.slot.start, text)) : words.meeting}
        </h2>
        <div className={styles.line}>
          <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "meeting", thing: meeting.id })}>
            {isBefore(meeting) || isOn ? words.toAgenda : words.toRecord}
          </Link>
          <Suspense fallback={null}>{isLed && meeting.slot && <ShowRoom view={view} meeting={meeting} />}</Suspense>
        </div>
      </header>
      <Suspense fallback={null}>
        {isLed && present && (
          <Wall caseId={view.caseId} meetingId={meeting.id} present={present} onLeave={() => change({ present: "" })} />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {isLed && meeting.slot && (isBefore(meeting) || (isOn && !meeting.floor?.item)) && view.sayings.length > 0 && (
          <ChildFirst view={view} meeting={meeting} />
        )}
      </Suspense>
      {isBefore(meeting) && <Begin view={view} meeting={meeting} />}
      {isOn && (
        <div className={styles.room}>
          <div className={styles.course}>
            <Suspense fallback={null}>{isLed && <AskedPauses view={view} meeting={meeting} />}</Suspense>
            <Course view={view} meeting={meeting} />
            <Suspense fallback={null}>
              {view.you === "professional" && <AskPause view={view} meeting={meeting} />}
            </Suspense>
          </div>
          <Suspense fallback={null}>
            <Beside view={view} meeting={meeting} />
          </Suspense>
        </div>
      )}
      {(isBeingClosed(meeting) || meeting.state === "closed") && <Record view={view} meeting={meeting} />}
      {(meeting.state === "cancelled" || meeting.state === "notHeld") && <Text>{words.isOff}</Text>}
    </>
  );
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  course: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  room: {
    display: "grid",
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media (min-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
});
