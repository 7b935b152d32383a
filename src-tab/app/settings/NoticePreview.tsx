import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";

import { type Language, Printed, type Reader } from "../consent/Printed.tsx";
import type { Doc } from "./changes.ts";
import { type EditedNotice, sampleLetter } from "./edited-notice.ts";
import { useNoticesText } from "./words.ts";

/** The letter or the form as it would be read, with a family that does not exist. */
export function NoticePreview({ notice, document }: { notice: EditedNotice; document: Doc }) {
  const styles = useStyles();
  const text = useNoticesText();
  const [language, setLanguage] = useState<Language>("sv");
  const [reader, setReader] = useState<Reader>("letter");
  return (
    <>
      <Text className={styles.quiet}>{text.previewLead}</Text>
      <div className={styles.choices}>
        <Field label={text.language}>
          <RadioGroup layout="horizontal" value={language} onChange={(_, { value }) => setLanguage(value as Language)}>
            <Radio value="sv" label={text.languages.sv} />
            <Radio value="en" label={text.languages.en} />
          </RadioGroup>
        </Field>
        <Field label={text.reader}>
          <RadioGroup layout="horizontal" value={reader} onChange={(_, { value }) => setReader(value as Reader)}>
            <Radio value="letter" label={text.readers.letter} />
            <Radio value="form" label={text.readers.form} />
          </RadioGroup>
        </Field>
      </div>
      <Suspense fallback={null}>
        <Printed letter={sampleLetter(notice, document, language)} reader={reader} language={language} />
      </Suspense>
    </>
  );
}

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});
