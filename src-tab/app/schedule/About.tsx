import { Button, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { Family } from "./Family.tsx";
import { From } from "./From.tsx";
import { People } from "./People.tsx";
import { slotWords } from "./slotWords.ts";
import { type Foresight, isTold, type Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  seen: Foresight;
  planning: Planning;
  view: SeenCase;
  meeting: SeenCase["meetings"][number] | null;
  /** Booking has been tried: what is missing is said. */
  isTried: boolean;
}
const lengths = [30, 45, 60, 90];

/** What the meeting is for and who comes, as it was the last time; unfolded where something is to be written or changed. */
export function About({ seen, planning, view, meeting, isTried }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  const open = useOpenForm();
  const told = isTold(meeting);
  const isWritten = seen.plan.purpose !== "" && seen.plan.childQuestion !== "";
  const [isOpen, setOpen] = useState(!isWritten && !told);
  const { plan, change } = planning;
  if (!plan) return null;
  const isMissing = isTried && (plan.purpose.trim() === "" || plan.childQuestion.trim() === "");
  const isShown =
    !told && (isOpen || isMissing || ["mustNotMeet", "jointNotWished", "mandateMissing"].includes(seen.no?.code ?? ""));
  const wrong = (said: string) =>
    isTried && said.trim() === "" ? { validationMessage: words.required, validationState: "error" as const } : {};
  const comes = seen.people.map(({ title, isOptional }) => (isOptional ? words.optionalMark(title) : title));
  const length = seen.length === plan.minutes ? words.minutesChoice(plan.minutes) : words.withAdded(seen.length);

  return (
    <Section
      title={words.about}
      note={told ? words.told : seen.like && words.like(slotWords(seen.like, text, words))}
      actions={
        told ? (
          meeting && (
            <>
              <Button onClick={() => open("invite", meeting.id)}>{words.invite}</Button>
              {meeting.people.length > 1 && (
                <Button onClick={() => open("uninvite", meeting.id)}>{words.uninvite}</Button>
              )}
            </>
          )
        ) : (
          <Button aria-expanded={isShown} onClick={() => setOpen(!isShown)}>
            {isShown ? words.fold : words.edit}
          </Button>
        )
      }
    >
      {isShown ? (
        <div className={styles.form}>
          <Field label={words.purpose} required {...wrong(plan.purpose)}>
            <Textarea value={plan.purpose} maxLength={2000} onChange={(_, { value }) => change({ purpose: value })} />
          </Field>
          <Field label={words.childQuestion} required {...wrong(plan.childQuestion)}>
            <Textarea
              value={plan.childQuestion}
              maxLength={2000}
              onChange={(_, { value }) => change({ childQuestion: value })}
            />
          </Field>
          <Field label={words.categoryLabel} className={styles.short}>
            <Select value={plan.category} onChange={(_, { value }) => change({ category: value })}>
              {Object.entries(words.category).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Family plan={plan} change={change} view={view} />
          <People seen={seen} plan={plan} change={change} view={view} meeting={meeting} />
          <Field label={words.minutes} hint={words.minutesHelp} className={styles.short}>
            <Select value={String(plan.minutes)} onChange={(_, { value }) => change({ minutes: Number(value) })}>
              {[...new Set([...lengths, plan.minutes])]
                .toSorted((a, b) => a - b)
                .map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {words.minutesChoice(minutes)}
                  </option>
                ))}
            </Select>
          </Field>
          <From seen={seen} planning={planning} />
        </div>
      ) : (
        <>
          <dl className={styles.facts}>
            {[
              [words.aim, plan.purpose],
              [words.who, comes.join("; ")],
              [words.howLong, length],
            ].map(([name, value]) => (
              <div key={name} className={styles.fact}>
                <dt className={styles.quiet}>{name}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ))}
          </dl>
          {told && <From seen={seen} planning={planning} />}
        </>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "640px" },
  short: { maxWidth: "260px" },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  fact: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}` },
  value: { margin: 0, flex: "1 1 240px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, width: "64px" },
});
