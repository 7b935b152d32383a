import { z } from "zod";

/** A time of day in Stockholm. */
export const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const hours = z
  .object({ from: clock(), to: clock() })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "unknown" });
