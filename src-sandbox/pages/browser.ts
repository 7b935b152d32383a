import { useEffect, useState, useSyncExternalStore } from "react";

export const NARROW = "(max-width: 767px)";
export const ROOMY = "(min-width: 1000px)";
export const WIDE = "(min-width: 1180px)";

/** The chosen person, kept in the address so that a reload keeps it. */
export function useHash(): string {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => decodeURIComponent(location.hash.slice(1)),
  );
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

/** A choice that outlives the page; anything unknown falls back. */
export function useStored<T extends string>(key: string, allowed: readonly T[], fallback: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => allowed.find((one) => one === localStorage.getItem(key)) ?? fallback);
  const store = (next: T) => {
    localStorage.setItem(key, next);
    setValue(next);
  };
  return [value, store];
}

/** True once something has lasted so long that it is worth showing. */
export function useLasting(active: boolean, milliseconds = 300): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active, milliseconds]);
  return active && lasting;
}
