import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useDraft } from "../drafts.ts";
import { Loaded, Problem } from "../Loaded.tsx";
import { go } from "../place.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { goTo } from "./go-to.ts";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";
import { type Gate, useGates } from "./useGates.ts";

/** Two conditions give way to a reason. */
const reasonFor = { needs: "missingReason", notice: "shortNoticeReason" } as const;
const hasReason = (kind: Gate["kind"]): kind is keyof typeof reasonFor => kind in reasonFor;

/** Every condition for publishing the agenda, with the way to what is missing. */
export function Checklist({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const gates = useGates(view.caseId, meeting.id);
  const { give, isBusy, problem } = useOrder(view.caseId);
  const [reasons, setReasons, forget] = useDraft(`publish:${meeting.id}`, { missingReason: "", shortNoticeReason: "" });
  const publish = async () => {
    if (await give("meeting.publish", { meetingId: meeting.id, ...reasons })) forget();
  };
  return (
    <Section title={words.checklist} note={words.checklistNote}>
      <Loaded query={gates}>
        {({ gates: all }) => {
          const shut = all.filter(({ message }) => message !== null);
          return (
            <>
              <ul className={styles.list}>
                {[...shut, ...all.filter((gate) => !shut.includes(gate))].map((gate) => (
                  <GateRow key={gate.kind} gate={gate}>
                    <Ways view={view} meeting={meeting} gate={gate} />
                    {gate.message && hasReason(gate.kind) && (
                      <Field label={words.reason[gate.kind]} className={styles.reason}>
                        <Input
                          value={reasons[reasonFor[gate.kind]]}
                          maxLength={200}
                          onChange={(_, { value }) =>
                            setReasons({ ...reasons, [reasonFor[gate.kind as keyof typeof reasonFor]]: value })
                          }
                          onKeyDown={({ key }) => key === "Enter" && void publish()}
                        />
                      </Field>
                    )}
                  </GateRow>
                ))}
              </ul>
              {problem && <Problem error={problem} />}
              <Button
                appearance={meeting.items.length > 0 ? "primary" : "secondary"}
                className={styles.submit}
                disabled={isBusy}
                onClick={() => void publish()}
              >
                {words.publish}
              </Button>
              <Text size={200} className={styles.quiet}>
                {words.publishLead}
              </Text>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function GateRow({ gate: { kind, message, whatToDo }, children }: { gate: Gate; children: ReactNode }) {
  const styles = useStyles();
  const words = useMeetingText();
  const isMet = message === null;
  return (
    <li className={styles.gate}>
      <Text className={mergeClasses(!isMet && styles.open)}>
        <span aria-hidden="true">{isMet ? "✓ " : "○ "}</span>
        {words.gates[kind]}
        <Text size={200} className={styles.quiet}>
          {" "}
          {isMet ? words.met : hasReason(kind) ? words.metByReason : words.unmet}
        </Text>
      </Text>
      {!isMet && (
        <>
          <Text>{message}</Text>
          <Text size={200}>{whatToDo}</Text>
          {children}
        </>
      )}
    </li>
  );
}

/** Where what is missing is mended. */
function Ways({ view, meeting, gate: { kind } }: { view: SeenCase; meeting: SeenMeeting; gate: Gate }) {
  const styles = useStyles();
  const words = useMeetingText();
  const open = useOpenForm();
  const at = { screen: "case", caseId: view.caseId } as const;
  const silent = view.people.find((person) => person.kind === "child" && person.voice === null);
  const unheard = meeting.items.find((item) => item.uncovered.length > 0);
  const lacking = meeting.items.find((item) => item.missing.length > 0);
  const way = (label: string, onClick: () => void) => (
    <Button key={label} size="small" onClick={onClick}>
      {label}
    </Button>
  );
  const toConsent = way(words.ways.consent, () => go({ ...at, part: "consent" }));
  const ways: Partial<Record<Gate["kind"], ReactNode[]>> = {
    time: [way(words.ways.reschedule, () => open("reschedule", meeting.id))],
    child: silent ? [way(words.ways.voice, () => open("voice", silent.id))] : [],
    consent: [toConsent, way(words.ways.uninvite, () => open("uninvite", meeting.id))],
    items: [
      unheard
        ? way(words.ways.item, () => goTo(`item-${unheard.id}`))
        : way(words.ways.purpose, () => open("purpose", meeting.id)),
      toConsent,
    ],
    words: [way(words.ways.words, () => open("words", meeting.id))],
    needs: [
      way(words.ways.invite, () => open("invite", meeting.id)),
      ...(lacking ? [way(words.ways.needs, () => open("needs", lacking.id))] : []),
    ],
  };
  return <div className={styles.ways}>{ways[kind]}</div>;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  gate: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  open: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  reason: { maxWidth: "480px" },
  submit: { alignSelf: "start" },
});
