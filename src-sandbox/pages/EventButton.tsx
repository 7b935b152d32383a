import { makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { CalendarEvent } from "./api.ts";
import { dayInWords, dayOf, timeOf } from "./day.ts";
import { useNow } from "./clock.ts";
import { useLanguage } from "./language.ts";
import type { Words } from "./text.ts";

type Props = {
  event: CalendarEvent;
  clashes: boolean;
  /** In the grid it fills its place, which says when it is; in a list it is as high as its words. */
  fills?: boolean;
  withDay?: boolean;
  onOpen: (event: CalendarEvent) => void;
};

/** A meeting stands out; what only keeps the time taken is quiet. Words say what the colours do. */
export function EventButton({ event, clashes, fills = false, withDay = false, onOpen }: Props) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  const cameFrom = useRestoreFocusTarget();
  const time = `${timeOf(event.start, locale)}–${timeOf(event.end, locale)}`;
  const subject = event.subject || text.busy;
  const marks = marksOf(event, clashes, text);
  const look = event.isCancelled ? styles.cancelled : event.attendees.length > 0 ? styles.meeting : styles.busy;
  const when = (
    <span key="when" className={styles.time}>
      {withDay && `${dayInWords(dayOf(event.start), now, locale, text)} `}
      {time}{" "}
    </span>
  );
  const what = (
    <span key="what" className={styles.subject}>
      {event.isCancelled ? <del>{subject}</del> : subject}{" "}
    </span>
  );
  const how = marks.map((mark) => <span key={mark}>{mark} </span>);

  return (
    <button
      {...cameFrom}
      type="button"
      className={mergeClasses(
        styles.event,
        look,
        event.showAs === "tentative" && styles.tentative,
        fills && styles.fills,
      )}
      title={[time, subject, event.location, ...marks].filter(Boolean).join(", ")}
      onClick={() => onOpen(event)}
    >
      {fills ? [what, ...how, when] : [when, what, ...how]}
      {event.location && <span className={styles.place}> {event.location}</span>}
    </button>
  );
}

function marksOf(event: CalendarEvent, isTwice: boolean, text: Words): string[] {
  if (event.isCancelled) return [text.cancelled];
  const { showAs } = event;
  const shown = Object.hasOwn(text.shows, showAs) ? [text.shows[showAs as keyof Words["shows"]]] : [];
  return isTwice ? [text.clashes, ...shown] : shown;
}

const useStyles = makeStyles({
  event: {
    boxSizing: "border-box",
    width: "100%",
    display: "block",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    hyphens: "auto",
    cursor: "pointer",
    ":hover": { boxShadow: tokens.shadow4 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-1px",
    },
  },
  fills: { height: "100%", display: "flex", flexDirection: "column", overflow: "hidden" },
  busy: { backgroundColor: tokens.colorNeutralBackground4 },
  meeting: { backgroundColor: tokens.colorBrandBackground2, borderInlineStartColor: tokens.colorCompoundBrandStroke },
  tentative: { borderInlineStartStyle: "dashed" },
  cancelled: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderInlineStartColor: tokens.colorStatusDangerBorder1,
  },
  time: { fontVariantNumeric: "tabular-nums" },
  subject: { fontWeight: tokens.fontWeightSemibold },
  place: { display: "block" },
});
