import type { Refusal } from "../refusal.ts";
import { en } from "./en.ts";
import { sv, type Text } from "./sv.ts";

export type Language = "sv" | "en";

export const texts: Record<Language, Text> = { sv, en };

/** English for any English locale; Swedish for every other and for none. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith("en") ? "en" : "sv";

/** What a refusal says to a person, and what it tells them to do. */
export const refusalWords = (refusal: Refusal, text: Text): { message: string; whatToDo: string } =>
  (text.refusals[refusal.kind] as (refusal: Refusal) => { message: string; whatToDo: string })(refusal);
