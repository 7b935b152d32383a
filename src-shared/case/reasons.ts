import type { CaseFile } from "./case-file.ts";
import { fromUnit, label } from "./labelled.ts";

/** Why the coordinator did something with the case: it tells of the children. */
export const reasonFor = (file: CaseFile, words: string) =>
  label(words, {
    about: file.parties.filter((party) => party.kind === "child").map((party) => party.id),
    category: "family",
    source: fromUnit(file.office),
  });
