import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { timeline } from "../../../src-shared/case/timeline.ts";
import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { useScreenWords } from "./useScreenWords.ts";

const mostAtFirst = 6;

/** What has happened in the case, newest first. */
export function Timeline({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useText();
  const { timeline: words } = useScreenWords();
  const [isWhole, setWhole] = useState(false);
  const all = timeline(view);
  return (
    <Section title={words.title} empty={all.length === 0 && words.none}>
      <ol className={styles.list}>
        {(isWhole ? all : all.slice(0, mostAtFirst)).map(({ at, kind, name, thing }) => (
          <li key={`${kind} ${at} ${thing} ${name}`} className={styles.row}>
            <Text size={200} className={styles.when}>
              {momentWords(at, text)}
            </Text>
            {kind.startsWith("meeting") && thing ? (
              <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "meeting", thing })}>
                {said(words.kinds[kind], name)}
              </Link>
            ) : (
              <Text>{said(words.kinds[kind], name)}</Text>
            )}
          </li>
        ))}
      </ol>
      {all.length > mostAtFirst && (
        <Button appearance="subtle" size="small" onClick={() => setWhole(!isWhole)} className={styles.more}>
          {isWhole ? words.fewer : words.all(all.length)}
        </Button>
      )}
    </Section>
  );
}

const said = (kind: string, name: string | null) => (name ? `${kind}: ${name}` : kind);

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
    // One under the other, what belongs together is nearer than what does not.
    "@media (max-width: 599px)": { paddingBlock: tokens.spacingVerticalXS },
  },
  when: { color: tokens.colorNeutralForeground2, minWidth: "14rem" },
  more: { alignSelf: "start", "@media print": { display: "none" } },
});
