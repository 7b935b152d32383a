import { createContext, useContext, useEffect, useState } from "react";

/** The product's time, which may be ahead of the computer's. */
export const Clock = createContext<Date>(new Date());
export const useNow = () => useContext(Clock);

/** Ticks twice a minute. */
export function useTicking(aheadMs: number): Date {
  const [real, setReal] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => setReal(Date.now()), [aheadMs]);
  return new Date(real + aheadMs);
}
