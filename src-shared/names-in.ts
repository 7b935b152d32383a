import type { Typed } from "./form.ts";

/** Names that were written, one on each line or with semicolons between; a title may have commas in it. */
export const namesIn = (typed: Typed, id: string): string[] =>
  (typed[id] ?? "")
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
