import fc from "fast-check";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import {
  type Category,
  fromParty,
  fromUnit,
  label,
  type Labelled,
  type Voice,
} from "../../src-shared/case/labelled.ts";
import type { Consent, Flow } from "../../src-shared/consent/consent.ts";
import type { UnitId } from "../../src-shared/ids.ts";
import {
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  coordinator,
  flowsAmong,
  inDays,
  monday,
  office,
  services,
} from "../case-files.ts";

export type Party = CaseFile["parties"][number];
export const kinds = ["contact", "schooling", "family"] as const satisfies readonly Category[];
export const birthdays = ["2013-05-14", "2008-09-07", "2008-09-08"];
const units = [office, ...services] as UnitId[];

/** A child or two, a guardian or two, and some of the staff. */
export const aFamily = () =>
  fc
    .record({
      births: fc.array(fc.constantFrom(...birthdays), { minLength: 1, maxLength: 2 }),
      guardians: fc.array(fc.record({ first: fc.boolean(), second: fc.boolean(), isJoint: fc.boolean() }), {
        minLength: 1,
        maxLength: 2,
      }),
      professionals: fc.subarray(["kurator", "rektor", "socialsekreterare", "behandlare"], { minLength: 2 }),
      isHeard: fc.boolean(),
    })
    .map(({ births, guardians, professionals, isHeard }) => {
      const children = births.map((bornOn, index) => ({
        ...aChild(10 + index, bornOn),
        voice: isHeard ? { way: "letter" as const, note: null, setAt: monday } : null,
      }));
      const kept = guardians.map(({ first, second, isJoint }, index) =>
        aGuardian(
          20 + index,
          children.filter((_, at) => (at === 0 ? first : second)),
          isJoint ? "joint" : "sole",
        ),
      );
      return {
        children,
        guardians: kept,
        professionals: professionals.map((title, at) => aProfessional(30 + at, title)),
      };
    });

const someFlows = (): fc.Arbitrary<Flow[]> =>
  fc
    .tuple(fc.subarray([...services], { minLength: 1 }), fc.subarray([...kinds], { minLength: 1 }), fc.nat())
    .map(([of, about, dropped]) => {
      const all = flowsAmong([office, ...of], about);
      return dropped % 3 === 0 ? all.filter((_, index) => index % 5 !== dropped % 5) : all;
    });

export const anEnding: NonNullable<Consent["ended"]> = {
  at: monday,
  how: "withdrawn",
  channel: "phone",
  recordedBy: coordinator,
};
export const someConsents = (parties: readonly Party[]): fc.Arbitrary<Consent[]> => {
  const family = parties.filter((party) => party.kind !== "professional");
  return fc
    .array(
      fc.record({
        grantor: fc.constantFrom(...family),
        subjects: fc.subarray(family, { minLength: 1 }),
        flows: someFlows(),
        from: fc.constantFrom(-30, -30, -30, 0, 1),
        to: fc.constantFrom(-1, 0, 30, 90),
        isEnded: fc.constantFrom(false, false, false, false, true),
        unheldBy: fc.oneof(
          { weight: 5, arbitrary: fc.constant<string[]>([]) },
          fc.subarray(["socialnamnden", "region"]),
        ),
      }),
      { maxLength: 6 },
    )
    .map((said) =>
      said.map(({ grantor, subjects, flows, from, to, isEnded, unheldBy }, index) => ({
        ...aConsent(100 + index, grantor, subjects, flows, { validFrom: inDays(from), validTo: inDays(to), unheldBy }),
        ended: isEnded ? anEnding : null,
      })),
    );
};

/** Something somebody said about the family. */
export const something = (parties: readonly Party[]): fc.Arbitrary<Labelled<string>> => {
  const family = parties.filter((party) => party.kind !== "professional").map((party) => party.id);
  const voices = [...units.map(fromUnit), ...family.map(fromParty)];
  return fc
    .record({
      number: fc.integer({ min: 1000, max: 9999 }),
      about: fc.subarray(family, { minLength: 1 }),
      category: fc.constantFrom(...kinds),
      source: fc.constantFrom(...voices),
      released: fc.oneof({ weight: 6, arbitrary: fc.constant<Voice[]>([]) }, fc.subarray(voices, { maxLength: 1 })),
      withheld: fc.oneof({ weight: 4, arbitrary: fc.constant<Voice[]>([]) }, fc.subarray(voices, { maxLength: 2 })),
    })
    .map(({ number, about, category, source, released, withheld }) => ({
      ...label(`ord ${number}`, { about, category, source, releasedTo: released }),
      withheldFrom: withheld,
    }));
};
