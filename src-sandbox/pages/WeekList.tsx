import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CalendarEvent } from "./api.ts";
import { useNow } from "./clock.ts";
import { dayInWords } from "./day.ts";
import { EventButton } from "./EventButton.tsx";
import { useLanguage } from "./language.ts";
import { clashes, eventsOn } from "./week.ts";

type Props = { events: CalendarEvent[]; days: string[]; onOpen: (event: CalendarEvent) => void };

/** The week as a phone shows it; a weekend only when something happens. */
export function WeekList({ events, days, onOpen }: Props) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  const shown = days
    .map((day, at) => ({ day, isWeekend: at > 4, on: eventsOn(events, day) }))
    .filter(({ isWeekend, on }) => !isWeekend || on.length > 0);
  if (shown.every(({ on }) => on.length === 0)) return <Text className={styles.empty}>{text.emptyWeek}</Text>;
  return (
    <div className={styles.days}>
      {shown.map(({ day, on }) => (
        <section key={day}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {dayInWords(day, now, locale, text)}
          </Text>
          {on.length === 0 ? (
            <Text className={styles.nothing}>{text.emptyDay}</Text>
          ) : (
            <EventList events={on} all={events} onOpen={onOpen} />
          )}
        </section>
      ))}
    </div>
  );
}

type ListProps = {
  events: CalendarEvent[];
  /** What they may clash with. */
  all: CalendarEvent[];
  withDay?: boolean;
  onOpen: (event: CalendarEvent) => void;
};

export function EventList({ events, all, withDay = false, onOpen }: ListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {events.map((event) => (
        <li key={event.id}>
          <EventButton event={event} clashes={clashes(event, all)} withDay={withDay} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  days: { display: "grid", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  heading: { display: "block", margin: `0 0 ${tokens.spacingVerticalXS}` },
  nothing: { color: tokens.colorNeutralForeground3 },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  empty: {
    display: "block",
    margin: "10dvh auto",
    maxWidth: "36ch",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
});
