import { useEffect, useState } from "react";

import { useDraft } from "../drafts.ts";

const msAMinute = 60_000;
const lookEveryMs = 10_000;

interface Spent {
  /** Milliseconds on each thing before now, by its id. */
  before: Readonly<Record<string, number>>;
  /** What is counted now and since when; null in a pause. */
  since: { id: string; at: number } | null;
}

/** Counts quietly, in whole minutes, how long each thing has been talked about; in a pause nothing is counted. It never alarms. */
export function useTimer(meetingId: string, id: string) {
  const [spent, keep] = useDraft<Spent>(`timer:${meetingId}`, { before: {}, since: { id, at: Date.now() } });
  const [now, look] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => look(Date.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, []);

  const counted = (at: number): Spent["before"] => {
    const { before, since } = spent;
    return since ? { ...before, [since.id]: (before[since.id] ?? 0) + Math.max(0, at - since.at) } : before;
  };
  const isPaused = spent.since === null;
  /** What is talked about from now on. */
  const turnTo = (next: string) => {
    const at = Date.now();
    look(at);
    keep({ before: counted(at), since: isPaused ? null : { id: next, at } });
  };
  const setPaused = (next: boolean) => {
    const at = Date.now();
    look(at);
    keep({ before: counted(at), since: next ? null : { id, at } });
  };
  return { minutes: Math.floor((counted(now)[id] ?? 0) / msAMinute), isPaused, turnTo, setPaused };
}
