import { useEffect, useEffectEvent, useRef, useState } from "react";

import type { Planning } from "../../app/schedule/usePlanning.ts";
import { useDirectory } from "../../app/useCase.ts";
import { atFirst, followed } from "./following.ts";
import type { Filling, OutlookForm, Written } from "./outlook-form.ts";
import { useWritten } from "./useWritten.ts";

/** Form and pane say the same: what is chosen in one is filled in in the other. */
export function useFollowing(form: OutlookForm, planning: Planning) {
  const directory = useDirectory().data;
  const { written, readAgain } = useWritten(form);
  const filled = useRef<Filling | null>(null);
  const isFilling = useRef(false);
  const isHeld = useRef(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const { query } = planning;
  const seen = query.isPlaceholderData || query.isFetching ? undefined : query.data;
  const event = seen?.preview?.event ?? null;

  const fill = useEffectEvent(async (next: Filling) => {
    if (isHeld.current || isFilling.current || isEqual(filled.current, next)) return;
    isFilling.current = true;
    try {
      await form.fill(next, filled.current);
      filled.current = next;
      setProblem(null);
    } catch (error) {
      setProblem(error as Error);
    } finally {
      isFilling.current = false;
    }
    await readAgain();
  });
  const follow = useEffectEvent((now: Written) => {
    if (!seen || !directory || isHeld.current || isFilling.current) return;
    if (!filled.current) {
      const first = atFirst(now, seen, directory);
      if (first && !hasLooked.current) planning.follow(first.plan, first.choice);
      else if (event) void fill(event);
      hasLooked.current = true;
      return;
    }
    const choice = planning.choice ?? (seen.preview && { start: seen.preview.start, venueId: seen.preview.venueId });
    const changed = planning.plan && choice && followed(now, filled.current, planning.plan, choice, directory, seen);
    if (changed) planning.follow(changed.plan, changed.choice);
  });
  const hasLooked = useRef(false);
  const isSeen = seen !== undefined;

  useEffect(() => {
    if (written) follow(written);
  }, [written, isSeen, directory]);
  useEffect(() => {
    if (event && hasLooked.current) void fill(event);
  }, [event]);
  /** While something is booked nothing else is proposed in its place. */
  const hold = (held: boolean) => {
    isHeld.current = held;
  };
  return { written, problem, hold, fillNow: (next: Filling) => form.fill(next, filled.current) };
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
