import { Link } from "@fluentui/react-components";

import { teamsLink } from "./teams-link.ts";
import { usePaneText } from "./words.ts";

/** Where all of it is. */
export function TeamsLink({ app, caseId, meetingId }: { app: string; caseId: string; meetingId: string | null }) {
  const words = usePaneText();
  return (
    <Link href={teamsLink(app, caseId, meetingId)} target="_blank" rel="noopener">
      {words.openInTeams}
    </Link>
  );
}
