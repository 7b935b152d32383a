import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { isSafeLink } from "../../src-tab/ui/markdown.ts";
import type { Attendee, CalendarEvent } from "./api.ts";
import { useNow } from "./clock.ts";
import { dayInWords, dayOf, timeOf } from "./day.ts";
import { useLanguage } from "./language.ts";
import { plainText } from "./plain-text.ts";
import type { Words } from "./text.ts";

/** In brief only when and where. */
export function EventFacts({ event, brief }: { event: CalendarEvent; brief: boolean }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  const body = plainText(event.body);
  return (
    <>
      <dl className={styles.facts}>
        <dt>{text.time}</dt>
        <dd>
          {dayInWords(dayOf(event.start), now, locale, text)} {timeOf(event.start, locale)}–{timeOf(event.end, locale)}
          {event.isCancelled && <strong> ({text.cancelled})</strong>}
        </dd>
        {event.location && (
          <>
            <dt>{text.place}</dt>
            <dd>{event.location}</dd>
          </>
        )}
        {!brief && event.attendees.length > 0 && (
          <>
            <dt>{text.organizer}</dt>
            <dd>{event.organizer.name}</dd>
            <dt>{text.invited(event.attendees.length)}</dt>
            <dd>
              <ul className={styles.attendees}>
                {event.attendees.map((one) => (
                  <li key={one.address}>
                    {one.name || one.address}, {answerOf(one, text.answers)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {!brief && body && <p className={styles.body}>{body}</p>}
      {!brief && event.joinUrl && isSafeLink(event.joinUrl) && !event.isCancelled && (
        <Link href={event.joinUrl} target="_blank" rel="noopener noreferrer">
          {text.joins}
        </Link>
      )}
    </>
  );
}

function answerOf({ response }: Attendee, answers: Words["answers"]): string {
  return Object.hasOwn(answers, response) ? answers[response as keyof typeof answers] : answers.none;
}

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  attendees: { listStyle: "none", margin: 0, padding: 0 },
  body: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});
