import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { isTakenAway, NoToken, Refused } from "./api.ts";
import { useText } from "./language.ts";

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What was read; meanwhile that it is on its way, and where it does not come why, and what to do. What was read before stays in sight, unless it is theirs no more. */
export function Loaded<T>({ query, children }: Props<T>) {
  const { data, error, isPending } = query;
  const text = useText();
  return (
    <>
      {error && <Problem error={error} onRetry={() => void query.refetch()} />}
      {data !== undefined && !isTakenAway(error) && children(data)}
      {isPending && !error && <Spinner label={text.loading} aria-label={text.loading} delay={300} />}
    </>
  );
}

export function Problem({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const styles = useStyles();
  const text = useText();
  const { message, whatToDo } =
    error instanceof Refused ? error : error instanceof NoToken ? text.problems.noToken : text.problems.outOfReach;
  return (
    <div role="alert" className={styles.problem}>
      <Text weight="semibold">{message}</Text>
      <Text>{whatToDo}</Text>
      {onRetry && <Button onClick={onRetry}>{text.retry}</Button>}
    </div>
  );
}

/** Of something that was to be sent: what was typed is still there. */
export function Trouble({ problem }: { problem: Error }) {
  const text = useText();
  return (
    <>
      <Problem error={problem} />
      <Text>{text.kept}</Text>
    </>
  );
}

const useStyles = makeStyles({
  problem: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
