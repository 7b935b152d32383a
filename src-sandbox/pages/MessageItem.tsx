import { Avatar, makeStyles, mergeClasses, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { CardView } from "../../src-tab/ui/CardView.tsx";
import type { CardJson } from "../../src-tab/ui/card-values.ts";
import type { CardPress } from "../../src-tab/ui/render-card.ts";
import type { Message } from "./api.ts";
import { useLasting } from "./browser.ts";
import { useNow } from "./clock.ts";
import { fullMoment, momentInWords } from "./day.ts";
import { drafts } from "./drafts.ts";
import { useLanguage } from "./language.ts";
import { MessageMenu, type Extension } from "./MessageMenu.tsx";
import { Notice } from "./Notice.tsx";
import type { Outcome } from "./useConversation.ts";
import { useFreshCard } from "./useFreshCard.ts";
import { useInSight } from "./useInSight.ts";

type Props = {
  message: Message;
  /** Whose chat it is, and how the writer is called in it. */
  person: string;
  who: string;
  draftKey: string;
  busy: boolean;
  outcome: Outcome | undefined;
  onPress: (press: CardPress) => void;
  onExtend: (command: Extension) => void;
};

export function MessageItem(props: Props) {
  const { message, person, who, busy, outcome } = props;
  const styles = useStyles();
  const { text } = useLanguage();
  const written = message.from === "person";
  const mine = written && (message.by ?? person) === person;
  const place = useInSight(busy || outcome !== undefined);
  useFreshCard(place, person, message);

  return (
    <li
      ref={place}
      id={messagePlace(message.id)}
      tabIndex={-1}
      className={mergeClasses(styles.message, mine && styles.mine)}
    >
      {!mine && (
        <Avatar name={who} color={written ? "colorful" : "brand"} size={32} aria-hidden className={styles.avatar} />
      )}
      <div className={mergeClasses(styles.content, mine && styles.mineContent)}>
        <Text size={200} className={styles.meta}>
          <span className={styles.who}>{who}</span> <Moment message={message} />
        </Text>
        {message.deleted ? (
          <Text className={styles.removed}>{text.removed}</Text>
        ) : (
          <>
            {message.text && (
              <div className={styles.said}>
                <div className={mergeClasses(styles.bubble, mine && styles.mineBubble)}>{message.text}</div>
                {written && <MessageMenu busy={busy} onExtend={props.onExtend} />}
              </div>
            )}
            {message.card && <MessageCard {...props} card={message.card} />}
          </>
        )}
        {outcome && <Notice intent={outcome.intent} words={outcome.words} url={outcome.url} />}
      </div>
    </li>
  );
}

function MessageCard({ card, draftKey, busy, onPress }: Props & { card: CardJson }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const slow = useLasting(busy);
  return (
    <div className={styles.card}>
      <CardView
        card={card}
        busy={busy}
        values={drafts.valuesFor(draftKey, card)}
        onPress={onPress}
        onInput={(values) => drafts.keepValues(draftKey, card, values)}
      />
      {slow && <ProgressBar aria-label={text.working} className={styles.progress} />}
    </div>
  );
}

/** Where a message stands in the page. */
export const messagePlace = (messageId: string) => `message-${messageId}`;

function Moment({ message }: { message: Message }) {
  const { locale, text } = useLanguage();
  const now = useNow();
  const { at, updatedAt } = message;
  return (
    <>
      <time dateTime={at} title={fullMoment(at, locale)}>
        {momentInWords(at, now, locale, text)}
      </time>
      {updatedAt && (
        <>
          {", "}
          <time dateTime={updatedAt} title={fullMoment(updatedAt, locale)}>
            {text.changed(momentInWords(updatedAt, now, locale, text))}
          </time>
        </>
      )}
    </>
  );
}

const useStyles = makeStyles({
  message: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    maxWidth: "100%",
    scrollMarginBlock: tokens.spacingVerticalM,
    ":focus": { outline: "none" },
  },
  mine: { justifyContent: "flex-end" },
  avatar: { marginTop: tokens.spacingVerticalXL, "@media (max-width: 479px)": { display: "none" } },
  content: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    flex: "0 1 560px",
    justifyItems: "start",
  },
  mineContent: { flex: "0 1 auto", maxWidth: "80%", justifyItems: "end" },
  meta: { color: tokens.colorNeutralForeground3 },
  who: { fontWeight: tokens.fontWeightSemibold },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    minWidth: 0,
  },
  said: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, maxWidth: "100%" },
  mineBubble: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  card: {
    position: "relative",
    width: "100%",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { position: "absolute", top: 0 },
  removed: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
});
