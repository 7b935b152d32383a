import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import type { Mail } from "./api.ts";
import { useLasting } from "./browser.ts";
import { useNow } from "./clock.ts";
import { fullMoment, momentInWords } from "./day.ts";
import { useLanguage } from "./language.ts";
import { Linked } from "./Linked.tsx";
import type { Loaded } from "./live.ts";
import { Notice } from "./Notice.tsx";
import { plainText } from "./plain-text.ts";

/** The latest first; each opens where it stands. */
export function MailList({ mail }: { mail: Loaded<Mail[]> }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const slow = useLasting(mail.data === undefined && !mail.failed);
  if (mail.failed && !mail.data) return <Notice intent="error" words={text.notReached} onRetry={mail.reload} />;
  if (slow)
    return (
      <Skeleton aria-label={text.loading} className={styles.list}>
        <SkeletonItem size={48} />
        <SkeletonItem size={48} />
      </Skeleton>
    );
  if (mail.data?.length === 0) return <Text className={styles.empty}>{text.emptyMail}</Text>;
  return (
    <ul className={styles.list}>
      {mail.data?.toReversed().map((one) => (
        <li key={one.id}>
          <Letter mail={one} />
        </li>
      ))}
    </ul>
  );
}

function Letter({ mail }: { mail: Mail }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  return (
    <details className={styles.letter}>
      <summary className={styles.summary}>
        <span className={styles.subject}>{mail.subject}</span>
        <span className={styles.quiet}>
          {text.mailKinds[mail.kind]}, {text.mailFrom(mail.from.name || mail.from.address)},{" "}
          <time dateTime={mail.at} title={fullMoment(mail.at, locale)}>
            {momentInWords(mail.at, now, locale, text)}
          </time>
        </span>
      </summary>
      <p className={styles.body}>
        <Linked words={plainText(mail.text)} />
      </p>
    </details>
  );
}

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: "0 auto",
    padding: 0,
    maxWidth: "840px",
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  letter: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  summary: {
    display: "grid",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  subject: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  empty: {
    display: "block",
    margin: "10dvh auto",
    maxWidth: "32ch",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
});
