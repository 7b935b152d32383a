import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { severityOf } from "../../../src-shared/meeting/invitation/fault.ts";
import { faultWords } from "../../../src-shared/text/words.ts";
import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { screenWords, useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { differencesIn } from "./differences.ts";
import type { SeenMeeting } from "./meeting-states.ts";

export const useDriftText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-drift.ts")).drift,
  en: async () => (await import("../../../src-shared/text/en/tab-drift.ts")).drift,
});

/** Outlook says one thing of a meeting and the case another: what each says, and the three ways on. */
export function Drifted({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const words = useDriftText();
  const told = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said) told.current?.focus();
  }, [said]);
  return (
    <>
      <div ref={told} tabIndex={-1} role="status" style={{ outlineStyle: "none" }}>
        {said && <Text weight="semibold">✓ {said}</Text>}
      </div>
      {meeting.drift &&
        (meeting.drift.isRestoring ? (
          !said && <Text>{meeting.drift.copies.length > 0 ? words.copies.settling : words.restoring}</Text>
        ) : (
          <ToDecide view={view} meeting={meeting} drift={meeting.drift} onSaid={setSaid} />
        ))}
    </>
  );
}

interface Props {
  view: SeenCase;
  meeting: SeenMeeting;
  drift: NonNullable<SeenMeeting["drift"]>;
  onSaid: (said: string) => void;
}

function ToDecide({ view, meeting, drift, onSaid }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useDriftText();
  const open = useOpenForm();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const [venueReason, setReason] = useState("");
  const decided = { meetingId: meeting.id, drift: drift.id };
  const hasCopy = drift.kinds.includes("copy");
  const isOnlyCopied = hasCopy && drift.kinds.length === 1;
  const isGone = drift.kinds.includes("gone") && !hasCopy;
  const keep = hasCopy
    ? { name: words.copies.keep, help: words.keepHelp }
    : isGone
      ? { name: words.acceptGone, help: words.acceptGoneHelp }
      : { name: words.accept, help: words.acceptHelp };
  const restore = async () => {
    if (await give("meeting.restoreDrift", decided)) onSaid(isOnlyCopied ? words.saidRemoved : words.saidRestored);
  };
  const accept = async () => {
    if (await give("meeting.acceptDrift", { ...decided, venueReason }))
      onSaid(hasCopy ? words.saidKept : words.saidAccepted);
  };
  return (
    <Section title={`⚠ ${isOnlyCopied ? words.copiesTitle : words.title}`} note={words.nobodyTold}>
      <Text>{isOnlyCopied ? words.copies.lead : words.lead}</Text>
      <Unlawful faults={drift.faults} isOnlyCopied={isOnlyCopied} words={words} />
      <dl className={styles.differences}>
        {differencesIn(meeting, drift, words, text).map(({ label, was, is }) => (
          <div key={label}>
            <dt>
              <Text weight="semibold">{label}</Text>
            </dt>
            <dd className={styles.said}>{words.inCase(was)}</dd>
            <dd className={styles.said}>{words.inOutlook(is)}</dd>
          </div>
        ))}
      </dl>
      {drift.kinds.includes("place") && !hasCopy && (
        <Field label={words.venueReason} hint={words.venueReasonHelp} className={styles.field}>
          <Input value={venueReason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {hasCopy && <Text>{words.copies.whoHears}</Text>}
      {problem && <Problem error={problem} />}
      <ul className={styles.ways}>
        <li>
          <Button appearance="primary" disabled={isBusy} onClick={() => void restore()}>
            {isOnlyCopied ? words.copies.remove : words.restore}
          </Button>
          <Text size={200}>{isOnlyCopied ? words.removeHelp : words.restoreHelp}</Text>
        </li>
        <li>
          <Button disabled={isBusy} onClick={() => void accept()}>
            {keep.name}
          </Button>
          <Text size={200}>{keep.help}</Text>
        </li>
        <li>
          <Button disabled={isBusy} onClick={() => open("reschedule", meeting.id)}>
            {words.rebook}
          </Button>
        </li>
      </ul>
    </Section>
  );
}

/** What makes it unlawful, and about whom, before anything else that differs. */
function Unlawful({
  faults,
  isOnlyCopied,
  words,
}: {
  faults: Props["drift"]["faults"];
  isOnlyCopied: boolean;
  words: ReturnType<typeof useDriftText>;
}) {
  const styles = useStyles();
  if (faults.length === 0) return null;
  return (
    <>
      <ul className={styles.faults}>
        {faults.map((fault) => {
          const { what, why } = faultWords(fault, words.invitation);
          return (
            <li key={`${fault.rule} ${"address" in fault ? fault.address : ""}`}>
              <MessageBar intent={isStopped(fault) ? "error" : "warning"} layout="multiline">
                <MessageBarBody>
                  <MessageBarTitle>{what}</MessageBarTitle>
                  {why}
                </MessageBarBody>
              </MessageBar>
            </li>
          );
        })}
      </ul>
      <Text>
        {!faults.some(isStopped)
          ? words.thinkUnlawful
          : isOnlyCopied
            ? words.copies.removeUnlawful
            : words.restoreUnlawful}
      </Text>
    </>
  );
}
const isStopped = (fault: Props["drift"]["faults"][number]) => severityOf(fault) === "stop";

const useStyles = makeStyles({
  faults: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    overflowWrap: "anywhere",
  },
  differences: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  said: { margin: 0, overflowWrap: "anywhere" },
  field: { maxWidth: "480px" },
  ways: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "& > li": { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
    "@media print": { display: "none" },
  },
});
