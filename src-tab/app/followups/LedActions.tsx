import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { CaseForms, useOpenForm } from "../CaseForms.tsx";
import { type FollowUp, isUnderWay, useFollowUpsText } from "./useFollowUps.ts";

/** What the coordinator can do for a promise; each opens its own form. */
export function LedActions({ task }: { task: FollowUp }) {
  return (
    <CaseForms caseId={task.caseId}>
      <Ways task={task} />
    </CaseForms>
  );
}

function Ways({ task }: { task: FollowUp }) {
  const styles = useStyles();
  const words = useFollowUpsText();
  const open = useOpenForm();
  const isPressing = task.isOverdue || task.isUnanswered || task.isOwnerless || task.state === "blocked";
  const toCall = task.unheard.find(({ isToCall }) => isToCall);
  const way = (form: string, label: string, about: string = task.id) => (
    <Button size="small" onClick={() => open(form, about)}>
      {label}
    </Button>
  );
  return (
    <div className={styles.ways}>
      {toCall && way("called", words.call, toCall.party)}
      {task.toTell.length > 0 && way("told", words.tell)}
      {isUnderWay(task) && isPressing && way("handOn", words.handOn)}
      {isUnderWay(task) && isPressing && way("carry", words.carry)}
      {isUnderWay(task) && way("letGo", words.letGo)}
      {task.isOverdue && way("deviation", words.deviation)}
      {(task.state === "reported" || task.state === "received") && way("rate", words.rate)}
    </div>
  );
}

const useStyles = makeStyles({
  ways: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalXS,
    "@media print": { display: "none" },
  },
});
