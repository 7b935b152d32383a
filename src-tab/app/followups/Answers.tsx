import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";

import type { Verb } from "../../../src-shared/commands.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { type FollowUp, isMine, isToReceive, useFollowUpsText } from "./useFollowUps.ts";

const CardPanel = lazy(async () => ({ default: (await import("../CardPanel.tsx")).CardPanel }));

/** The answers that take one press; those that take words are on the person's own card, which opens here. */
export function Answers({ task, onSaid }: { task: FollowUp; onSaid: (said: string) => void }) {
  const styles = useStyles();
  const text = useText();
  const words = useFollowUpsText();
  const { give, isBusy, problem } = useOrder(task.caseId);
  const [isOpen, setOpen] = useState(false);
  const { id: taskId, state } = task;
  const one = (label: string, verb: Verb, input: object, after: string, appearance: "primary" | "secondary") => (
    <Button
      appearance={appearance}
      disabled={isBusy}
      onClick={() => void give(verb, { taskId, ...input }).then((isDone) => isDone && onSaid(after))}
    >
      {label}
    </Button>
  );
  const done = { outcome: "done", evidence: "" };
  return (
    <>
      {isBusy && <ProgressBar aria-label={text.working} />}
      {problem && <Problem error={problem} />}
      <div className={styles.actions}>
        {isMine(task) && (
          <>
            {state === "agreed" && one(words.accept, "followup.accept", {}, words.saidAccept, "primary")}
            {state === "blocked" && one(words.goOn, "followup.accept", {}, words.saidAccept, "secondary")}
            {one(words.done, "followup.report", done, words.saidDone, state === "agreed" ? "secondary" : "primary")}
            {state === "agreed" && one(words.decline, "followup.decline", { why: "" }, words.saidDecline, "secondary")}
            <Button
              appearance="subtle"
              aria-expanded={isOpen}
              aria-label={isOpen ? words.less : words.more(task.what ?? task.reference)}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? words.less : words.moreShort}
            </Button>
          </>
        )}
        {isToReceive(task) && one(words.receive, "followup.receive", {}, words.saidReceive, "primary")}
      </div>
      {isOpen && isMine(task) && (
        <Suspense fallback={null}>
          <CardPanel caseId={task.caseId} subject={`task:${taskId}`} />
        </Suspense>
      )}
    </>
  );
}

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "&:empty": { display: "none" },
    "@media print": { display: "none" },
  },
});
