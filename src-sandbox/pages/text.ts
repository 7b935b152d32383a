import { en } from "./text/en.ts";
import { sv, type Words } from "./text/sv.ts";

export type { Words };
export type Locale = "sv" | "en";

export const words: Record<Locale, Words> = { sv, en };
