import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import type { CalendarEvent, Person } from "./api.ts";
import { useLanguage } from "./language.ts";
import type { Loaded } from "./live.ts";
import { Outlook } from "./Outlook.tsx";
import { Phones } from "./Phone.tsx";
import { Tabs } from "./Tabs.tsx";
import { Teams } from "./Teams.tsx";

type Window = "teams" | "outlook" | "phone";
type Props = {
  person: Person | undefined;
  people: Person[];
  calendar: Loaded<CalendarEvent[]>;
  hasNews: boolean;
  onTeams: (inSight: boolean) => void;
};

/** One person's Teams, Outlook and phone, a window at a time. */
export function Desk({ person, people, calendar, hasNews, onTeams }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [shown, setShown] = useState<Window>("teams");
  const told = useEffectEvent(onTeams);
  useEffect(() => told(shown === "teams"), [shown]);

  return (
    <main className={styles.desk} aria-label={person?.name}>
      <div className={styles.top}>
        <Tabs
          tabs={[
            { id: "teams", name: text.windows.teams, ...(hasNews && { news: text.hasNews }) },
            { id: "outlook", name: text.windows.outlook },
            { id: "phone", name: text.windows.phone },
          ]}
          chosen={shown}
          onChoose={setShown}
        />
        <Text className={styles.who} truncate wrap={false}>
          {person?.name}
        </Text>
      </div>
      <div className={styles.panel} role="tabpanel" id={shown} aria-labelledby={`${shown}-tab`}>
        {person && shown === "teams" && (
          <Teams key={person.person} person={person} people={people} calendar={calendar.data ?? []} />
        )}
        {person && shown === "outlook" && <Outlook key={person.person} person={person} calendar={calendar} />}
        {person && shown === "phone" && <Phones key={person.person} person={person} />}
      </div>
    </main>
  );
}

const useStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  who: { color: tokens.colorNeutralForeground2, "@media (max-width: 767px)": { display: "none" } },
  panel: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
});
