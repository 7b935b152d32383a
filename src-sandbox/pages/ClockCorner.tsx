import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { api, type CalendarEvent } from "./api.ts";
import { useNow } from "./clock.ts";
import { fieldMoment, fullMoment, momentAt, momentInShort } from "./day.ts";
import { useLanguage } from "./language.ts";
import { hearNews } from "./live.ts";
import { Notice } from "./Notice.tsx";
import { passesFrom } from "./passes.ts";

type Outcome = { intent: "error" | "success"; words: string };

/** The product's time, and the ways to let it pass. */
export function ClockCorner({ ready, calendar }: { ready: boolean; calendar: CalendarEvent[] }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  if (!ready) return null;

  const passTo = async (moment: Date) => {
    if (busy) return;
    if (!(+moment > +now)) return setOutcome({ intent: "error", words: text.onlyForward });
    setBusy(true);
    setOutcome(undefined);
    try {
      const passed = await api.passTime(moment.toISOString());
      hearNews({ person: "", kind: "clock" });
      setOutcome({ intent: "success", words: text.passed(fullMoment(passed.now, locale)) });
    } catch {
      setOutcome({ intent: "error", words: text.clockStands });
    } finally {
      setBusy(false);
    }
  };

  const shown = now.toISOString();
  return (
    <Popover trapFocus positioning="below-end" onOpenChange={() => setOutcome(undefined)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.clock}
          aria-label={`${momentInShort(shown, locale)}. ${text.passTime}`}
          title={fullMoment(shown, locale)}
        >
          <time dateTime={shown}>{momentInShort(shown, locale)}</time>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={text.passTime}>
        <Text as="h2" weight="semibold" className={styles.heading}>
          {text.passTime}
        </Text>
        <Text className={styles.quiet}>{text.passHint}</Text>
        <Presets busy={busy} calendar={calendar} onPass={(moment) => void passTo(moment)} />
        <FreeTime key={shown.slice(0, 13)} busy={busy} onPass={(moment) => void passTo(moment)} />
        {busy && <ProgressBar aria-label={text.passing} />}
        {outcome && <Notice {...outcome} />}
      </PopoverSurface>
    </Popover>
  );
}

type PassProps = { busy: boolean; onPass: (moment: Date) => void };

function Presets({ busy, calendar, onPass }: PassProps & { calendar: CalendarEvent[] }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const passes = passesFrom(useNow(), calendar);
  return (
    <ul className={styles.presets}>
      {(["tomorrow", "week", "meeting"] as const).map((kind) => {
        const moment = passes[kind];
        if (!moment) return null;
        return (
          <li key={kind}>
            <Button className={styles.preset} disabledFocusable={busy} onClick={() => onPass(moment)}>
              {text.passes[kind]}
              <span className={styles.quiet}>{momentInShort(moment.toISOString(), locale)}</span>
            </Button>
          </li>
        );
      })}
      {!passes.meeting && <li className={styles.quiet}>{text.noMeeting}</li>}
    </ul>
  );
}

function FreeTime({ busy, onPass }: PassProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const now = useNow();
  const [value, setValue] = useState(() => fieldMoment(passesFrom(now, []).week));
  const [day = "", time = ""] = value.split("T");
  return (
    <form
      className={styles.free}
      onSubmit={(event) => {
        event.preventDefault();
        if (day && time) onPass(momentAt(day, time));
      }}
    >
      <Field label={text.freeTime}>
        <Input
          type="datetime-local"
          required
          min={fieldMoment(now)}
          value={value}
          onChange={(_, data) => setValue(data.value)}
        />
      </Field>
      <Button type="submit" disabledFocusable={busy}>
        {text.passTo}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  clock: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", minWidth: "auto" },
  surface: {
    boxSizing: "border-box",
    width: "min(360px, calc(100vw - 24px))",
    maxHeight: "80dvh",
    overflowY: "auto",
    display: "grid",
    gap: tokens.spacingVerticalM,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  presets: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  preset: {
    width: "100%",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  free: { display: "grid", gap: tokens.spacingVerticalS },
});
