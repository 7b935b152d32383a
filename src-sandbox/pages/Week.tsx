import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarEvent } from "./api.ts";
import { ROOMY, useLasting, useMedia } from "./browser.ts";
import { useNow } from "./clock.ts";
import { dayAfter, dayOf, daysInWords, weekOf } from "./day.ts";
import { EventDialog } from "./EventDialog.tsx";
import { useLanguage } from "./language.ts";
import type { Loaded } from "./live.ts";
import { Notice } from "./Notice.tsx";
import { EventList, WeekList } from "./WeekList.tsx";
import { WeekGrid } from "./WeekGrid.tsx";
import { outsideGrid, wholeWeekOf, workWeekOf } from "./week.ts";

type Props = {
  mailbox: string;
  calendar: Loaded<CalendarEvent[]>;
  /** In a window of its own. */
  onOpen: (event: CalendarEvent) => void;
};

/** A week of somebody's calendar: a grid where there is room, else a list of days. */
export function Week({ mailbox, calendar, onOpen }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const narrow = !useMedia(ROOMY);
  const today = dayOf(useNow());
  const [moved, setMoved] = useState(() => (workWeekOf(today).includes(today) ? 0 : 1));
  const [opened, setOpened] = useState<CalendarEvent>();
  const slow = useLasting(calendar.data === undefined && !calendar.failed);
  const days = wholeWeekOf(dayAfter(today, moved * 7));
  const events = calendar.data ?? [];
  const outside = outsideGrid(events, days);

  return (
    <section className={styles.week} aria-label={text.calendar}>
      <WeekChoice days={days} moved={moved} onMove={setMoved} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.week(weekOf(days[0] ?? today))}>
        {slow && (
          <Skeleton aria-label={text.loading} className={styles.skeleton}>
            <SkeletonItem size={48} />
            <SkeletonItem size={128} />
          </Skeleton>
        )}
        {calendar.failed && !calendar.data && (
          <Notice intent="error" words={text.notReached} onRetry={calendar.reload} />
        )}
        {calendar.data && narrow && <WeekList events={events} days={days} onOpen={setOpened} />}
        {calendar.data && !narrow && (
          <>
            <WeekGrid events={events} days={days.slice(0, 5)} onOpen={setOpened} />
            {outside.length > 0 && (
              <section className={styles.outside} aria-label={text.outside}>
                <Text as="h3" weight="semibold" className={styles.heading}>
                  {text.outside}
                </Text>
                <EventList events={outside} all={events} withDay onOpen={setOpened} />
              </section>
            )}
          </>
        )}
      </div>
      <EventDialog
        mailbox={mailbox}
        event={opened}
        isThere={events.some(({ id }) => id === opened?.id)}
        onOpen={onOpen}
        onClose={() => setOpened(undefined)}
        onChanged={calendar.reload}
      />
    </section>
  );
}

type ChoiceProps = { days: string[]; moved: number; onMove: (weeks: number) => void };

function WeekChoice({ days, moved, onMove }: ChoiceProps) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const [first = "", last = ""] = [days[0], days[6]];
  return (
    <div className={styles.choice}>
      <Text as="h2" weight="semibold" className={styles.name} aria-live="polite">
        {text.weekInWords(weekOf(first), daysInWords(first, last, locale))}
      </Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onMove(moved - 1)}>
          {text.previousWeek}
        </Button>
        <Button size="small" disabledFocusable={moved === 0} onClick={() => onMove(0)}>
          {text.thisWeek}
        </Button>
        <Button size="small" onClick={() => onMove(moved + 1)}>
          {text.nextWeek}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  week: { flex: "1 1 0", minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  name: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  scroll: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  skeleton: { display: "grid", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  outside: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  heading: { display: "block", margin: `0 0 ${tokens.spacingVerticalS}` },
});
