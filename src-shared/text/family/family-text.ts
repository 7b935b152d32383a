import { ar } from "./ar.ts";
import { en } from "./en.ts";
import type { FamilyLanguage } from "./language.ts";
import { so } from "./so.ts";
import { type FamilyText, sv } from "./sv.ts";

export const familyTexts: Readonly<Record<FamilyLanguage, FamilyText>> = { sv, en, ar, so };
