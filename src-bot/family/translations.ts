import { createHash } from "node:crypto";

import type { Context } from "../../src-shared/command.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import { type FamilyLanguage, machineTranslated } from "../../src-shared/text/family/language.ts";

/** Every word of a language, whatever holds it: what a sentence is made with counts as part of it. */
const wordsIn = (value: unknown): unknown => {
  if (typeof value === "function") return String(value).replace(/\s+/g, " ");
  if (Array.isArray(value)) return value.map(wordsIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, wordsIn(inner)]);
};

/** Another as soon as any word of the language is another. */
export const hashOfWords = (language: FamilyLanguage): string =>
  createHash("sha256")
    .update(JSON.stringify(wordsIn(familyTexts[language])))
    .digest("hex");

type Approval = Municipality["publicPage"]["approvals"][number];
export const approvalOf = ({ publicPage }: Municipality, language: FamilyLanguage): Approval | null =>
  publicPage.approvals.findLast((one) => one.language === language && one.hash === hashOfWords(language)) ?? null;

export const pageOf = ({ id, document }: Context["municipality"], language: FamilyLanguage) => ({
  municipality: id,
  languages: document.publicPage.languages,
  isOnlyMachines: isOnlyMachines(document, language),
});

/** Nobody in the municipality has read what a machine has translated, as it is now. */
const isOnlyMachines = (document: Municipality, language: FamilyLanguage): boolean =>
  machineTranslated.includes(language) && approvalOf(document, language) === null;
