import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useRef, useState } from "react";

import type { ConsentLetter } from "../../../src-shared/consent/letter.ts";
import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import type { ActProps } from "./ActPage.tsx";
import { useConsentText } from "./around.ts";
import { type Language, Printed, type Reader } from "./Printed.tsx";
import "./letter.css";
/** What somebody was asked, on paper: for whom and in which language first, then the sheet as it is printed. */
export function Letter({ of, ...around }: ActProps) {
  const styles = useStyles();
  const words = useConsentText();
  const api = useApi();
  const { caseId, board } = around;
  const heading = useRef<HTMLHeadingElement>(null);
  const [reader, setReader] = useState<Reader>("letter");
  const [chosen, setLanguage] = useState<Language | null>(null);
  const things = board.answers.some(({ id }) => id === of) ? "consents" : "requests";
  const letter = useQuery({
    queryKey: ["case", caseId, "letter", of],
    queryFn: () => api.read<ConsentLetter>(`/cases/${caseId}/${things}/${of}/letter`),
  });
  const recorded = board.answers.find(({ id, request }) => id === of || request === of);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const own = letter.data?.notice.language === "en" ? "en" : "sv";
  const language = chosen ?? own;
  return (
    <>
      <div className={styles.choices}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {words.print.title}
        </h2>
        <Field label={words.print.forWhom}>
          <RadioGroup value={reader} onChange={(_, data) => setReader(data.value as Reader)}>
            <Radio value="letter" label={words.print.letter} />
            <Radio value="form" label={words.print.form} />
          </RadioGroup>
        </Field>
        <Field label={words.print.language}>
          <RadioGroup layout="horizontal" value={language} onChange={(_, data) => setLanguage(data.value as Language)}>
            <Radio value="sv" label={words.languages.sv} />
            <Radio value="en" label={words.languages.en} />
          </RadioGroup>
        </Field>
        {letter.data && <Version notice={letter.data.notice} today={board.noticeVersion} />}
        {recorded && <Text className={styles.hash}>{words.print.hash(recorded.words)}</Text>}
        <Button appearance="primary" className={styles.print} onClick={() => window.print()}>
          {words.acts.letter}
        </Button>
      </div>
      <Loaded query={letter}>
        {(data) => (
          <Suspense fallback={null}>
            <Printed letter={data} reader={reader} language={language} />
          </Suspense>
        )}
      </Loaded>
    </>
  );
}

function Version({ notice, today }: { notice: ConsentLetter["notice"]; today: string }) {
  const words = useConsentText();
  const text = useText();
  const isOther = !["sv", "en"].includes(notice.language);
  const language = words.languages[notice.language as keyof typeof words.languages] ?? notice.language;
  return (
    <Text lang={text.language}>
      {words.askedNotice(notice.version, language)}. {notice.version !== today && words.print.newer(today)}{" "}
      {isOther && words.print.other(language.toLowerCase())}
    </Text>
  );
}

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    "@media print": { display: "none" },
  },
  title: {
    margin: 0,
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  print: { alignSelf: "start" },
  hash: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
