import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Trouble } from "../Loaded.tsx";
import { Mark } from "../plan/Mark.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { WordHint } from "../WordHint.tsx";
import { type AccordText, type Said, silentOf, standOf, useAccordText } from "./accord-text.ts";
import { isNotesOpen, type SeenMeeting } from "./meeting-states.ts";

/** Whether those who decide are of one mind about the needs: each says so for their own service, and the coordinator has no word of their own. */
export function Accord({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const text = useAccordText();
  const { accord } = meeting;
  if (!accord) return null;
  const isOpen = isNotesOpen(meeting);
  const isSaid = accord.said.length > 0;
  return (
    <Section title={text.title} note={isOpen && text.seenBy} empty={!isOpen && !isSaid && text.none}>
      {isOpen && <Text>{text.lead}</Text>}
      {(isOpen || isSaid) && (
        <div role="status">
          <Mark shape={accord.isReached ? "done" : "unknown"}>{accord.isReached ? text.reached : text.notYet}</Mark>
        </div>
      )}
      {isSaid && (
        <ul className={styles.list}>
          {accord.said.map((one, at) => (
            <li key={at} className={styles.said}>
              <Text className={one.isEarlier ? styles.earlier : undefined}>{lineOf(one, text)}</Text>
              {one.reservation?.words && <Text className={styles.words}>”{one.reservation.words}”</Text>}
            </li>
          ))}
        </ul>
      )}
      {isOpen && accord.silent.length > 0 && (
        <Text size={200} className={styles.earlier}>
          {silentOf(accord, text)}
        </Text>
      )}
      {isOpen && <Say view={view} meeting={meeting} />}
    </Section>
  );
}

function lineOf(one: Said, text: AccordText): string {
  const what = [standOf(one, text), one.isEarlier && text.earlier].filter(Boolean).join(", ");
  return text.said(one.isYours ? text.you : one.title, what);
}

type About = keyof AccordText["abouts"];

function Say({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const text = useAccordText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const isLed = view.you === "coordinator";
  const [isReserving, setReserving] = useState(false);
  const [isTried, setTried] = useState(false);
  const [said, change, forget] = useDraft<{ whose: string; about: About | ""; words: string }>(`accord/${meeting.id}`, {
    whose: "",
    about: "",
    words: "",
  });
  const { whose, about, words } = said;
  const isWhole = about !== "" && words.trim() !== "" && (!isLed || whose !== "");
  const say = (who?: string) => give("meeting.sayAccord", { meetingId: meeting.id, ...(who ? { for: who } : {}) });
  const reserve = async () => {
    setTried(true);
    if (!isWhole) return;
    const reservation = { about, words };
    if (!(await give("meeting.sayAccord", { meetingId: meeting.id, reservation, ...(isLed ? { for: whose } : {}) })))
      return;
    forget();
    setTried(false);
    setReserving(false);
  };
  const wrong = (value: string) =>
    isTried && value.trim() === "" ? { validationMessage: text.missing, validationState: "error" as const } : {};
  if (!isLed && !meeting.you) return null;
  return (
    <>
      <div className={styles.row}>
        {isLed ? (
          meeting.accord?.silent.map(({ id, title }) => (
            <Button key={id} disabledFocusable={isBusy} onClick={() => void say(id)}>
              {text.sayFor(title)}
            </Button>
          ))
        ) : (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void say()}>
            {text.say}
          </Button>
        )}
        <Button aria-expanded={isReserving} onClick={() => setReserving(!isReserving)}>
          {isLed ? text.reserveFor : text.reserve}
        </Button>
      </div>
      {isReserving && (
        <div className={styles.form}>
          {isLed && (
            <Field label={text.whose} {...wrong(whose)}>
              <Select value={whose} onChange={(_, { value }) => change({ ...said, whose: value })}>
                <option value="">{text.choose}</option>
                {meeting.people.map(({ party, title }) => (
                  <option key={party} value={party}>
                    {title}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={text.about} {...wrong(about)}>
            <Select value={about} onChange={(_, { value }) => change({ ...said, about: value as About | "" })}>
              <option value="">{text.choose}</option>
              {(Object.keys(text.abouts) as About[]).map((one) => (
                <option key={one} value={one}>
                  {text.abouts[one]}
                </option>
              ))}
            </Select>
          </Field>
          <WordHint words={words}>
            <Field label={text.words} hint={text.keep} {...wrong(words)}>
              <Textarea
                value={words}
                rows={3}
                maxLength={2000}
                resize="vertical"
                onChange={(_, { value }) => change({ ...said, words: value })}
              />
            </Field>
          </WordHint>
          <div className={styles.row}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void reserve()}>
              {text.save}
            </Button>
            <Button onClick={() => setReserving(false)}>{text.cancel}</Button>
          </div>
        </div>
      )}
      {problem && <Trouble problem={problem} />}
    </>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  said: { display: "flex", flexDirection: "column" },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere", paddingInlineStart: tokens.spacingHorizontalM },
  earlier: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "560px" },
});
