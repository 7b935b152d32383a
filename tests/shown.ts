/** Whether all that is in the one is in the other: what is gone is gone, what is there is the same. */
export function holdsNoMore(less: unknown, more: unknown): boolean {
  if (less === null || less === false || Object.is(less, more)) return true;
  if (Array.isArray(less))
    return Array.isArray(more) && less.every((one) => more.some((other) => holdsNoMore(one, other)));
  if (typeof less !== "object" || typeof more !== "object" || more === null) return false;
  return Object.entries(less).every(([key, value]) => holdsNoMore(value, (more as Record<string, unknown>)[key]));
}
