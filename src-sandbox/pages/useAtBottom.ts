import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";

/** Follows the latest message only for a reader who is already there or has just written, and never past its beginning; others are told that something came. */
export function useAtBottom(contents: string | undefined, latestIsMine: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const ours = useRef(-1);
  const [missed, setMissed] = useState(false);

  const toLatest = () => {
    const box = list.current;
    if (!box) return;
    const latest = box.querySelector<HTMLElement>(":scope > ol > li:last-child");
    const bottom = box.scrollHeight - box.clientHeight;
    box.scrollTop = latest ? Math.min(bottom, latest.offsetTop - 16) : bottom;
    ours.current = box.scrollTop;
    following.current = true;
    setMissed(false);
  };

  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const scrolled = () => {
      const left = box.scrollHeight - box.scrollTop - box.clientHeight;
      following.current = left < 48 || Math.abs(box.scrollTop - ours.current) < 2;
      if (following.current) setMissed(false);
    };
    const resized = new ResizeObserver(() => following.current && !box.contains(document.activeElement) && toLatest());
    box.addEventListener("scroll", scrolled, { passive: true });
    resized.observe(box);
    return () => {
      box.removeEventListener("scroll", scrolled);
      resized.disconnect();
    };
  }, []);

  const first = useRef(true);
  const arrived = useEffectEvent(() => {
    if (first.current || following.current || latestIsMine) toLatest();
    else setMissed(true);
    first.current = false;
  });
  useLayoutEffect(() => {
    if (contents !== undefined) arrived();
  }, [contents]);

  return { list, missed, toLatest };
}
