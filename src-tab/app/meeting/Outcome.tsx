import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { isOutcomeOpen, type SeenItem, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

const dayAfter = (now: string, days: number) => {
  const on = new Date(now);
  on.setUTCDate(on.getUTCDate() + days);
  return on.toISOString().slice(0, 10);
};

interface Props {
  view: SeenCase;
  meeting: SeenMeeting;
  item: SeenItem;
  /** Among others: one press where nothing more is to be said. */
  isBrief?: boolean;
  /** The first that is left. */
  isNext?: boolean;
}

/** What came of an item, said in words; and for the coordinator the ways to settle it, small items as large. */
export function Outcome({ view, meeting, item, isBrief = false, isNext = false }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useMeetingText();
  const { give, isBusy, problem, wrongAt } = useOrder(view.caseId);
  const [draft, change, forget] = useDraft<{ note: string; movedTo: string; isOpen: boolean }>(`outcome:${item.id}`, {
    note: "",
    movedTo: "",
    isOpen: false,
  });
  const { outcome, outcomeNote, movedTo } = item;
  const movesTo = draft.movedTo || dayAfter(view.now, 30);
  const set = async (input: object) => {
    if (await give("meeting.setOutcome", { meetingId: meeting.id, itemId: item.id, ...input })) forget();
  };
  const said = outcome && [words.outcomes[outcome], movedTo && text.day(movedTo)].filter(Boolean).join(", ");
  const canSet = view.you === "coordinator" && isOutcomeOpen(meeting);
  return (
    <div className={styles.outcome}>
      {said ? <Text>✓ {said}</Text> : <Text className={styles.quiet}>○ {words.noOutcome}</Text>}
      {outcomeNote && <Text>{outcomeNote}</Text>}
      {canSet && outcome === null && isBrief && !draft.isOpen && (
        <div className={styles.ways}>
          <Button
            appearance={isNext ? "primary" : "secondary"}
            disabled={isBusy}
            aria-label={words.discussedOf(item.title)}
            onClick={() => void set({ outcome: "discussed", note: "" })}
          >
            {words.setDiscussed}
          </Button>
          <Button aria-label={words.moreOutcomeOf(item.title)} onClick={() => change({ ...draft, isOpen: true })}>
            {words.moreOutcome}
          </Button>
        </div>
      )}
      {canSet && (draft.isOpen || (outcome === null && !isBrief)) && (
        <div className={styles.row}>
          <Field label={words.outcomeNote} validationMessage={wrongAt("note")} className={styles.note}>
            <Textarea
              value={draft.note}
              textarea={{ className: styles.low }}
              rows={1}
              resize="vertical"
              maxLength={2000}
              onChange={(_, { value }) => change({ ...draft, note: value })}
            />
          </Field>
          <div className={styles.ways}>
            <Button disabled={isBusy} onClick={() => void set({ outcome: "discussed", note: draft.note })}>
              {words.setDiscussed}
            </Button>
            {item.answers.length > 0 && (
              <Button disabled={isBusy} onClick={() => void set({ outcome: "answeredBefore" })}>
                {words.setAnswered}
              </Button>
            )}
            <Field label={words.movedTo}>
              <Input
                type="date"
                value={movesTo}
                min={dayAfter(view.now, 0)}
                onChange={(_, { value }) => change({ ...draft, movedTo: value })}
              />
            </Field>
            <Button disabled={isBusy} onClick={() => void set({ outcome: "moved", movedTo: movesTo })}>
              {words.setMoved}
            </Button>
          </div>
        </div>
      )}
      {canSet && outcome !== null && !draft.isOpen && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.change}
          aria-label={words.changeOutcomeOf(item.title)}
          onClick={() => change({ ...draft, note: outcomeNote ?? "", isOpen: true })}
        >
          {words.changeOutcome}
        </Button>
      )}
      {problem && <Problem error={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  note: { flexGrow: 1, flexBasis: "260px", maxWidth: "560px" },
  low: { minHeight: "30px" },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  change: { alignSelf: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
