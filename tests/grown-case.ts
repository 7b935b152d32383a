import fc from "fast-check";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { aGrownCase } from "./arbitraries/grown-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { ekstad } from "./case-files.ts";

/** A municipality with a team for grown people, whose services are called nothing that says whom they are for. */
export const withAdults = municipality.parse({
  ...ekstad.document,
  programmes: { samba: {}, adults: {} },
  units: ekstad.document.units.map((unit) => ({ ...unit, name: `Enhet ${unit.id.slice(0, 2)}`, explained: undefined })),
  groundRules: ["Vi talar en i taget."],
});

/** Cases about grown people, in which nothing that anybody has written says otherwise. */
export const grownCases = (many: number): CaseFile[] =>
  fc.sample(aGrownCase(), { seed, numRuns: many }).map(({ file }) => {
    const said = JSON.stringify(file)
      .replace(/Vårdnadshavare (?=2)/g, "Person ")
      .replaceAll(" om barnet", "");
    const read = JSON.parse(said) as CaseFile;
    return { ...read, rules: { ...read.rules!, ...ownOfAdults } };
  });

const { goals, catalogue, measures } = ekstad.document.programmes["separation"]!;
/** What each has of their own, in words that are nobody's. */
const ownOfAdults = {
  goals: goals.filter(({ id }) => id === "feel-better"),
  catalogue: catalogue.filter(({ id }) => id === "housing").map((row) => ({ ...row, for: ["child" as const] })),
  measures,
};
