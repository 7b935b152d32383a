import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { LeftFile } from "./LeftFile.tsx";
import { useVoiceText } from "./text.ts";

interface Props {
  caseId: string;
  saying: Pick<SeenCase["sayings"][number], "kind" | "text" | "symbols" | "attachment">;
  /** Whose words they are. */
  name: string;
}

/** What a child has said, as it said it: its pictures, its words, and what it drew or recorded. */
export function SaidWords({ caseId, saying: { kind, text, symbols, attachment }, name }: Props) {
  const styles = useStyles();
  const words = useVoiceText();
  return (
    <>
      {symbols.length > 0 && <Text weight="semibold">{symbols.map((one) => words.symbols[one]).join(" · ")}</Text>}
      {text !== null && <Text className={styles.words}>{text}</Text>}
      {attachment && (kind === "picture" || kind === "sound") && (
        <LeftFile path={`/cases/${caseId}/attachments/${attachment}`} kind={kind} name={name} words={words} />
      )}
    </>
  );
}

const useStyles = makeStyles({ words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } });

/** A list of what children have said. */
export const useSaidStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  row: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXS,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalM,
    minWidth: 0,
  },
});
