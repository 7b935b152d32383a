import { startTransition, useEffect, useState } from "react";

/** No screen shows more lines than this. */
export const atOnce = 40;
const pauseMs = 30;

/** How many screens of so many are drawn: one at once, the rest one by one. Another search begins anew. */
export function useGrowing(search: string, length: number): number {
  const [drawn, setDrawn] = useState({ search, count: 1 });
  const count = drawn.search === search ? drawn.count : 1;
  useEffect(() => {
    if (count >= length) return;
    const later = setTimeout(() => startTransition(() => setDrawn({ search, count: count + 1 })), pauseMs);
    return () => clearTimeout(later);
  }, [search, count, length]);
  return count;
}
