import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { momentWords } from "../when.ts";
import { type ClosingStep, leftToClose, nextMeetings } from "./closing-steps.ts";
import { goTo } from "./go-to.ts";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

const steps = ["outcomes", "owners", "shared", "read", "finalised"] as const;

/** What is left before the meeting is closed, with the way to each; and when they meet again. */
export function Closing({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const left = leftToClose(view, meeting);
  return (
    <Section title={words.closing} note={words.closingNote}>
      <ol className={styles.list}>
        {steps.map((kind) => {
          const open = left.find((step) => step.kind === kind);
          return (
            <li key={kind} className={styles.step}>
              <Text weight={open ? "semibold" : "regular"}>
                <span aria-hidden="true">{open ? "○" : "✓"}</span> {words.closingSteps[kind]}{" "}
                <Text size={200} className={styles.quiet}>
                  {open ? words.unmet : words.met}
                </Text>
              </Text>
              {open && <Way view={view} meeting={meeting} step={open} isNext={left[0] === open} />}
            </li>
          );
        })}
      </ol>
      <CloseForm view={view} meeting={meeting} isNext={left.length === 0} />
    </Section>
  );
}

function Way({
  view,
  meeting,
  step,
  isNext,
}: {
  view: SeenCase;
  meeting: SeenMeeting;
  step: ClosingStep;
  isNext: boolean;
}): ReactNode {
  const styles = useStyles();
  const words = useMeetingText();
  const open = useOpenForm();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const appearance = isNext ? "primary" : "secondary";
  switch (step.kind) {
    case "outcomes":
      return (
        <div className={styles.ways}>
          {step.items.map(({ id, title }) => (
            <Link key={id} as="button" onClick={() => goTo(`item-${id}`)}>
              {title}
            </Link>
          ))}
        </div>
      );
    case "owners":
      return (
        <div className={styles.ways}>
          {step.tasks.map(({ id, what }) => (
            <Button key={id} onClick={() => open("handOn", id)}>
              {words.handOn(what ?? "")}
            </Button>
          ))}
        </div>
      );
    case "shared":
      return (
        <>
          <Text size={200}>{words.shareLead}</Text>
          <div className={styles.ways}>
            <Button
              appearance={appearance}
              disabled={isBusy}
              onClick={() => void give("meeting.shareNotes", { meetingId: meeting.id })}
            >
              {words.share}
            </Button>
          </div>
          {problem && <Problem error={problem} />}
        </>
      );
    case "read":
      return step.people.length === 0 ? null : (
        <div className={styles.ways}>
          <Text>{words.waitingFor(words.list(step.people.map(({ name }) => name)))}</Text>
          {step.people.some(({ byYou }) => byYou) && (
            <Button onClick={() => open("stand", meeting.id)}>{words.recordStand}</Button>
          )}
        </div>
      );
    case "finalised":
      return meeting.state === "notesReview" ? (
        <div className={styles.ways}>
          <Button appearance={appearance} onClick={() => open("finalise", meeting.id)}>
            {words.finalise}
          </Button>
        </div>
      ) : null;
  }
}

/** Nothing is chosen for anybody. Refused as long as something is left: then it says what, and what was chosen is kept. */
function CloseForm({ view, meeting, isNext }: { view: SeenCase; meeting: SeenMeeting; isNext: boolean }) {
  const styles = useStyles();
  const text = useText();
  const words = useMeetingText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const next = nextMeetings(view, meeting);
  const [draft, change, forget] = useDraft(`close:${meeting.id}`, { next: "", reason: "", around: "" });
  const [isTried, setTried] = useState(false);
  const ways = useRef<HTMLDivElement>(null);
  const chosen = draft.next === none || next.some(({ id }) => id === draft.next) ? draft.next : "";
  const isUndated = next.some(({ id, slot }) => id === chosen && slot === null);
  const wrong = isTried && chosen === "" ? words.chooseNext : undefined;
  const close = async () => {
    setTried(true);
    if (chosen === "") return ways.current?.querySelector("input")?.focus();
    const around = isUndated && draft.around ? draft.around : null;
    const input = chosen === none ? { kind: none, reason: draft.reason } : { kind: "meeting", meeting: chosen, around };
    if (await give("meeting.close", { meetingId: meeting.id, next: input })) forget();
  };
  return (
    <div className={styles.close}>
      {next.length === 0 && (
        <>
          <Text>{words.nextMeeting}</Text>
          <Button
            disabled={isBusy}
            className={styles.start}
            onClick={() => void give("meeting.draftNext", { meetingId: meeting.id })}
          >
            {words.draftNext}
          </Button>
        </>
      )}
      {next.length === 0 ? (
        <Field label={words.orNone} validationMessage={wrong} ref={ways}>
          <Checkbox
            label={words.nextNone}
            checked={chosen === none}
            onChange={(_, { checked }) => change({ ...draft, next: checked === true ? none : "" })}
          />
        </Field>
      ) : (
        <Field label={words.nextMeeting} validationMessage={wrong} ref={ways}>
          <RadioGroup value={chosen} onChange={(_, { value }) => change({ ...draft, next: value })}>
            {next.map(({ id, slot }) => (
              <Radio key={id} value={id} label={slot ? momentWords(slot.start, text) : words.nextUndated} />
            ))}
            <Radio value={none} label={words.nextNone} />
          </RadioGroup>
        </Field>
      )}
      {isUndated && (
        <Field label={words.nextAround} hint={words.nextAroundHelp}>
          <Input
            type="date"
            className={styles.start}
            value={draft.around}
            min={view.now.slice(0, 10)}
            onChange={(_, { value }) => change({ ...draft, around: value })}
          />
        </Field>
      )}
      {chosen === none && (
        <Field label={words.nextReason}>
          <Textarea
            value={draft.reason}
            rows={2}
            maxLength={2000}
            onChange={(_, { value }) => change({ ...draft, reason: value })}
          />
        </Field>
      )}
      {next.length > 0 && (
        <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "schedule", thing: next[0]!.id })}>
          {words.planNext}
        </Link>
      )}
      {problem && <Problem error={problem} />}
      <Button
        appearance={isNext ? "primary" : "secondary"}
        className={styles.start}
        disabled={isBusy}
        onClick={() => void close()}
      >
        {words.close}
      </Button>
    </div>
  );
}
const none = "none";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  close: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "560px" },
  start: { alignSelf: "start" },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});
