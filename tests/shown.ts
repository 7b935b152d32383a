/** Whether all that is in the one is in the other: what is gone is gone, what is there is the same. */
export const holdsNoMore = (less: unknown, more: unknown): boolean => moreIn(less, more) === null;

/** Where the one holds something that the other does not, and what; null where it holds no more. */
export function moreIn(less: unknown, more: unknown, path = ""): string | null {
  if (less === null || less === false || Object.is(less, more)) return null;
  if (Array.isArray(less)) {
    if (!Array.isArray(more)) return path;
    const added = less.findIndex((one) => !more.some((other) => moreIn(one, other) === null));
    return added < 0 ? null : `${path}[${added}] ${JSON.stringify(less[added]).slice(0, 300)}`;
  }
  if (typeof less !== "object" || typeof more !== "object" || more === null)
    return `${path} ${JSON.stringify(less)}, and before ${JSON.stringify(more)}`;
  for (const [key, value] of Object.entries(less)) {
    const found = moreIn(value, (more as Record<string, unknown>)[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Every word in it, whole as it stands there. */
export function wordsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) wordsIn(inner, found.add(key));
  return found;
}
