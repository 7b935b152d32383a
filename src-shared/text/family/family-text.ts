import { withInstead } from "../of-whom.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import type { FamilyLanguage } from "./language.ts";
import { so } from "./so.ts";
import { type FamilyText, sv } from "./sv.ts";

export const familyTexts: Readonly<Record<FamilyLanguage, FamilyText>> = { sv, en, ar, so };

/** The words of a language as they are said in a case that is about such people. */
export function familyTextOf(language: FamilyLanguage, about: "children" | "adults" | undefined): FamilyText {
  const text = familyTexts[language];
  return about === "adults" ? withInstead<FamilyText>(text, text.ofAdults) : text;
}
