import type { Text } from "../text/sv.ts";

/** The languages a form offers, in this order. */
export const languageChoices = (text: Text) =>
  (["sv", "en", "ar", "so", "fi"] as const).map((tag): [string, string] => [tag, text.languages[tag]]);
