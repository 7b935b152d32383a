import { z } from "zod";

import { type FamilyLanguage, otherLanguages } from "./language.ts";

/** What the municipality writes in Swedish, in the other languages families read: each left out until somebody has written it. */
export const inOtherLanguages = <Line extends z.ZodType<string>>(line: Line) =>
  z.partialRecord(z.enum(otherLanguages), line).optional();

export type InOtherLanguages = Partial<Record<Exclude<FamilyLanguage, "sv">, string>>;

/** In that language; in Swedish where nobody has written it. */
export const inLanguage = (language: FamilyLanguage, swedish: string, others: InOtherLanguages = {}): string =>
  (language === "sv" ? undefined : others[language]) || swedish;
