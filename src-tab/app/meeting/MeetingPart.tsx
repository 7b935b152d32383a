import { Text } from "@fluentui/react-components";

import { useSearch } from "../place.ts";
import type { CaseProps } from "../shell/screens.ts";
import { Agenda } from "./Agenda.tsx";
import { Blocked } from "./Blocked.tsx";
import { isBefore } from "./meeting-states.ts";
import { MeetingHead } from "./MeetingHead.tsx";
import { MeetingList } from "./MeetingList.tsx";
import { Record } from "./Record.tsx";
import { Sheet } from "./Sheet.tsx";
import { useMeetingText } from "./text.ts";

/** One meeting: its agenda before, what came of it after. Without one, all of them. */
export function MeetingPart({ view, place }: CaseProps) {
  const words = useMeetingText();
  const [search] = useSearch();
  const meeting = view.meetings.find(({ id }) => id === place.thing);
  if (!meeting) return <MeetingList view={view} />;
  const printFor = search.get("for");
  if (printFor && view.you === "coordinator") return <Sheet view={view} meeting={meeting} present={printFor} />;
  return (
    <>
      <MeetingHead view={view} meeting={meeting} />
      {meeting.state === "blocked" && <Blocked view={view} meeting={meeting} />}
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
