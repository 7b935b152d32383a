import type { Municipality } from "../../../src-shared/programme/municipality.ts";
import { directionOf, type FamilyLanguage } from "../../../src-shared/text/family/language.ts";
import { inLanguage } from "../../../src-shared/text/family/translated.ts";

/** What a short name stands for, or what the service is, as the municipality has written it. */
export type Explained = (name: string) => string | null;
export const explainedIn =
  ({ units }: Pick<Municipality, "units">, language: FamilyLanguage): Explained =>
  (name) => {
    const unit = units.find((one) => one.name === name);
    return unit?.explained ? inLanguage(language, unit.explained, unit.explainedIn) : null;
  };

/** A service's name as somebody meets it: the first time on a page with what it stands for. */
export type Met = (name: string) => string;

export function metIn(document: Pick<Municipality, "units">, language: FamilyLanguage): Met {
  const met = new Set<string>();
  const explain = explainedIn(document, language);
  return (name) => {
    const explained = explain(name);
    if (!explained || met.has(name)) return name;
    met.add(name);
    const said = `${name} (${explained})`;
    return directionOf(language) === "rtl" ? `\u2068${said}\u2069` : said;
  };
}
