import fc from "fast-check";
import { expect, test } from "vitest";

import { viewFor } from "../src-shared/case/view.ts";
import { asBefore } from "../src-shared/meeting/planning/as-before.ts";
import { offeredTypes } from "../src-shared/meeting/planning/types-offered.ts";
import { knownProgrammes } from "../src-shared/programme/programmes.ts";
import { rulesFrom } from "../src-shared/programme/programme.ts";
import { ownerOf } from "../src-shared/track/apart.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { coordinator, ekstad, monday } from "./case-files.ts";
import { aPlannedCase, keptApart, father, mother } from "./planned-case.ts";

const viewOf = (file: Parameters<typeof viewFor>[0]) =>
  viewFor(file, { kind: "coordinator", account: coordinator }, monday, ekstad.document);
const context = { now: monday, municipality: ekstad };
const inProgramme = (programme: string, more = {}) =>
  viewOf(aPlannedCase({ programme, rules: rulesFrom(knownProgrammes[programme]!), ...more }));

test("each kind of coordination offers the meetings it has, and those that stand on something only where it is there", () => {
  const offered = ["samba", "samba2", "separation", "adults"].map((one) => offeredTypes(inProgramme(one)));

  expect(offered).toEqual([["withFamily"], ["withFamily", "decision"], ["separate", "withFamily"], ["withFamily"]]);
  expect(offeredTypes(inProgramme("samba", { relations: keptApart(mother, father) }))).toEqual([
    "withFamily",
    "separate",
  ]);
});

test("a new meeting where parents go apart is one's own, like what they alone have had, and of nobody else's people", () => {
  fc.assert(
    fc.property(anApartCase(), ({ file, a, b }) => {
      const { plan } = asBefore(file, viewOf(file), undefined, context);
      const owner = plan.family[0]!;
      const others = file.meetings.filter((meeting) => ownerOf(file, meeting) === (owner === a ? b : a));
      const own = file.meetings.filter((meeting) => ownerOf(file, meeting) === owner);

      expect([plan.type, plan.family.filter((one) => one === a || one === b)]).toEqual(["separate", [owner]]);
      // Whose turn it is: the one who has had no more of them than the other.
      expect(own.length).toBeLessThanOrEqual(others.length);
      const words = others
        .map(({ purpose }) => purpose.value)
        .filter((one) => !own.some((mine) => mine.purpose.value === one));
      expect(words).not.toContain(plan.purpose);
    }),
    { seed, numRuns: times(30) },
  );
});

test("a meeting that is planned already stays what it is", () => {
  fc.assert(
    fc.property(anApartCase(), ({ file }) => {
      for (const { id, type, family } of file.meetings)
        expect(asBefore(file, viewOf(file), id, context).plan).toMatchObject({ type, family });
    }),
    { seed, numRuns: times(10) },
  );
});
