import type { Language } from "../text.ts";

/** What families can read their pages in. Swedish is the truth; a new one is a folder beside the others, held to its shape. */
export const familyLanguages = ["sv", "en", "ar", "so"] as const;
export type FamilyLanguage = (typeof familyLanguages)[number];

/** What each calls itself. */
export const nameOfLanguage = {
  sv: "Svenska",
  en: "English",
  ar: "العربية",
  so: "Soomaali",
} as const satisfies Record<FamilyLanguage, string>;

/** Made by a machine, and said to be so until a person in the municipality has read them. */
export const machineTranslated: readonly FamilyLanguage[] = ["ar", "so"];

export const directionOf = (language: FamilyLanguage): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

export const isFamilyLanguage = (said: unknown): said is FamilyLanguage =>
  familyLanguages.some((language) => language === said);

/** The one of the staff's languages that stands closest, for what exists in no other. */
export const staffLanguageOf = (language: FamilyLanguage): Language => (language === "sv" ? "sv" : "en");
