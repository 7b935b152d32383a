import { CardPanel } from "../../app/CardPanel.tsx";
import { Frame } from "./Frame.tsx";
import { TeamsLink } from "./TeamsLink.tsx";
import { usePaneText } from "./words.ts";

interface Props {
  app: string;
  caseId: string;
  meetingId: string;
}

/** For somebody invited: whether they come, and the agenda as far as they may see it; their own cards, as in the chat. */
export function Attending({ app, caseId, meetingId }: Props) {
  const words = usePaneText();
  return (
    <Frame title={words.yourMeeting} actions={<TeamsLink app={app} caseId={caseId} meetingId={meetingId} />}>
      <CardPanel caseId={caseId} subject={`invitation:${meetingId}`} />
      <CardPanel caseId={caseId} subject={`agenda:${meetingId}`} />
    </Frame>
  );
}
