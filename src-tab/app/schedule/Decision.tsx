import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";

import { Refused, type SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import type { useOrder } from "../useOrder.ts";
import { reasonWords } from "./reasonWords.ts";
import { slotWords } from "./slotWords.ts";
import type { Foresight, Planning } from "./usePlanning.ts";
import { useKeptClear } from "./useKeptClear.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  seen: Foresight;
  planning: Planning;
  meeting: SeenCase["meetings"][number] | null;
  order: ReturnType<typeof useOrder>;
  onBook: () => void;
}

/** What is chosen, why it is good, and the one press that books it; in sight while the rest is looked through. */
export function Decision({ seen, planning, meeting, order, onBook }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  const open = useOpenForm();
  const card = useRef<HTMLElement>(null);
  useKeptClear(card);
  const { preview, noBooking, times } = seen;
  const at = preview?.start ?? planning.choice?.start;
  const time = times.find(({ start }) => start === at);
  /** Also one that is none of those there are: why not is said beside it. */
  const slot = time ?? (at ? { start: at, end: lengthened(at, seen.length) } : null);
  const venue = seen.venues.find(({ id }) => id === (preview?.venueId ?? planning.choice?.venueId));
  const isBooked = meeting?.state === "booked" || meeting?.state === "agendaPublished";
  return (
    <section ref={card} className={styles.decision} aria-label={time?.rank === 1 ? words.best : words.chosen}>
      <div className={styles.words}>
        {isBooked && meeting.slot && <Text size={200}>{words.movingFrom(slotWords(meeting.slot, text, words))}</Text>}
        {meeting?.state === "rescheduling" && <Text size={200}>{words.isMoving}</Text>}
        <Text size={200} className={styles.quiet}>
          {slot ? (time?.rank === 1 ? words.best : words.chosen) : words.findsNothing}
        </Text>
        {slot && (
          <Text size={500} weight="semibold">
            {venue ? words.withPlace(slotWords(slot, text, words), venue.name) : slotWords(slot, text, words)}
          </Text>
        )}
        {time && <Text>{reasonWords(time, words)}</Text>}
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" disabled={!preview || order.isBusy} onClick={onBook}>
          {isBooked ? words.move : words.book}
        </Button>
        {meeting && (
          <Button appearance="subtle" onClick={() => open("cancel", meeting.id)}>
            {words.cancel}
          </Button>
        )}
      </div>
      {noBooking && <Problem error={new Refused(noBooking)} />}
      {order.problem && <Problem error={order.problem} />}
    </section>
  );
}

const lengthened = (start: string, minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

const useStyles = makeStyles({
  decision: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    // Where little of the page is seen at once, it does not cover the rest.
    "@media (max-height: 520px)": { position: "static" },
    "@media (max-width: 479px)": { padding: tokens.spacingHorizontalM },
  },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});
