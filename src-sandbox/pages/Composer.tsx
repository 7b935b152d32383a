import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { drafts } from "./drafts.ts";
import { useLanguage } from "./language.ts";
import { Notice } from "./Notice.tsx";
import type { Outcome } from "./useConversation.ts";

type Props = {
  draftKey: string;
  /** Where all can read, and Samla hears only what names it. */
  inMeeting: boolean;
  busy: boolean;
  outcome: Outcome | undefined;
  onSay: (words: string) => Promise<boolean>;
};

/** The line is emptied only when it has been received. */
export function Composer({ draftKey, inMeeting, busy, outcome, onSay }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [line, setLine] = useState(() => drafts.lineFor(draftKey));
  const write = (next: string) => {
    drafts.keepLine(draftKey, next);
    setLine(next);
  };
  const send = async () => {
    const words = line.trim();
    if (words && (await onSay(words))) write("");
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {outcome && <Notice intent={outcome.intent} words={outcome.words} url={outcome.url} />}
      {inMeeting ? (
        <Text size={200} className={styles.hint}>
          {text.notHeard}
        </Text>
      ) : (
        <div className={styles.chips} role="group" aria-label={text.suggestions}>
          {text.commands.map((command) => (
            <Button
              key={command}
              size="small"
              shape="circular"
              disabledFocusable={busy}
              onClick={() => void onSay(command)}
            >
              {command}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.row}>
        <Textarea
          className={styles.line}
          aria-label={inMeeting ? text.composeInMeeting : text.compose}
          placeholder={inMeeting ? text.composeInMeeting : text.compose}
          rows={1}
          value={line}
          readOnly={busy}
          onChange={(_, { value }) => write(value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <Button type="submit" className={styles.send} appearance="primary" disabledFocusable={busy}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  composer: {
    width: "100%",
    maxWidth: "872px",
    margin: "0 auto",
    boxSizing: "border-box",
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 479px)": {
      flexWrap: "nowrap",
      overflowX: "auto",
      padding: tokens.spacingVerticalXXS,
      "& > button": { flexShrink: 0 },
    },
  },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  send: { minHeight: "36px" },
  line: {
    flex: "1 1 auto",
    minWidth: 0,
    "& textarea": { minHeight: "32px", maxHeight: "160px", fieldSizing: "content" },
  },
});
