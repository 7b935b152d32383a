import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FromOutlook } from "../../office-js/port.ts";
import type { Said } from "./form-api.ts";

/** A page whose scripts have run and that has not said what it can do is not the add-in's; one that runs is waited for much longer. */
const AFTER_LOADED_MS = 1_500;
const UNTIL_STARTED_MS = 30_000;
const UNTIL_SAID_MS = 300_000;

type Run = { id: string; action: string; args: Record<string, unknown>; said?: (said: Said) => void };

/** What Outlook starts by itself, one at a time, each in a page of its own that goes when it is done. */
export function useAutoRun() {
  const [isLoaded, setLoaded] = useState(false);
  const [queue, setQueue] = useState<Run[]>([]);
  const [running] = queue;
  const post = useRef<(message: FromOutlook) => void>(undefined);
  const isPosted = useRef(false);

  const end = (said: Said) => {
    running?.said?.(said);
    setQueue((waiting) => waiting.filter(({ id }) => id !== running?.id));
  };
  const giveUp = useEffectEvent((why: string) => end({ isAvailable: false, why }));
  const unlessStarted = useEffectEvent(() => {
    if (!isPosted.current) giveUp("The add-in did not start.");
  });
  const runningId = running?.id;
  useEffect(() => {
    if (runningId === undefined) return;
    isPosted.current = false;
    const unstarted = setTimeout(() => unlessStarted(), UNTIL_STARTED_MS);
    const unsaid = setTimeout(() => giveUp("It did not answer in time."), UNTIL_SAID_MS);
    return () => {
      clearTimeout(unstarted);
      clearTimeout(unsaid);
      setLoaded(false);
    };
  }, [runningId]);
  useEffect(() => {
    if (!isLoaded) return;
    const late = setTimeout(() => unlessStarted(), AFTER_LOADED_MS);
    return () => clearTimeout(late);
  }, [isLoaded]);

  /** The same thing that happens twice before anybody has looked is looked at once. */
  const run = (action: string, args: Record<string, unknown>) => {
    const next: Run = { id: crypto.randomUUID(), action, args };
    setQueue(([first, ...rest]) => (first ? [first, ...rest.filter((each) => each.action !== action), next] : [next]));
  };
  /** Somebody waits: whatever else was to be run is not. */
  const ask = (action: string, args: Record<string, unknown>): Promise<Said> =>
    new Promise((said) => setQueue([{ id: crypto.randomUUID(), action, args, said }]));

  const frame = running && {
    onFrame: (next: ((message: FromOutlook) => void) | undefined) => void (post.current = next),
    onLoaded: () => setLoaded(true),
    onAssociated(action: string) {
      if (action !== running.action || isPosted.current) return;
      isPosted.current = true;
      post.current?.({ office: "action", id: 1, action, args: running.args });
    },
    onCompleted: (options: Record<string, unknown>) => end({ isAvailable: true, options }),
  };
  return { run, ask, frame, key: running?.id };
}
