import { Field, Input, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import type { Doc } from "./changes.ts";
import type { EditedNotice } from "./edited-notice.ts";
import { NoticeDifference } from "./NoticeDifference.tsx";
import { NoticeParts } from "./NoticeParts.tsx";
import { NoticePreview } from "./NoticePreview.tsx";
import { useNoticesText } from "./words.ts";

interface Props {
  notice: EditedNotice;
  /** The one it follows. */
  before: EditedNotice | null;
  document: Doc;
  isInUse: boolean;
  isNew: boolean;
  wrongAt: (path: string) => string | undefined;
  onChange: (notice: EditedNotice, path: string) => void;
}
type Way = "write" | "preview" | "compare";

/** One version: written in both languages beside each other, read as a family would, and laid beside the one before. */
export function NoticeVersion({ notice, before, document, isInUse, isNew, wrongAt, onChange }: Props) {
  const styles = useStyles();
  const text = useNoticesText();
  const [chosen, setWay] = useState<Way>(isInUse ? "preview" : "write");
  const way = isInUse && chosen === "write" ? "preview" : chosen;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) top.current?.scrollIntoView({ block: "nearest" });
  }, [isNew]);
  const ways: Way[] = isInUse ? ["preview", "compare"] : ["write", "preview", "compare"];
  const wrongVersion = wrongAt("version");
  const wrongSince = wrongAt("since");
  return (
    <div ref={top} className={styles.version}>
      <Text className={styles.quiet}>{isInUse ? text.inUse : text.notInUse}</Text>
      {!isInUse && (
        <div className={styles.facts}>
          <Field
            label={text.version}
            hint={text.versionHint}
            {...(wrongVersion ? { validationMessage: wrongVersion } : {})}
          >
            <Input
              value={notice.version}
              maxLength={40}
              onChange={(_, { value }) => onChange({ ...notice, version: value }, "version")}
            />
          </Field>
          <Field label={text.begins} hint={text.beginsHint} {...(wrongSince ? { validationMessage: wrongSince } : {})}>
            <Input
              type="date"
              value={notice.since}
              onChange={(_, { value }) => onChange({ ...notice, since: value }, "since")}
            />
          </Field>
        </div>
      )}
      <TabList
        aria-label={text.ways}
        className={styles.ways}
        selectedValue={way}
        onTabSelect={(_, { value }) => setWay(value as Way)}
      >
        {ways.map((one) => (
          <Tab key={one} value={one}>
            {text.tabs[one]}
          </Tab>
        ))}
      </TabList>
      {way === "write" && <NoticeParts notice={notice} wrongAt={wrongAt} onChange={onChange} />}
      {way === "preview" && <NoticePreview notice={notice} document={document} />}
      {way === "compare" && <NoticeDifference notice={notice} before={before} />}
    </div>
  );
}

const useStyles = makeStyles({
  version: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXL}`,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))",
    gap: tokens.spacingHorizontalXL,
  },
  ways: { flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: "68ch" },
});
