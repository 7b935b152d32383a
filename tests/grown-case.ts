import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { rulesFrom } from "../src-shared/programme/programme.ts";
import { aFullCase } from "./arbitraries/full-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { ekstad } from "./case-files.ts";

/** A municipality with a team for grown people, whose services are called nothing that says whom they are for. */
export const withAdults = municipality.parse({
  ...ekstad.document,
  programmes: { samba: {}, adults: {} },
  units: ekstad.document.units.map((unit) => ({ ...unit, name: `Enhet ${unit.id.slice(0, 2)}`, explained: undefined })),
  groundRules: ["Vi talar en i taget."],
});
const rules = rulesFrom(withAdults.programmes["adults"]!);

/** Cases with something of everything in them, about grown people; who else is there stands at their side. */
export const grownCases = (many: number): CaseFile[] =>
  fc.sample(aFullCase(), { seed, numRuns: many }).map(({ file: whole, a, b }) => {
    const file = JSON.parse(
      JSON.stringify(whole)
        .replace(/Barn (?=1[01])|Vårdnadshavare (?=2)/g, "Person ")
        .replaceAll(" om barnet", ""),
    ) as CaseFile;
    const [grown] = file.parties.filter(({ kind }) => kind === "child");
    return parseCaseFile({
      ...file,
      programme: "adults",
      rules,
      cameOfAge: [],
      relations: [],
      maskedUnits: [],
      assessments: [],
      parties: file.parties.map((party) => {
        if (party.kind === "child") return { ...party, bornOn: { ...party.bornOn, value: "1990-02-03" }, voice: null };
        if (party.kind !== "guardian") return party;
        const { custody: _custody, ...rest } = party;
        return { ...rest, kind: "supporter", role: "supportPerson", of: grown!.id };
      }),
      consents: file.consents.map((one) =>
        one.grantor === a || one.grantor === b ? { ...one, grantor: grown!.id, capacity: "ofAge" } : one,
      ),
      requests: file.requests.map((one) => ({ ...one, grantor: grown!.id })),
    });
  });
