import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { isSafeLink } from "../../src-tab/ui/markdown.ts";
import type { Attendee, CalendarEvent } from "./api.ts";
import { timeOf } from "./day.ts";
import { useLanguage } from "./language.ts";
import type { Words } from "./text.ts";

/** A meeting can be read; what only keeps the time taken is a quiet line. */
export function EventItem({ event }: { event: CalendarEvent }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const time = `${timeOf(event.start, locale)}–${timeOf(event.end, locale)}`;
  const isMeeting = event.attendees.length > 0 || event.isCancelled;

  if (!isMeeting) {
    return (
      <li className={mergeClasses(styles.event, styles.busy)}>
        <Text className={styles.time}>{time}</Text> <Text>{event.subject || text.busy}</Text>
      </li>
    );
  }
  return (
    <li className={mergeClasses(styles.event, event.isCancelled ? styles.cancelled : styles.meeting)}>
      <Text className={styles.time}>
        {event.isCancelled ? <del>{time}</del> : time}
        {event.isCancelled && <strong className={styles.state}>{text.cancelled}</strong>}
      </Text>
      <Text weight="semibold" className={styles.line}>
        {event.isCancelled ? <del>{event.subject}</del> : event.subject}
      </Text>
      {event.location && <Text className={styles.line}>{event.location}</Text>}
      <MeetingDetails event={event} />
    </li>
  );
}

function MeetingDetails({ event }: { event: CalendarEvent }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const body = plain(event.body);
  return (
    <details className={styles.details}>
      <summary>
        {text.invited} ({event.attendees.length})
      </summary>
      <p className={styles.line}>
        {text.organizer}: {event.organizer.name}
      </p>
      <ul className={styles.attendees}>
        {event.attendees.map((one) => (
          <li key={one.address}>
            {one.name || one.address}, {answerOf(one, text.answers)}
          </li>
        ))}
      </ul>
      {body && <p className={styles.body}>{body}</p>}
      {event.joinUrl && isSafeLink(event.joinUrl) && !event.isCancelled && (
        <Link href={event.joinUrl} target="_blank" rel="noopener noreferrer">
          {text.joins}
        </Link>
      )}
    </details>
  );
}

function answerOf({ response }: Attendee, answers: Words["answers"]): string {
  return Object.hasOwn(answers, response) ? answers[response as keyof typeof answers] : answers.none;
}

/** An event's body is mail HTML; only its words are shown. */
function plain(body: string): string {
  const page = new DOMParser().parseFromString(body.replace(/<(?:br|\/p|\/div|\/li)[^>]*>/gi, "$&\n"), "text/html");
  page.querySelectorAll("style, script, head").forEach((part) => part.remove());
  return (page.body.textContent ?? "").replace(/\n\s*\n+/g, "\n").trim();
}

const useStyles = makeStyles({
  event: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: tokens.lineHeightBase300,
  },
  busy: { color: tokens.colorNeutralForeground3 },
  meeting: { backgroundColor: tokens.colorNeutralBackground1, borderLeftColor: tokens.colorCompoundBrandStroke },
  cancelled: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground1 },
  time: { marginInlineEnd: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  state: { marginInlineStart: tokens.spacingHorizontalS, color: tokens.colorStatusDangerForeground3 },
  line: { display: "block", margin: 0 },
  details: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    "& > summary": { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  },
  attendees: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalXL },
  body: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: "pre-line" },
});
