import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { type Minded, type WordHint, wordsToMind } from "../../../src-shared/programme/word-hints.ts";
import { useApi } from "../api.ts";
import { screenWords } from "../language.ts";

const useWords = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-word-hints.ts")).wordHintWords,
  en: async () => (await import("../../../src-shared/text/en/tab-word-hints.ts")).wordHintWords,
});

/** Nobody is told anything of a word that is not finished. */
const restMs = 700;
const mostAtOnce = 3;

/** What is written is held against the municipality's list here, in the browser, and goes nowhere. */
export function Hint({ words, onHide }: { words: string; onHide: () => void }) {
  const styles = useStyles();
  const text = useWords();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["wordHints"],
    queryFn: () => api.read<{ hints: WordHint[] }>("/word-hints"),
    staleTime: 300_000,
  });
  const rested = useRested(words);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const found = wordsToMind(rested, data?.hints ?? []).filter(({ instead }) => !hidden.includes(instead));
  const shown = found.slice(0, mostAtOnce);
  if (shown.length === 0) return null;
  const hide = () => {
    setHidden([...hidden, ...shown.map(({ instead }: Minded) => instead)]);
    onHide();
  };
  return (
    <div className={styles.hint}>
      {shown.map(({ said, instead }) => (
        <Text key={instead} size={200} block>
          {text.canBeRead(said)} {instead}
        </Text>
      ))}
      <div className={styles.end}>
        <Text size={200}>{text.onlyYou}</Text>
        <Button size="small" appearance="subtle" onClick={hide}>
          {text.hide}
        </Button>
      </div>
    </div>
  );
}

function useRested(words: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const soon = setTimeout(() => setRested(words), restMs);
    return () => clearTimeout(soon);
  }, [words]);
  return rested;
}

const useStyles = makeStyles({
  hint: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginBlockStart: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    maxWidth: "68ch",
    "@media print": { display: "none" },
  },
  end: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});
