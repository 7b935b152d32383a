import { Text } from "@fluentui/react-components";
import { Suspense } from "react";

import type { SeenCase } from "../api.ts";
import { fetched } from "../fetched.ts";
import { useSearch } from "../place.ts";
import type { CaseProps } from "../shell/screens.ts";
import { Agenda } from "./Agenda.tsx";
import { Blocked } from "./Blocked.tsx";
import { isBefore, type SeenMeeting } from "./meeting-states.ts";
import { MeetingHead } from "./MeetingHead.tsx";
import { MeetingList } from "./MeetingList.tsx";
import { Record } from "./Record.tsx";
import { useMeetingText } from "./text.ts";

const Drifted = fetched(async () => (await import("./Drifted.tsx")).Drifted);
const Sheet = fetched(async () => (await import("./Sheet.tsx")).Sheet);

/** One meeting: its agenda before, what came of it after. Without one, all of them. */
export function MeetingPart({ view, place }: CaseProps) {
  const [search] = useSearch();
  const meeting = view.meetings.find(({ id }) => id === place.thing);
  if (!meeting) return <MeetingList view={view} />;
  const printFor = view.you === "coordinator" ? search.get("for") : null;
  return (
    <>
      <MeetingHead view={view} meeting={meeting} isOnPaper={printFor === null} />
      <Suspense fallback={null}>
        {printFor ? <Sheet view={view} meeting={meeting} present={printFor} /> : <Body view={view} meeting={meeting} />}
      </Suspense>
    </>
  );
}

function Body({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const words = useMeetingText();
  const isLed = view.you === "coordinator";
  return (
    <>
      {meeting.state === "blocked" && <Blocked view={view} meeting={meeting} />}
      {isLed && <Drifted view={view} meeting={meeting} />}
      {meeting.state === "cancelled" || meeting.state === "notHeld" ? (
        <Text>{words.states[meeting.state]}</Text>
      ) : isBefore(meeting) || meeting.state === "inProgress" ? (
        <Agenda view={view} meeting={meeting} />
      ) : (
        <Record view={view} meeting={meeting} />
      )}
    </>
  );
}
