import { useEffect, useEffectEvent, useRef, useState } from "react";
import { formApi, type Draft, type Fields, type Happened } from "./form-api.ts";

const KEEP_AFTER_MS = 250;

/** A meeting in its form. What is typed shows at once and is kept soon after; what the add-in changes comes in beside it. */
export function useDraft(person: string, first: Draft, onHappened: (events: Happened[]) => void) {
  const [draft, setDraft] = useState(first);
  const [typed, setTyped] = useState<Fields>({});
  const pending = useRef<Fields>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keeping = useRef<Promise<void>>(Promise.resolve());
  const [failed, setFailed] = useState(false);

  const send = async (fields: Fields) => {
    try {
      const answer = await formApi.change(person, first.id, fields);
      setDraft(answer.draft);
      setTyped((still) => without(still, fields));
      setFailed(false);
      onHappened(answer.events);
    } catch {
      pending.current = { ...fields, ...pending.current };
      setFailed(true);
    }
  };
  /** Everything typed so far is kept when this is done, or said not to be. */
  const keep = (): Promise<void> => {
    clearTimeout(timer.current);
    const fields = pending.current;
    pending.current = {};
    if (Object.keys(fields).length > 0) keeping.current = keeping.current.then(() => send(fields));
    return keeping.current;
  };
  const change = (fields: Fields, isTyping = false) => {
    pending.current = { ...pending.current, ...fields };
    setTyped((still) => ({ ...still, ...fields }));
    clearTimeout(timer.current);
    if (isTyping) timer.current = setTimeout(() => void keep(), KEEP_AFTER_MS);
    else void keep();
  };
  const leave = useEffectEvent(() => void keep());
  useEffect(() => () => leave(), []);

  const { location, ...rest } = typed;
  const shown: Draft = { ...draft, ...rest, ...(location === undefined ? {} : { place: location }) };
  return { draft: shown, change, keep, take: setDraft, failed };
}

/** What was typed anew meanwhile stays. */
function without(typed: Fields, kept: Fields): Fields {
  return Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => kept[name as keyof Fields] !== value),
  ) as Fields;
}
