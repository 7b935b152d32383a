import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SettingsWords } from "../../../src-shared/text/sv/tab-settings.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { labelOf } from "./sections.ts";
import { useSettingsText } from "./words.ts";

interface Props {
  history: { at: string; by: string | null; fields: string[] }[];
  /** What each kind of coordination is called, by short name. */
  programmes: Readonly<Record<string, string>>;
}

/** Who has changed which settings, and when. */
export function History({ history, programmes }: Props) {
  const styles = useStyles();
  const tab = useText();
  const text = useSettingsText();
  return (
    <Section title={text.sections.history} note={text.historyLead} empty={history.length === 0 && text.historyEmpty}>
      <ol className={styles.list}>
        {history.map(({ at, by, fields }, index) => (
          <li key={at + fields.join()} className={styles.line}>
            <Text weight="semibold">{`${momentWords(at, tab)}, ${by ?? text.someone}`}</Text>
            <Text className={styles.fields}>
              {index === history.length - 1
                ? text.first
                : fields.map((field) => fieldSaid(field, text, programmes)).join(", ")}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** A text for families is told by its version, a translation by its language, a kind of coordination by its name and which part. */
const fieldSaid = (
  field: string,
  { fields, added, removed, removedProgramme }: SettingsWords,
  programmes: Props["programmes"],
) => {
  const [top, id, part] = field.split(".");
  if (top === "programmes" && id && part) {
    const words = { added: added.toLowerCase(), removed: removed.toLowerCase() }[part];
    return `${programmes[id] ?? removedProgramme}: ${words ?? labelOf(`programmes.${part}`, fields)}`;
  }
  const [named] = ["notices.", "publicPage.approvals."].filter((list) => field.startsWith(list));
  return [labelOf(field, fields), ...(named ? [field.slice(named.length)] : [])].join(" ");
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    flexDirection: "column",
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  fields: { color: tokens.colorNeutralForeground2 },
});
