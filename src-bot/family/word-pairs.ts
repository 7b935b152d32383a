import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import type { FamilyLanguage } from "../../src-shared/text/family/language.ts";

/** The Swedish words and the same ones in another language, in the order they stand. */
export interface WordPair {
  /** Which page or part they are of. */
  part: string;
  sv: string;
  said: string;
}

/** Stands for a name, a day or a number in a sentence; whatever is asked of it is itself again. */
const blank: unknown = new Proxy(() => blank, {
  get: (_, key) => (key === Symbol.toPrimitive || key === "toString" ? () => "…" : blank),
  apply: () => blank,
});
/** A sentence that something is put into is shown with blanks. */
function said(value: unknown): unknown {
  if (typeof value !== "function") return value;
  try {
    return (value as (...all: unknown[]) => unknown)(...Array.from({ length: value.length }, () => blank));
  } catch {
    return null;
  }
}

/** Everything that is said in a language, so that somebody who knows both can read them side by side. */
export function wordPairs(language: FamilyLanguage): WordPair[] {
  const parts = Object.keys(familyTexts.sv).filter((part) => typeof partOf("sv", part) === "object");
  return parts.flatMap((part) => pairsIn(part, partOf("sv", part), partOf(language, part)));
}
const partOf = (language: FamilyLanguage, part: string): unknown =>
  familyTexts[language][part as keyof (typeof familyTexts)["sv"]];

function pairsIn(part: string, sv: unknown, other: unknown): WordPair[] {
  if (typeof sv === "string") return typeof other === "string" && sv !== "" ? [{ part, sv, said: other }] : [];
  if (typeof sv !== "object" || sv === null || typeof other !== "object" || other === null) return [];
  return Object.entries(sv).flatMap(([key, inner]) =>
    pairsIn(part, said(inner), said((other as Record<string, unknown>)[key])),
  );
}
