import { Badge, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ClockRegular, WarningRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect, useRef } from "react";

import { useText } from "../language.ts";
import { hashOf } from "../place.ts";
import { dueWords } from "../when.ts";
import { Answers } from "./Answers.tsx";
import { type FollowUp, isDone, isUnderWay, useFollowUpsText } from "./useFollowUps.ts";

const LedActions = lazy(async () => ({ default: (await import("./LedActions.tsx")).LedActions }));

interface Props {
  task: FollowUp;
  now: string;
  /** A link led here. */
  isAsked: boolean;
  onSaid: (said: string) => void;
}

/** One promise: what, who to whom, by when, how far up the ladder it is, and what can be done. */
export function FollowUpLine({ task, now, isAsked, onSaid }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useFollowUpsText();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    line.current?.scrollIntoView({ block: "center" });
    line.current?.focus({ preventScroll: true });
  }, [isAsked]);
  const { what, reference, caseId, owner, reportTo, reportsToFamily, dueBy, isOverdue, seenAs } = task;
  const to = [...reportTo, ...(reportsToFamily ? [words.theFamily] : [])].join(", ");
  const isLed = seenAs === "coordinator";
  return (
    <li ref={line} tabIndex={-1} className={mergeClasses(styles.line, isAsked && styles.asked)}>
      <div className={styles.head}>
        <Text size={400} weight="semibold" className={styles.what}>
          {what ?? words.hidden}
        </Text>
        <StateBadge task={task} />
      </div>
      <Text>{task.you === "owner" && to ? words.yours(to) : to ? words.owes(owner, to) : owner}</Text>
      <Text className={mergeClasses(isOverdue && styles.late)}>
        {isDone(task) ? text.day(dueBy) : dueWords(dueBy, now, text)}
      </Text>
      {task.reason && <Text className={styles.said}>{task.reason}</Text>}
      {task.evidence && <Text className={styles.said}>{task.evidence}</Text>}
      <Ladder task={task} />
      <Text size={200} className={styles.quiet}>
        <Link href={hashOf({ screen: "case", caseId })} aria-label={words.openCase(reference)}>
          {reference}
        </Link>
      </Text>
      <Answers
        task={task}
        onSaid={(said) => {
          // The button that was pressed goes away.
          line.current?.focus({ preventScroll: true });
          onSaid(said);
        }}
      />
      {isLed && (
        <Suspense fallback={null}>
          <LedActions task={task} />
        </Suspense>
      )}
    </li>
  );
}

function StateBadge({ task }: { task: FollowUp }) {
  const styles = useStyles();
  const words = useFollowUpsText();
  const { state, isOverdue, isUnanswered } = task;
  if (isUnderWay(task) && (isOverdue || isUnanswered || state === "blocked" || state === "declined"))
    return (
      <Badge className={styles.badge} appearance="tint" color="warning" icon={<WarningRegular />}>
        {isOverdue ? words.late : isUnanswered ? words.unanswered : words.states[state]}
      </Badge>
    );
  return (
    <Badge
      className={styles.badge}
      appearance="tint"
      color={state === "received" ? "success" : "informative"}
      icon={isUnderWay(task) ? <ClockRegular /> : <CheckmarkCircleRegular />}
    >
      {words.states[state]}
    </Badge>
  );
}

/** Who has been reminded, and who hears of it next. */
function Ladder({ task: { ladder, reminded, toTell, isOverdue, unheard } }: { task: FollowUp }) {
  const styles = useStyles();
  const text = useText();
  const words = useFollowUpsText();
  const next = ladder && (["owner", "coordinator", "manager"] as const).find((step) => !reminded.includes(step));
  const said = [
    reminded.length > 0 && ladder ? words.remindedOn[reminded.at(-1)!] : "",
    next && (isOverdue || next === "owner") ? words.next[next](text.day(ladder[next])) : "",
    toTell.length > 0 ? words.toTell : "",
    unheard.some(({ isToCall }) => isToCall) ? words.unheard : "",
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <Text size={200} className={styles.quiet}>
      {said.join(". ")}.
    </Text>
  );
}

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: "none",
  },
  asked: { backgroundColor: tokens.colorNeutralBackground1Selected, borderRadius: tokens.borderRadiusMedium },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  badge: { height: "auto", minHeight: "20px", whiteSpace: "normal" },
  what: { overflowWrap: "anywhere" },
  said: { overflowWrap: "anywhere", paddingInlineStart: tokens.spacingHorizontalM },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});
