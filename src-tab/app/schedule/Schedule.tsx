import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";

import type { SeenCase } from "../api.ts";
import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { hashOf, useSearch } from "../place.ts";
import { Section } from "../Section.tsx";
import type { CaseProps } from "../shell/screens.ts";
import { Booked } from "./Booked.tsx";
import { Planner } from "./Planner.tsx";
import { slotWords } from "./slotWords.ts";
import type { Preview } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

const TimesPoll = fetched(async () => (await import("../before/TimesPoll.tsx")).TimesPoll);
const SuggestedPeople = fetched(async () => (await import("../before/SuggestedPeople.tsx")).SuggestedPeople);

type Meeting = SeenCase["meetings"][number];
const beingPlanned = ["draft", "seeking", "proposed", "rescheduling"];
const toCome = ["booked", "agendaPublished", "blocked"];

/** Plans the meeting that is being planned, or another; or moves one that is booked. */
export function Schedule({ view, place }: CaseProps) {
  const [search, setSearch] = useSearch();
  const words = useScheduleText();
  // Held here: once it is booked, the meeting is no longer the one that is being planned.
  const [booked, setBooked] = useState<Preview | null>(null);
  const planned = view.meetings.filter(({ state }) => beingPlanned.includes(state));
  const thing = place.thing ?? (search.has("new") ? null : (planned.at(-1)?.id ?? null));
  const meeting = view.meetings.find(({ id }) => id === thing) ?? null;
  const isOver = meeting && ![...beingPlanned, ...toCome].includes(meeting.state);
  const others = view.meetings.filter(({ id, state }) => id !== thing && [...beingPlanned, ...toCome].includes(state));
  if (booked) return <Booked preview={booked} view={view} />;
  return (
    <>
      <Planner key={thing ?? "new"} view={view} meeting={isOver ? null : meeting} onBooked={setBooked} />
      <Suspense fallback={null}>
        {meeting && !isOver && <TimesPoll view={view} meeting={meeting} />}
        {view.suggestions.length > 0 && <SuggestedPeople view={view} />}
      </Suspense>
      <Others meetings={others} caseId={place.caseId} />
      {meeting && !place.thing && (
        <Button appearance="subtle" style={{ alignSelf: "start" }} onClick={() => setSearch({ new: "1" })}>
          {words.another}
        </Button>
      )}
    </>
  );
}

function Others({ meetings, caseId }: { meetings: Meeting[]; caseId: string }) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  if (meetings.length === 0) return null;
  return (
    <Section title={words.coming}>
      <ul className={styles.list}>
        {meetings.map(({ id, slot, venue, state }) => (
          <li key={id} className={styles.row}>
            <Text>
              {slot ? words.withPlace(slotWords(slot, text, words), venue?.name ?? words.noTime) : words.noTime}
            </Text>
            <Link href={hashOf({ screen: "case", caseId, part: "schedule", thing: id })}>
              {toCome.includes(state) ? words.change : words.goOn}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
