import type { Municipality } from "../../../src-shared/programme/municipality.ts";
import { directionOf, type FamilyLanguage } from "../../../src-shared/text/family/language.ts";

/** A service's name as somebody meets it: the first time on a page with what it stands for, as the municipality has written it. */
export type Met = (name: string) => string;

export function metIn({ units }: Pick<Municipality, "units">, language: FamilyLanguage): Met {
  const met = new Set<string>();
  return (name) => {
    const explained = units.find((unit) => unit.name === name)?.explained;
    if (!explained || met.has(name)) return name;
    met.add(name);
    const said = `${name} (${explained})`;
    return directionOf(language) === "rtl" ? `\u2068${said}\u2069` : said;
  };
}
