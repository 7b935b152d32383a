import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";

import type { SeenCase } from "../api.ts";
import { fetched } from "../fetched.ts";
import { AddItem } from "./AddItem.tsx";
import { Answer } from "./Answer.tsx";
import { Checklist } from "./Checklist.tsx";
import { FamilySide } from "./FamilySide.tsx";
import { Inputs } from "./Inputs.tsx";
import { Items } from "./Items.tsx";
import type { SeenMeeting } from "./meeting-states.ts";
import { Table } from "./Table.tsx";

const FamilyAnswers = fetched(async () => (await import("../before/FamilyAnswers.tsx")).FamilyAnswers);
const SuggestedPeople = fetched(async () => (await import("../before/SuggestedPeople.tsx")).SuggestedPeople);

/** What will be talked about, who comes, and what is left to do before it. */
export function Agenda({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const isLed = view.you === "coordinator";
  const isToPublish = isLed && meeting.state === "booked";
  // An agenda with nothing on it is written before it is published; what somebody is at stays where it is meanwhile.
  const [isEmpty] = useState(meeting.items.length === 0);
  return (
    <div className={styles.agenda}>
      <div className={styles.column}>
        {isToPublish && !isEmpty && <Checklist view={view} meeting={meeting} />}
        {meeting.you && <Answer view={view} meeting={meeting} />}
        <Items view={view} meeting={meeting}>
          <AddItem view={view} meeting={meeting} />
        </Items>
        {isToPublish && isEmpty && <Checklist view={view} meeting={meeting} />}
        <Inputs view={view} meeting={meeting} />
      </div>
      <div className={styles.column}>
        <Table view={view} meeting={meeting} />
        <Suspense fallback={null}>
          {isLed && <FamilyAnswers view={view} meeting={meeting} />}
          {isLed && <SuggestedPeople view={view} />}
        </Suspense>
        {isLed && <FamilySide view={view} meeting={meeting} />}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  agenda: {
    display: "grid",
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media (min-width: 1000px)": { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
});
