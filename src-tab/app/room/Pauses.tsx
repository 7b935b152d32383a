import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { useOrder } from "../useOrder.ts";
import { clockIn } from "../when.ts";
import { useText } from "../language.ts";
import { peopleAt } from "./people-at.ts";
import { useRoomText } from "./text.ts";

const kinds = ["pause", "support"] as const;

/** Whoever needs a pause, or somebody to talk to, says so to the coordinator alone. */
export function AskPause({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const [mine] = meeting.pauses;
  return (
    <section className={styles.asks} aria-label={words.pauses.title}>
      <div className={styles.row}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="small"
            disabledFocusable={isBusy}
            onClick={() => void give("meeting.askPause", { meetingId: meeting.id, kind })}
          >
            {words.pauses.ask[kind]}
          </Button>
        ))}
      </div>
      <Text size={200} role="status">
        {mine
          ? `${words.pauses.asked[mine.kind]} ${mine.isSeen ? `✓ ${words.pauses.isSeen}` : words.pauses.notSeen}`
          : words.pauses.private}
      </Text>
      {problem && <Problem error={problem} />}
    </section>
  );
}

/** Who has asked, the latest first; there only while somebody has. Nothing sounds and nothing moves. */
export function AskedPauses({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const text = useText();
  const words = useRoomText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const names = new Map(peopleAt(view, meeting).map(({ id, name }) => [id, name]));
  const waiting = meeting.pauses.filter(({ isSeen }) => !isSeen).toReversed();
  return (
    <div role="status" className={styles.asks}>
      {waiting.map(({ id, kind, party, at }) => (
        <div key={id} className={styles.asked}>
          <Text className={styles.who}>
            <strong>{words.pauses.wants[kind](names.get(party) ?? words.pauses.somebody)}</strong>
            <br />
            <Text size={200}>{words.pauses.onlyYou(clockIn(at, text.language))}</Text>
          </Text>
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={words.pauses.seeOf(names.get(party) ?? words.pauses.somebody)}
            onClick={() => void give("meeting.seePause", { meetingId: meeting.id, pauseId: id })}
          >
            {words.pauses.see}
          </Button>
        </div>
      ))}
      {problem && <Problem error={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  asks: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  asked: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  who: { flexGrow: 1, flexBasis: "160px", overflowWrap: "anywhere" },
});
