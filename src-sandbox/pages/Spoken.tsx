import { makeStyles } from "@fluentui/react-components";
import type { Message } from "./api.ts";
import { useLanguage } from "./language.ts";
import { changedAt } from "./latest.ts";

/** Says the bot's latest words to a screen reader, also when a card was changed. */
export function Spoken({ messages }: { messages: Message[] | undefined }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const latest = messages
    ?.filter(({ from }) => from === "bot")
    .toSorted((a, b) => changedAt(a).localeCompare(changedAt(b)))
    .at(-1);
  const words = latest && (latest.deleted ? text.removed : (latest.summary ?? latest.text ?? spokenBy(latest.card)));
  return (
    <div className={styles.hidden} aria-live="polite" aria-atomic="true">
      {words && (
        <p key={`${latest.id} ${latest.updatedAt}`}>
          {text.bot}: {words}
        </p>
      )}
    </div>
  );
}

function spokenBy(card: Message["card"]): string | undefined {
  const speak = card?.speak ?? card?.fallbackText;
  return typeof speak === "string" ? speak : undefined;
}

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
