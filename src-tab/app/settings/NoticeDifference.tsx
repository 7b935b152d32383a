import { makeStyles, Text, tokens } from "@fluentui/react-components";

import { noticeParts } from "../../../src-shared/consent/notice-parts.ts";
import type { EditedNotice } from "./edited-notice.ts";
import { wordChanges } from "./word-changes.ts";
import { useNoticesText } from "./words.ts";

interface Props {
  notice: EditedNotice;
  before: EditedNotice | null;
}

/** Word by word what a version says otherwise than the one before it. */
export function NoticeDifference({ notice, before }: Props) {
  const styles = useStyles();
  const text = useNoticesText();
  if (!before) return <Text>{text.compareNone}</Text>;
  const changed = (["sv", "en"] as const).flatMap((language) =>
    noticeParts
      .filter((part) => before[language][part] !== notice[language][part])
      .map((part) => ({ language, part, runs: wordChanges(before[language][part], notice[language][part]) })),
  );
  return (
    <>
      <Text className={styles.quiet}>{text.compareLead(before.version)}</Text>
      {changed.length === 0 && <Text>{text.same}</Text>}
      <ul className={styles.list}>
        {changed.map(({ language, part, runs }) => (
          <li key={`${language} ${part}`} className={styles.part}>
            <Text weight="semibold">{`${text.parts[part]}, ${text[language]}`}</Text>
            <p lang={language} className={styles.words}>
              {runs.map(({ kind, words }, index) =>
                kind === "same" ? (
                  <span key={index}>{words}</span>
                ) : kind === "fewer" ? (
                  <del key={index} className={styles.fewer}>
                    {words}
                  </del>
                ) : (
                  <ins key={index} className={styles.more}>
                    {words}
                  </ins>
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  part: { paddingBlock: tokens.spacingVerticalS },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxWidth: "68ch" },
  quiet: { color: tokens.colorNeutralForeground2 },
  fewer: { color: tokens.colorPaletteRedForeground1 },
  more: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
});
