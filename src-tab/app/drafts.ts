import { useState } from "react";

/** What has been typed and not yet sent, for as long as the page is open; never on disk. */
const kept = new Map<string, unknown>();

export const hasDrafts = () => kept.size > 0;

/** As useState, but what was typed is still there when the person comes back to the form. */
export function useDraft<T>(key: string, initial: T): [T, (next: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const change = (next: T) => {
    kept.set(key, next);
    setValue(next);
  };
  const forget = () => {
    kept.delete(key);
    setValue(initial);
  };
  return [value, change, forget];
}
