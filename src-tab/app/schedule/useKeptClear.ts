import { type RefObject, useEffect } from "react";

/**
 * What the keyboard leads to is never hidden behind this, which stays at the top while the rest is scrolled: the page knows how
 * much of it is covered. https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum
 */
export function useKeptClear(over: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = over.current;
    if (!element) return;
    const page = scrollerOf(element);
    const clear = () => {
      const isOver = getComputedStyle(element).position === "sticky";
      page.style.scrollPaddingTop = isOver ? `${element.offsetHeight + roomForOutline}px` : "";
    };
    const sizes = new ResizeObserver(clear);
    sizes.observe(element);
    addEventListener("resize", clear);
    return () => {
      sizes.disconnect();
      removeEventListener("resize", clear);
      page.style.scrollPaddingTop = "";
    };
  }, [over]);
}

/** In pixels. */
const roomForOutline = 8;

function scrollerOf({ parentElement }: HTMLElement): HTMLElement {
  if (!parentElement) return document.documentElement;
  return /auto|scroll/.test(getComputedStyle(parentElement).overflowY) ? parentElement : scrollerOf(parentElement);
}
