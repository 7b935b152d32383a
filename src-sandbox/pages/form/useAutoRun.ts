import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FromOutlook } from "../../office-js/port.ts";
import type { Said } from "./form-api.ts";

/** A page that is not there says nothing; one that runs is waited for much longer. */
const UNTIL_STARTED_MS = 10_000;
const UNTIL_SAID_MS = 300_000;

type Run = { id: number; action: string; args: Record<string, unknown>; said: (said: Said) => void };

/**
 * What Outlook starts by itself, one at a time, each in a page of its own that goes when it is done.
 * @returns what starts an action, and what is running now, for the frame that runs it
 */
export function useAutoRun() {
  const [queue, setQueue] = useState<Run[]>([]);
  const [running] = queue;
  const post = useRef<(message: FromOutlook) => void>(undefined);
  const state = useRef({ isPosted: false });

  const end = (said: Said) => {
    running?.said(said);
    setQueue(([, ...rest]) => rest);
  };
  const giveUp = useEffectEvent((why: string) => end({ isAvailable: false, why }));
  const runningId = running?.id;
  useEffect(() => {
    if (runningId === undefined) return;
    state.current = { isPosted: false };
    const unstarted = setTimeout(() => {
      if (!state.current.isPosted) giveUp("The add-in did not start.");
    }, UNTIL_STARTED_MS);
    const unsaid = setTimeout(() => giveUp("It did not answer in time."), UNTIL_SAID_MS);
    return () => {
      clearTimeout(unstarted);
      clearTimeout(unsaid);
    };
  }, [runningId]);

  const run = (action: string, args: Record<string, unknown>): Promise<Said> =>
    new Promise((said) => {
      setQueue((waiting) => [...waiting, { id: Math.random(), action, args, said }]);
    });

  const frame = running && {
    key: running.id,
    onFrame: (next: ((message: FromOutlook) => void) | undefined) => void (post.current = next),
    onAssociated(action: string) {
      if (action !== running.action || state.current.isPosted) return;
      state.current.isPosted = true;
      post.current?.({ office: "action", id: 1, action, args: running.args });
    },
    onCompleted: (options: Record<string, unknown>) => end({ isAvailable: true, options }),
  };
  return { run, frame, action: running?.action };
}
