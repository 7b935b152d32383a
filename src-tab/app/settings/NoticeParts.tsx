import { Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";

import {
  type FactNames,
  neededIn,
  noticeGroups,
  type NoticeGroup,
  type NoticePart,
} from "../../../src-shared/consent/notice-parts.ts";
import { factNames as inEnglish } from "../../../src-shared/text/en/notice.ts";
import { factNames as inSwedish } from "../../../src-shared/text/sv/notice.ts";
import type { EditedNotice } from "./edited-notice.ts";
import { useNoticesText } from "./words.ts";

interface Props {
  notice: EditedNotice;
  wrongAt: (path: string) => string | undefined;
  onChange: (notice: EditedNotice, path: string) => void;
}
const names: Record<"sv" | "en", FactNames> = { sv: inSwedish, en: inEnglish };
const longParts: readonly NoticePart[] = ["leadsTo", "lines"];

/** Every part in both languages, with what Samla fills in named in each. */
export function NoticeParts({ notice, wrongAt, onChange }: Props) {
  const styles = useStyles();
  const text = useNoticesText();
  return (
    <>
      {(Object.keys(noticeGroups) as NoticeGroup[]).map((group) => (
        <section key={group} className={styles.group} aria-label={text.groups[group]}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {text.groups[group]}
          </Text>
          {(Object.keys(noticeGroups[group]) as NoticePart[]).map((part) => (
            <div key={part} className={styles.part}>
              {(["sv", "en"] as const).map((language) => {
                const wrong = wrongAt(`${language}.${part}`);
                const needed = neededIn(part).map((fact) => `{${names[language][fact]}}`);
                const hint = [
                  ...(needed.length > 0 ? [text.filled(needed.join(", "))] : []),
                  ...(longParts.includes(part) ? [text.onEachLine] : []),
                ].join(" ");
                return (
                  <Field
                    key={language}
                    className={styles.language}
                    label={`${text.parts[part]}, ${text[language]}`}
                    {...(hint ? { hint } : {})}
                    {...(wrong ? { validationMessage: wrong } : {})}
                  >
                    <Textarea
                      lang={language}
                      resize="vertical"
                      rows={rowsFor(part, notice)}
                      maxLength={1200}
                      value={notice[language][part]}
                      onChange={(_, { value }) =>
                        onChange(
                          { ...notice, [language]: { ...notice[language], [part]: value } },
                          `${language}.${part}`,
                        )
                      }
                    />
                  </Field>
                );
              })}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** Room for what stands there, beside the other language. */
const rowsFor = (part: NoticePart, { sv, en }: EditedNotice) =>
  longParts.includes(part) ? 8 : Math.min(6, Math.ceil(Math.max(sv[part].length, en[part].length, 1) / 40));

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  part: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(280px, 100%), 1fr))",
    alignItems: "start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  language: { minWidth: 0 },
});
