import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef, useState } from "react";

import { useText } from "../language.ts";
import { reasonWords } from "./reasonWords.ts";
import { clockIn } from "../when.ts";
import { slotWords } from "./slotWords.ts";
import type { Foresight, Time } from "./usePlanning.ts";
import { type ScheduleText, useScheduleText } from "./useScheduleText.ts";
import type { Week } from "./weeks.ts";

interface Props {
  week: Week;
  label: string;
  chosen: string | null;
  former: string | null;
  venues: Foresight["venues"];
  onChoose: (time: Time) => void;
  /** Which cell somebody is at, to say more of it. */
  onLook: (time: Time) => void;
}

/** One week of times. Only one of its cells is a stop for the tab key: the arrows go on from there. */
export function WeekGrid({ week, label, chosen, former, venues, onChoose, onLook }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  const grid = useRef<HTMLDivElement>(null);
  const days = [...week.days];
  const [at, setAt] = useState<string | null>(null);
  const all = days.flatMap(([, times]) => [...times.values()]);
  const stop =
    [at, chosen].find((start) => all.some((time) => time.start === start)) ??
    (all.find(({ rank }) => rank !== null) ?? all[0])?.start;

  const columns = { gridTemplateColumns: `56px repeat(${days.length}, minmax(0, 1fr))` };
  const focus = (row: number, column: number) => {
    const clock = week.clocks[row];
    const time = clock === undefined ? undefined : days[column]?.[1].get(clock);
    if (!time) return;
    setAt(time.start);
    grid.current?.querySelector<HTMLElement>(`[data-start="${time.start}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    const last = { row: week.clocks.length - 1, column: days.length - 1 };
    const to = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, last.column],
      PageUp: [0, column],
      PageDown: [last.row, column],
    }[event.key];
    if (!to) return;
    event.preventDefault();
    focus(to[0]!, to[1]!);
  };

  return (
    <div role="grid" aria-label={label} className={styles.grid} ref={grid}>
      <div role="row" className={styles.row} style={columns}>
        <div role="columnheader">
          <span className={styles.heard}>{words.clock}</span>
        </div>
        {days.map(([day]) => (
          <div key={day} role="columnheader" className={styles.day}>
            {text.day(day)}
          </div>
        ))}
      </div>

      {week.clocks.map((clock, row) => (
        <div key={clock} role="row" className={styles.row} style={columns}>
          <div role="rowheader" className={styles.clock}>
            {text.language === "sv" ? clock.replace(":", ".") : clock}
          </div>
          {days.map(([day, times], column) => {
            const time = times.get(clock);
            if (!time)
              return (
                <div key={day} role="gridcell">
                  <span className={styles.heard}>{words.cell.blocked}</span>
                </div>
              );
            const isChosen = time.start === chosen;
            const place = venues.find(({ id }) => id === time.venues[0])?.name;
            return (
              <div
                key={day}
                role="gridcell"
                data-start={time.start}
                tabIndex={time.start === stop ? 0 : -1}
                aria-selected={isChosen}
                aria-disabled={time.blocked !== null}
                className={mergeClasses(
                  styles.cell,
                  time.blocked ? styles.blocked : styles.free,
                  time.rank !== null && styles.proposed,
                  isChosen && styles.chosen,
                )}
                onFocus={() => {
                  setAt(time.start);
                  onLook(time);
                }}
                onMouseEnter={() => onLook(time)}
                onClick={() => !time.blocked && onChoose(time)}
                onKeyDown={(event) => {
                  if ((event.key === "Enter" || event.key === " ") && !time.blocked) {
                    event.preventDefault();
                    onChoose(time);
                  } else onKey(event, row, column);
                }}
              >
                <span className={styles.heard}>{slotWords(time, text, words)}, </span>
                {cellWords(time, isChosen, time.start === former, words)}
                {!isOn(clock, time) && ` ${clockIn(time.start, text.language)}`}
                <span className={styles.heard}>
                  {[
                    "",
                    ...(isChosen && time.rank === 1 ? [words.bestWord] : []),
                    reasonWords(time, words),
                    ...(place ? [place] : []),
                  ].join(", ")}
                </span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

const isOn = (clock: string, { start }: Time) => clock.slice(3) === start.slice(14, 16);

const cellWords = ({ rank, blocked }: Time, isChosen: boolean, isFormer: boolean, { cell }: ScheduleText) =>
  isChosen ? (
    cell.chosen
  ) : isFormer ? (
    cell.former
  ) : rank === 1 ? (
    cell.best
  ) : rank ? (
    cell.proposed
  ) : blocked ? (
    <span aria-hidden>–</span>
  ) : (
    cell.free
  );

const useStyles = makeStyles({
  grid: { display: "flex", flexDirection: "column", gap: "2px" },
  row: { display: "grid", gap: "2px" },
  day: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, alignSelf: "end" },
  clock: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    alignSelf: "center",
    textAlign: "end",
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  cell: {
    height: "24px",
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
    whiteSpace: "nowrap",
    position: "relative",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  blocked: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  free: {
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  proposed: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});
