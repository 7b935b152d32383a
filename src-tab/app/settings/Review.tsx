import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import { Problem } from "../Loaded.tsx";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { type Change, withoutChange } from "./changes.ts";
import { changeLines, changeName, wrongWords } from "./said.ts";
import { labelOf, sectionOf } from "./sections.ts";
import type { SettingsState } from "./useSettings.ts";
import { useProblemWords, useSettingsText } from "./words.ts";

/** What saving will change, before it does; what keeps it from being saved; and what another has saved meanwhile. */
export function Review({ state }: { state: SettingsState }) {
  const styles = useStyles();
  const text = useSettingsText();
  const fieldProblems = useProblemWords();
  const { now, changes, problems, problem, meanwhile, isBusy } = state;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), [problems.length, meanwhile]);
  if (!now) return null;
  const undo = (change: Change) => state.edit(withoutChange(now.document, change), change.key);

  return (
    <div ref={top} tabIndex={-1} className={styles.review}>
      {problems.length > 0 && (
        <Section title={text.wrongTitle(problems.length)} note={text.wrongLead}>
          <ul className={styles.wrong}>
            {problems.map(({ path, ...wrong }) => (
              <li key={path}>
                <Link href={hashOf({ screen: "settings", thing: sectionOf(path) })}>{labelOf(path, text.fields)}</Link>
                {`: ${wrongWords({ path, ...wrong }, fieldProblems)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {meanwhile && (
        <Section title={text.meanwhileTitle} note={text.meanwhileLead}>
          <ul>
            {meanwhile.theirs.map((change) => (
              <li key={`${change.key} ${change.id}`}>
                <Lines change={change} state={state} />
              </li>
            ))}
          </ul>
          {meanwhile.both.map(({ mine, theirs }) => (
            <div
              key={`${mine.key} ${mine.id}`}
              className={styles.both}
              role="group"
              aria-label={changeName(mine, text)}
            >
              <Text weight="semibold">{changeName(mine, text)}</Text>
              <Text>{text.bothChanged}</Text>
              <Text>{`${text.theirs}: ${afterOf(theirs, state, text)}`}</Text>
              <Text>{`${text.yours}: ${afterOf(mine, state, text)}`}</Text>
              <Button onClick={() => undo({ ...mine, before: theirs.after })}>{text.keepTheirs}</Button>
            </div>
          ))}
        </Section>
      )}
      <Section title={text.reviewTitle} empty={changes.length === 0 && text.nothingChanged}>
        <ul className={styles.list}>
          {changes.map((change) => (
            <li key={`${change.key} ${change.id}`} className={styles.change}>
              <Lines change={change} state={state} />
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.undoNamed(changeName(change, text))}
                onClick={() => undo(change)}
              >
                {text.undoOne}
              </Button>
            </li>
          ))}
        </ul>
        {problem && <Problem error={problem} />}
        {changes.length > 0 && (
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void state.save()}>
              {text.save}
            </Button>
            <Button onClick={state.undoAll}>{text.undoAll}</Button>
          </div>
        )}
      </Section>
    </div>
  );
}

const afterOf = (change: Change, { now }: SettingsState, text: ReturnType<typeof useSettingsText>) =>
  changeLines(change, now!.document, text)
    .map(({ name, after }) => (name ? `${name}: ${after}` : after))
    .join("; ");

function Lines({ change, state }: { change: Change; state: SettingsState }) {
  const styles = useStyles();
  const text = useSettingsText();
  return (
    <div className={styles.lines}>
      <Text weight="semibold">{changeName(change, text)}</Text>
      {changeLines(change, state.now!.document, text).map(({ name, before, after }) => (
        <Text key={name} className={styles.said}>
          {name && `${name}: `}
          {before !== null && (
            <>
              <span className={styles.quiet}>{`${text.from} `}</span>
              <del>{before}</del>
              {" → "}
              <span className={styles.quiet}>{`${text.to} `}</span>
            </>
          )}
          <span>{after}</span>
        </Text>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  review: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, outlineStyle: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  change: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { display: "flex", flexDirection: "column", marginInlineEnd: "auto", minWidth: 0 },
  said: { overflowWrap: "anywhere", maxWidth: "68ch" },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  both: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalM },
});
