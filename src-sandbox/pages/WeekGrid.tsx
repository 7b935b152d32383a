import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CalendarEvent } from "./api.ts";
import { useNow } from "./clock.ts";
import { dayInShort, dayInWords, dayOf, minutesOf } from "./day.ts";
import { EventButton } from "./EventButton.tsx";
import { useLanguage } from "./language.ts";
import { clashes, FIRST_HOUR, LAST_HOUR, placed } from "./week.ts";

const HOUR_PX = 56;
const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, at) => FIRST_HOUR + at);
const px = (minutes: number) => `${(minutes / 60) * HOUR_PX}px`;

type Props = { events: CalendarEvent[]; days: string[]; onOpen: (event: CalendarEvent) => void };

/** Monday to Friday from seven to six; who is taken twice sees the events side by side. */
export function WeekGrid({ events, days, onOpen }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const today = dayOf(useNow());
  return (
    <div className={styles.grid}>
      <div className={styles.corner} />
      {days.map((day) => {
        const { weekday, date } = dayInShort(day, locale);
        return (
          <div key={day} className={mergeClasses(styles.head, day === today && styles.todayHead)} aria-hidden>
            <Text size={200}>{weekday}</Text> <Text weight="semibold">{date}</Text>
          </div>
        );
      })}
      <div className={styles.hours} aria-hidden>
        {HOURS.map((hour) => (
          <span key={hour} className={styles.hour}>
            {String(hour).padStart(2, "0")}
          </span>
        ))}
      </div>
      {days.map((day) => (
        <Day key={day} day={day} events={events} onOpen={onOpen} />
      ))}
    </div>
  );
}

function Day({ day, events, onOpen }: Omit<Props, "days"> & { day: string }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  const isToday = dayOf(now) === day;
  return (
    <section
      className={mergeClasses(styles.day, isToday && styles.today)}
      aria-label={dayInWords(day, now, locale, text)}
    >
      {isToday && <NowLine at={minutesOf(now.toISOString()) - FIRST_HOUR * 60} />}
      <ul className={styles.events}>
        {placed(events, day).map(({ event, top, height, lane, lanes }) => (
          <li
            key={event.id}
            className={styles.place}
            style={{
              top: px(top),
              height: px(height),
              left: `${(lane / lanes) * 100}%`,
              width: `${100 / lanes}%`,
            }}
          >
            <EventButton event={event} clashes={clashes(event, events)} fills onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NowLine({ at }: { at: number }) {
  const styles = useStyles();
  const line = useRef<HTMLDivElement>(null);
  // Newer browsers answer with a promise, which an effect may not return.
  useEffect(() => {
    line.current?.scrollIntoView({ block: "center" });
  }, []);
  if (at < 0 || at > (LAST_HOUR - FIRST_HOUR) * 60) return null;
  return <div ref={line} className={styles.now} style={{ top: px(at) }} aria-hidden />;
}

const LINE = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "40px repeat(5, minmax(0, 1fr))",
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  corner: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground3 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  todayHead: { borderBottomColor: tokens.colorCompoundBrandStroke, color: tokens.colorBrandForeground1 },
  hours: { display: "flex", flexDirection: "column" },
  hour: {
    boxSizing: "border-box",
    height: `${HOUR_PX}px`,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  day: {
    position: "relative",
    height: `${HOURS.length * HOUR_PX}px`,
    borderLeft: LINE,
    backgroundImage: `linear-gradient(to bottom, ${tokens.colorNeutralStroke2} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR_PX}px`,
  },
  today: { backgroundColor: tokens.colorNeutralBackground1 },
  events: { listStyle: "none", margin: 0, padding: 0 },
  place: { position: "absolute", boxSizing: "border-box", padding: "1px 2px 1px 1px" },
  now: {
    position: "absolute",
    insetInline: 0,
    zIndex: 1,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBorderActive}`,
    pointerEvents: "none",
  },
});
