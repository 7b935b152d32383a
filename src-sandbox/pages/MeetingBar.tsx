import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { api, type CalendarEvent, type ChatPlace, type Person } from "./api.ts";
import { timeOf, dayInWords, dayOf } from "./day.ts";
import { useLanguage } from "./language.ts";
import { useNow } from "./clock.ts";
import { Notice } from "./Notice.tsx";

type Props = {
  person: Person;
  place: ChatPlace;
  calendar: CalendarEvent[];
  /** Whether the app's tab is shown beside the meeting. */
  isBeside: boolean;
  onBeside: (isBeside: boolean) => void;
};
type Outcome = { intent: "error" | "success"; words: string };

/** When the meeting is, and its beginning and end: Teams tells them to the bot. */
export function MeetingBar({ person, place, calendar, isBeside, onBeside }: Props) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const event = calendar.find(({ joinUrl }) => joinUrl && decodeURIComponent(joinUrl).includes(place.chatId));
  if (!event) return null;

  const tell = async (what: "start" | "end") => {
    if (busy) return;
    setBusy(true);
    const said = { start: text.meeting.started, end: text.meeting.ended }[what];
    await api.meeting(person.person, event.id, what).then(
      ({ told }) => setOutcome({ intent: "success", words: told ? said : text.meeting.untold }),
      () => setOutcome({ intent: "error", words: text.notReached }),
    );
    setBusy(false);
  };

  return (
    <section className={styles.bar} aria-label={text.meeting.name}>
      <Text className={styles.when}>
        {dayInWords(dayOf(event.start), now, locale, text)} {timeOf(event.start, locale)}–{timeOf(event.end, locale)}
        {event.location && `, ${event.location}`}
        {event.isCancelled && <strong> ({text.cancelled})</strong>}
      </Text>
      {!event.isCancelled && (
        <div className={styles.buttons}>
          <Button size="small" aria-expanded={isBeside} onClick={() => onBeside(!isBeside)}>
            {isBeside ? text.panel.hide : text.panel.show}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => void tell("start")}>
            {text.meeting.start}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => void tell("end")}>
            {text.meeting.end}
          </Button>
        </div>
      )}
      {outcome && (
        <div className={styles.outcome}>
          <Notice {...outcome} />
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  when: { flex: "1 1 200px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  outcome: { flex: "1 0 100%" },
});
