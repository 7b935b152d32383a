import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { CalendarEvent, Person } from "./api.ts";
import { useLasting } from "./browser.ts";
import { dayAfter, dayInWords, dayOf, weekOf } from "./day.ts";
import { EventItem } from "./EventItem.tsx";
import { useLanguage } from "./language.ts";
import type { Loaded } from "./live.ts";
import { Notice } from "./Notice.tsx";

export function Calendar({ person, calendar }: { person: Person; calendar: Loaded<CalendarEvent[]> }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const slow = useLasting(calendar.data === undefined && !calendar.failed);
  const now = new Date();
  const days = byDay(toCome(calendar.data ?? [], now));

  return (
    <section className={styles.calendar} aria-label={text.calendarOf(person.name)}>
      <Text as="h2" weight="semibold" className={styles.name}>
        {text.calendar}
      </Text>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.meetings}>
        {slow && (
          <Skeleton aria-label={text.loading} className={styles.skeleton}>
            <SkeletonItem size={48} />
            <SkeletonItem size={48} />
          </Skeleton>
        )}
        {calendar.failed && !calendar.data && (
          <Notice intent="error" words={text.notReached} onRetry={calendar.reload} />
        )}
        {calendar.data && days.length === 0 && <Text className={styles.empty}>{text.emptyCalendar}</Text>}
        {days.map(([day, events], at) => (
          <Fragment key={day}>
            {(at === 0 || weekOf(days[at - 1]?.[0] ?? day) !== weekOf(day)) && (
              <Text size={200} className={styles.week}>
                {text.week(weekOf(day))}
              </Text>
            )}
            <Text as="h3" size={300} weight="semibold" className={styles.day}>
              {dayInWords(day, now, locale, text)}
            </Text>
            <ul className={styles.events}>
              {events.map((event) => (
                <EventItem key={event.id} event={event} />
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

/** From today, four weeks of everything and every meeting after that. */
function toCome(events: CalendarEvent[], now: Date): CalendarEvent[] {
  const today = dayOf(now);
  const until = dayAfter(today, 28);
  return events.filter(
    (event) => dayOf(event.end) >= today && (dayOf(event.start) < until || event.attendees.length > 0),
  );
}

function byDay(events: CalendarEvent[]): [string, CalendarEvent[]][] {
  const sorted = events.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return [...Map.groupBy(sorted, ({ start }) => dayOf(start))];
}

const useStyles = makeStyles({
  calendar: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  name: {
    margin: 0,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 1179px)": { display: "none" },
  },
  scroll: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  week: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    ":not(:first-child)": { marginTop: tokens.spacingVerticalXL },
  },
  day: { display: "block", margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  events: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  empty: {
    display: "block",
    margin: "10dvh auto",
    maxWidth: "36ch",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
  skeleton: { display: "grid", gap: tokens.spacingVerticalM },
});
