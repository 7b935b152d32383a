import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { dayIn } from "../when.ts";
import { From } from "./From.tsx";
import { reasonWords } from "./reasonWords.ts";
import { slotWords } from "./slotWords.ts";
import { type Foresight, isTold, type Planning, type Time } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";
import { WeekGrid } from "./WeekGrid.tsx";
import { mondayOf, weeksOf } from "./weeks.ts";

interface Props {
  seen: Foresight;
  planning: Planning;
  meeting: SeenCase["meetings"][number] | null;
}

/** The times that are proposed, as a list and in their weeks. On a narrow page the list is all there is. */
export function Times({ seen, planning, meeting }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  const chosen = seen.preview?.start ?? planning.choice?.start ?? null;
  const [looked, setLooked] = useState<Time | null>(null);
  const weeks = weeksOf(seen.times);
  const [asked, setAsked] = useState<string | null>(null);
  const shown = asked ?? (chosen ? mondayOf(dayIn(chosen)) : null) ?? weeks[0]!.monday;
  const at = Math.max(
    0,
    weeks.findIndex(({ monday }) => monday === shown),
  );
  const week = weeks[at]!;
  const choose = (time: Time) => {
    const kept = planning.choice?.venueId ?? seen.preview?.venueId;
    const venueId = kept && time.venues.includes(kept) ? kept : time.venues[0];
    if (venueId) planning.choose({ start: time.start, venueId });
  };
  const listed = seen.times
    .filter(({ rank, start }) => rank !== null || start === chosen)
    .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
  const days = [...week.days.keys()];
  const [first, last] = [text.day(days[0]!), text.day(days.at(-1)!)];

  return (
    <Section title={words.times}>
      {seen.begins.why !== "tomorrow" && !isTold(meeting) && <From seen={seen} planning={planning} />}
      <div className={styles.beside}>
        <Field label={words.proposals} className={styles.list}>
          <RadioGroup
            value={chosen ?? ""}
            onChange={(_, { value }) => {
              const time = seen.times.find(({ start }) => start === value);
              if (time) {
                setAsked(null);
                choose(time);
              }
            }}
          >
            {listed.map((time) => (
              <Radio
                key={time.start}
                value={time.start}
                label={
                  <span className={styles.option}>
                    <span>{slotWords(time, text, words)}</span>
                    <Text size={200} className={styles.quiet}>
                      {[...(time.rank === 1 ? [words.bestWord] : []), reasonWords(time, words)].join(", ")}
                    </Text>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <div className={styles.week}>
          <div className={styles.head}>
            <Button
              size="small"
              disabled={at === 0}
              onClick={() => setAsked(weeks[at - 1]!.monday)}
              aria-label={words.earlier}
            >
              ‹
            </Button>
            <Text weight="semibold" aria-live="polite">
              {words.week(first, last)}
            </Text>
            <Button
              size="small"
              disabled={at === weeks.length - 1}
              onClick={() => setAsked(weeks[at + 1]!.monday)}
              aria-label={words.later}
            >
              ›
            </Button>
          </div>
          <WeekGrid
            week={week}
            label={words.gridLabel(words.week(first, last))}
            chosen={chosen}
            former={meeting?.slot?.start ?? null}
            venues={seen.venues}
            onChoose={choose}
            onLook={setLooked}
          />
          {looked && (
            <Text aria-hidden>
              {slotWords(looked, text, words)}: {reasonWords(looked, words)}
            </Text>
          )}
          <Text size={200} className={styles.quiet}>
            {words.legend} {words.tellsWhom}
          </Text>
        </div>
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  beside: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXL },
  list: { flex: "1 1 260px", minWidth: 0, alignSelf: "start" },
  option: { display: "flex", flexDirection: "column" },
  week: {
    flex: "2 1 520px",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "@media (max-width: 639px)": { display: "none" },
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});
