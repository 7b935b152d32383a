import type { Language } from "../text.ts";

/**
 * What families can read their pages in. Swedish is the truth. A new one is a folder beside the others, `<tag>/`, with the same
 * files and the same shape, its `<tag>.ts` that puts them together, and its name here and in `family-text.ts`: what is left out
 * does not compile, and `tests/family-languages.test.ts` finds what is not translated. One that a machine has made is named in
 * `machineTranslated`, and marked on the pages until the municipality has read it.
 */
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

/** Those that what is written in Swedish can be written in too. */
export const otherLanguages = familyLanguages.filter((language) => language !== "sv");

/** A field for each of those, named by the language as it is called in `language`. */
export const fieldsIn = (
  language: Language,
  path: string,
  label: (name: string) => string,
): Record<string, { label: string }> => {
  const names = new Intl.DisplayNames(language, { type: "language" });
  return Object.fromEntries(otherLanguages.map((tag) => [`${path}.${tag}`, { label: label(names.of(tag) ?? tag) }]));
};

export const isFamilyLanguage = (said: unknown): said is FamilyLanguage =>
  familyLanguages.some((language) => language === said);

/** What is written from left to right within a line of the other direction, kept together. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export const isolatedIn =
  (language: FamilyLanguage) =>
  (said: string): string =>
    directionOf(language) === "rtl" ? `\u2068${said}\u2069` : said;

/** The one of the staff's languages that stands closest, for what exists in no other. */
export const staffLanguageOf = (language: FamilyLanguage): Language => (language === "sv" ? "sv" : "en");
