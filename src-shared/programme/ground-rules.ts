import { adults } from "./adults.ts";

/** Those that a programme of Samla's own begins with, for who reads English. */
const builtIn = [
  {
    sv: adults.groundRules ?? [],
    en: [
      "We speak one at a time and let everybody finish.",
      "We speak with the person, not about them.",
      "We say what we mean in plain words.",
    ],
  },
];

/** In somebody's language where all of them are Samla's own; what a municipality has written stands as it wrote it. */
export function groundRulesIn(rules: readonly string[], language: string): { rules: readonly string[]; lang: string } {
  const known = builtIn.find(({ sv }) => sv.length === rules.length && sv.every((rule, at) => rule === rules[at]));
  return known && language === "en" ? { rules: known.en, lang: "en" } : { rules, lang: "sv" };
}
