/** Where a municipality speaks to everybody, without any case. */
export const publicPaths = ["/start", "/integritet", "/villkor", "/tillganglighet"] as const;

/** Pages for people without an account. */
export const isForEverybody = (path: string): boolean =>
  ["/f", ...publicPaths].some((one) => path === one || path.startsWith(`${one}/`));
