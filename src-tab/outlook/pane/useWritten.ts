import { useEffect, useState } from "react";

import type { OutlookForm, Written } from "./outlook-form.ts";

/** One change in the form is told of several times. */
const gatherMs = 120;

/** What stands in the form, now and whenever it changes. Read only where the item is tied to a case. */
export function useWritten(form: OutlookForm): { written: Written | null; readAgain: () => Promise<Written> } {
  const [written, setWritten] = useState<Written | null>(null);
  const [readAgain] = useState(() => async () => {
    const now = await form.read();
    setWritten((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    return now;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void readAgain().catch(() => undefined), gatherMs);
    };
    const stop = form.onChange(changed);
    // What is dragged in the calendar or typed in the body is told of by nobody.
    window.addEventListener("focus", changed);
    changed();
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener("focus", changed);
    };
  }, [form, readAgain]);
  return { written, readAgain };
}
