import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { shownPhone } from "./phone.ts";
import { useScreenWords } from "./useScreenWords.ts";

/** What the first call was about, or what somebody wrote on the public page; and how they are reached. */
export function Inquiry({ view: { inquiry } }: { view: SeenCase }) {
  const styles = useStyles();
  const tab = useText();
  const { inquiry: words } = useScreenWords();
  if (!inquiry || !(inquiry.worry ?? inquiry.phone ?? inquiry.mail)) return null;
  const { caller, phone, mail, safeWay, worry, language, again, from } = inquiry;
  const isByPage = from !== "staff";
  const who = caller ?? (isByPage ? words.byPage[from] : null);
  return (
    <Section title={words.title}>
      {worry && <Text className={styles.words}>{worry}</Text>}
      <Text size={200} className={styles.quiet}>
        {isByPage ? who : [who, phone && shownPhone(phone)].filter(Boolean).join(", ")}
      </Text>
      {isByPage && (
        <>
          {phone && <Link href={`tel:${phone}`}>{shownPhone(phone)}</Link>}
          {mail && (
            <Link href={`mailto:${mail}`} className={styles.words}>
              {mail}
            </Link>
          )}
          {safeWay && <Text weight="semibold">{words.safeWay(safeWay)}</Text>}
          {language !== "sv" && <Text>{words.speaks(languageNamed(language, tab.language))}</Text>}
        </>
      )}
      {again.map(({ at, safeWay: way, worry: more }) => (
        <Text key={at}>{words.again(momentWords(at, tab), [way, more].filter(Boolean).join(". "))}</Text>
      ))}
    </Section>
  );
}

const languageNamed = (tag: string, inWords: string) =>
  new Intl.DisplayNames(inWords, { type: "language" }).of(tag) ?? tag;

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
