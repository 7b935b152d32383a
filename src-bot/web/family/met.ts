import type { Municipality } from "../../../src-shared/programme/municipality.ts";
import { type FamilyLanguage, isolatedIn } from "../../../src-shared/text/family/language.ts";
import { inLanguage } from "../../../src-shared/text/family/translated.ts";

/** What a short name stands for, or what the service is, as the municipality has written it. */
export type Explained = (name: string) => string | null;
export const explainedIn =
  (document: Pick<Municipality, "units">, language: FamilyLanguage): Explained =>
  (name) => {
    const unit = unitCalled(document, name);
    return unit?.explained ? inLanguage(language, unit.explained, unit.explainedIn) : null;
  };

/** A service's name as somebody meets it: the first time on a page with what it stands for, in the page's language unless another is named. */
export type Met = (name: string, language?: FamilyLanguage) => string;

export function metIn(document: Pick<Municipality, "units">, page: FamilyLanguage): Met {
  const met = new Set<string>();
  return (name, language = page) => {
    const isolated = isolatedIn(language);
    const unit = unitCalled(document, name);
    if (!unit?.explained || met.has(name)) return isolated(name);
    met.add(name);
    const explained = inLanguage(language, unit.explained, unit.explainedIn);
    // What is in the language itself runs as its sentence does; Swedish words keep together with the name, in their own direction.
    return explained === unit.explained ? isolated(`${name} (${explained})`) : `${isolated(name)} (${explained})`;
  };
}

const unitCalled = ({ units }: Pick<Municipality, "units">, name: string) => units.find((unit) => unit.name === name);
