import type { SeenCase } from "../api.ts";
import { AddItem } from "./AddItem.tsx";
import { Answer } from "./Answer.tsx";
import { Checklist } from "./Checklist.tsx";
import { FamilySide } from "./FamilySide.tsx";
import { Inputs } from "./Inputs.tsx";
import { Items } from "./Items.tsx";
import type { SeenMeeting } from "./meeting-states.ts";
import { Table } from "./Table.tsx";

/** What will be talked about, who comes, and what is left to do before it. */
export function Agenda({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const isLed = view.you === "coordinator";
  return (
    <>
      {isLed && meeting.state === "booked" && <Checklist view={view} meeting={meeting} />}
      {meeting.you && <Answer view={view} meeting={meeting} />}
      <Items view={view} meeting={meeting}>
        <AddItem view={view} meeting={meeting} />
      </Items>
      <Inputs view={view} meeting={meeting} />
      {isLed && <FamilySide view={view} meeting={meeting} />}
      <Table view={view} meeting={meeting} />
    </>
  );
}
