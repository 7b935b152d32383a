import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";

import type { SeenCase } from "../../app/api.ts";
import { CardPanel } from "../../app/CardPanel.tsx";
import { useText } from "../../app/language.ts";
import { Trouble } from "../../app/Loaded.tsx";
import { slotWords } from "../../app/schedule/slotWords.ts";
import { useScheduleText } from "../../app/schedule/useScheduleText.ts";
import { Section } from "../../app/Section.tsx";
import { useOrder } from "../../app/useOrder.ts";
import { Drifted } from "../../app/meeting/Drifted.tsx";
import { Moved } from "./Moved.tsx";
import { Findings } from "./Findings.tsx";
import type { OutlookForm } from "./outlook-form.ts";
import { useCheck } from "./useCheck.ts";
import { useWritten } from "./useWritten.ts";
import { usePaneText } from "./words.ts";

type Meeting = SeenCase["meetings"][number];
interface Props {
  form: OutlookForm;
  view: SeenCase;
  meeting: Meeting;
  onUndone: () => Promise<void>;
}

/** A meeting that has its time: what is left to do about it, who has answered, and what is on its agenda. */
export function Booked({ form, view, meeting, onUndone }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = usePaneText();
  const scheduling = useScheduleText();
  const { written } = useWritten(form);
  const check = useCheck(form, { caseId: view.caseId, meetingId: meeting.id }, written);
  const order = useOrder(view.caseId);
  const undo = async () => {
    if (await order.give("meeting.cancel", { meetingId: meeting.id, reason: words.undoReason })) await onUndone();
  };
  const { id, slot, venue, unsent, people, items, state } = meeting;
  const answered = people.filter(({ answer }) => answer !== null).length;
  return (
    <div className={styles.all}>
      {unsent === "awaited" && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.booked}</MessageBarTitle>
            {words.sendNow}
          </MessageBarBody>
        </MessageBar>
      )}
      {unsent === "late" && <CardPanel caseId={view.caseId} subject={`unsent:${id}`} />}
      <div className={styles.changed}>
        <Drifted view={view} meeting={meeting} />
      </div>
      <div className={styles.facts}>
        {slot && (
          <Text size={400} weight="semibold">
            {venue
              ? scheduling.withPlace(slotWords(slot, text, scheduling), venue.name)
              : slotWords(slot, text, scheduling)}
          </Text>
        )}
        <Badge appearance="tint" color={meeting.isReady ? "success" : "informative"} className={styles.state}>
          {meeting.isReady ? `✓ ${words.ready}` : words.states[state]}
        </Badge>
      </div>
      {written && !meeting.hasBegun && state !== "blocked" && (
        <Moved caseId={view.caseId} meeting={meeting} written={written} />
      )}
      <Findings query={check} said={meeting.drift?.faults.map(withAddress) ?? []} />
      {state !== "cancelled" && (
        <>
          <Section title={words.answers} note={words.answered(answered, people.length)}>
            <ul className={styles.list}>
              {people.map(({ party, title, answer }) => (
                <li key={party} className={styles.row}>
                  <Text>{title}</Text>
                  <Text className={styles.answer}>{words.answer[answer ?? "none"]}</Text>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words.agenda} empty={items.length === 0 && words.noItems}>
            <ol className={styles.items}>
              {items.map((item) => (
                <li key={item.id}>{item.title}</li>
              ))}
            </ol>
          </Section>
        </>
      )}
      {unsent !== null && (
        <div className={styles.undo}>
          <Button disabled={order.isBusy} onClick={() => void undo()}>
            {words.undo}
          </Button>
          <Text size={200} className={styles.quiet}>
            {words.undoHelp}
          </Text>
        </div>
      )}
      {order.problem && <Trouble problem={order.problem} />}
    </div>
  );
}

type Fault = NonNullable<Meeting["drift"]>["faults"][number];
const withAddress = (fault: Fault) => ({ rule: fault.rule, address: "address" in fault ? fault.address : null });

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  // Where nothing differs there is only the place where it would be said.
  changed: { "&:has(> [role=status]:only-child:empty)": { display: "none" } },
  facts: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  state: { alignSelf: "start" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  items: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  answer: { color: tokens.colorNeutralForeground2, textAlign: "end" },
  quiet: { color: tokens.colorNeutralForeground2 },
  undo: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
});
