import { useEffect, useRef } from "react";

/** Whoever comes to a meeting is at its heading: it is read out, and the next press of the tab key is the first thing to do. */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return heading;
}
