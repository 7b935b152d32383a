import { useEffect, useEffectEvent, useRef } from "react";

/** Keeps what the reader works with in sight as it grows: its end where it fits, else its beginning. */
export function useInSight(isInUse: boolean) {
  const place = useRef<HTMLLIElement>(null);
  const show = useEffectEvent(() => {
    const { current } = place;
    const box = current?.parentElement?.parentElement;
    if (!current || !box || !(isInUse || current.contains(document.activeElement))) return;
    current.scrollIntoView({ block: current.offsetHeight < box.clientHeight ? "nearest" : "start" });
  });
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const resized = new ResizeObserver(() => show());
    resized.observe(current);
    return () => resized.disconnect();
  }, []);
  return place;
}
