/** Where a municipality speaks to everybody, without any case. */
export const publicPaths = ["/start", "/integritet", "/villkor", "/tillganglighet"] as const;
