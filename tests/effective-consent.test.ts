import { expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { effectiveConsent, type Hearer, maySee, reaches } from "../src-shared/consent/effective.ts";
import { requiredGrantors } from "../src-shared/consent/grantors.ts";
import { fromParty, fromUnit, label } from "../src-shared/case/labelled.ts";
import type { UnitId } from "../src-shared/ids.ts";
import type { Moment } from "../src-shared/time.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aFlow,
  aGuardian,
  aProfessional,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
} from "./case-files.ts";

const child = aChild(10);
const sibling = aChild(11);
const mother = aGuardian(20, [child, sibling], "joint");
const father = aGuardian(21, [child, sibling], "joint");
const alone = aGuardian(22, [child]);

/** Anybody at that service. */
const at = (unit: string): Hearer => ({ unit: unit as UnitId, account: null, party: null });
const toSocial = aFlow("ekskolan", "barnochunga");
const toSchool = aFlow("barnochunga", "ekskolan");
const health = aFlow("bup", "ekskolan", "health");
/** Turns 18 when Monday begins in Stockholm, two hours before it does in UTC. */
const youth = aChild(12, "2008-09-07");
const guardianOfYouth = aGuardian(23, [youth]);
const beforeMidnight = "2026-09-06T21:59:59.000Z" as Moment;
const midnight = "2026-09-06T22:00:00.000Z" as Moment;
const earlier = { validFrom: inDays(-30), validTo: inDays(30) };

interface Row {
  about: string;
  parties: CaseFile["parties"];
  consents: CaseFile["consents"];
  now?: Moment;
  /** Who, from whom, to whom. */
  told: string[];
}

const table: Row[] = [
  {
    about: "sole custody: the one guardian's yes is enough",
    parties: [child, alone],
    consents: [aConsent(1, alone, [child], [toSocial])],
    told: ["10 ekskolan→barnochunga schooling"],
  },
  {
    about: "joint custody, both yes",
    parties: [child, mother, father],
    consents: [aConsent(1, mother, [child], [toSocial]), aConsent(2, father, [child], [toSocial])],
    told: ["10 ekskolan→barnochunga schooling"],
  },
  {
    about: "joint custody, one yes and one silent",
    parties: [child, mother, father],
    consents: [aConsent(1, mother, [child], [toSocial])],
    told: [],
  },
  {
    about: "joint custody, the other guardian not registered",
    parties: [child, mother],
    consents: [aConsent(1, mother, [child], [toSocial])],
    told: [],
  },
  {
    about: "different flows: only what both agreed to",
    parties: [child, mother, father],
    consents: [
      aConsent(1, mother, [child], [toSocial, health]),
      aConsent(2, father, [child], [aFlow("ekskolan", "barnochunga", "health"), toSchool, health]),
    ],
    told: ["10 bup→ekskolan health"],
  },
  {
    about: "each child for itself",
    parties: [child, sibling, mother, father],
    consents: [aConsent(1, mother, [child, sibling], [toSocial]), aConsent(2, father, [sibling], [toSocial])],
    told: ["11 ekskolan→barnochunga schooling"],
  },
  {
    about: "expired: the last day was yesterday",
    parties: [child, alone],
    consents: [aConsent(1, alone, [child], [toSocial], { validFrom: inDays(-30), validTo: inDays(-1) })],
    told: [],
  },
  {
    about: "its last day still counts",
    parties: [child, alone],
    consents: [aConsent(1, alone, [child], [toSocial], { validFrom: inDays(-30), validTo: inDays(0) })],
    told: ["10 ekskolan→barnochunga schooling"],
  },
  {
    about: "not yet valid",
    parties: [child, alone],
    consents: [aConsent(1, alone, [child], [toSocial], { validFrom: inDays(1) })],
    told: [],
  },
  {
    about: "one of the disclosing authorities has not confirmed",
    parties: [child, alone],
    consents: [aConsent(1, alone, [child], [toSocial, toSchool], { unheldBy: ["socialnamnden"] })],
    told: [],
  },
  {
    about: "a child with no guardian registered is nobody's to agree for",
    parties: [child],
    consents: [aConsent(1, child, [child], [toSocial])],
    told: [],
  },
  {
    about: "a guardian without custody of this child does not count",
    parties: [child, alone, aGuardian(24, [])],
    consents: [aConsent(1, aGuardian(24, []), [child], [toSocial])],
    told: [],
  },
  {
    about: "a grown youth's own yes",
    parties: [youth, guardianOfYouth],
    consents: [aConsent(1, youth, [youth], [toSocial])],
    told: ["12 ekskolan→barnochunga schooling"],
  },
  {
    about: "the second before the eighteenth birthday the guardian's yes counts",
    parties: [youth, guardianOfYouth],
    consents: [aConsent(1, guardianOfYouth, [youth], [toSocial], earlier)],
    now: beforeMidnight,
    told: ["12 ekskolan→barnochunga schooling"],
  },
  {
    about: "at midnight in Stockholm it no longer does",
    parties: [youth, guardianOfYouth],
    consents: [aConsent(1, guardianOfYouth, [youth], [toSocial], earlier)],
    now: midnight,
    told: [],
  },
  {
    about: "the second before, the youth's own yes does not count yet",
    parties: [youth, guardianOfYouth],
    consents: [aConsent(1, youth, [youth], [toSocial], earlier)],
    now: beforeMidnight,
    told: [],
  },
  {
    about: "two consents of one grantor add up",
    parties: [child, alone],
    consents: [aConsent(1, alone, [child], [toSocial]), aConsent(2, alone, [child], [toSchool])],
    told: ["10 barnochunga→ekskolan schooling", "10 ekskolan→barnochunga schooling"],
  },
  {
    about: "an older consent that has expired takes nothing from the newer one",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], [toSocial, toSchool], { validFrom: inDays(-60), validTo: inDays(-1) }),
      aConsent(2, alone, [child], [toSocial]),
    ],
    told: ["10 ekskolan→barnochunga schooling"],
  },
  {
    about: "a guardian agrees alone to what is about themselves",
    parties: [child, mother, father],
    consents: [aConsent(1, mother, [mother], [toSocial])],
    told: ["20 ekskolan→barnochunga schooling"],
  },
  {
    about: "nobody agrees to what is about somebody else who is grown",
    parties: [child, mother, father],
    consents: [aConsent(1, mother, [father], [toSocial]), aConsent(2, mother, [child], [toSocial])],
    told: [],
  },
];

test.each(table)("$about", ({ parties, consents, now, told }) => {
  const { flows } = effectiveConsent(aCaseFile({ parties, consents }), now ?? monday);

  const said = flows.map(
    ({ subject, from, to, category }) => `${Number(subject.slice(-12))} ${from}→${to} ${category}`,
  );
  expect(said.toSorted()).toEqual(told);
});

test("what two agreed to ends when the first of them ends; two of one's own when the last does", () => {
  const [short, long] = [{ validTo: inDays(10) }, { validTo: inDays(90) }];
  const both = [aConsent(1, mother, [child], [toSocial], long), aConsent(2, father, [child], [toSocial], short)];
  const twice = [aConsent(1, alone, [child], [toSocial], long), aConsent(2, alone, [child], [toSocial], short)];

  const together = effectiveConsent(aCaseFile({ parties: [child, mother, father], consents: both }), monday);
  const own = effectiveConsent(aCaseFile({ parties: [child, alone], consents: twice }), monday);

  expect(together.flows.map((flow) => flow.until)).toEqual([inDays(10)]);
  expect(own.flows.map((flow) => flow.until)).toEqual([inDays(90)]);
});

test("a service is reached by a consent about the child, not by one about a guardian alone", () => {
  const parties = [child, mother, father];
  const file = aCaseFile({ parties, consents: [aConsent(1, mother, [mother], flowsAmong(["samordning", "bup"]))] });

  const consent = effectiveConsent(file, monday);

  expect(reaches(consent, at("bup"))).toBe(false);
});

test("nobody who is not of the family has anything to agree to", () => {
  const kurator = aProfessional(30, "kurator");
  const file = aCaseFile({ parties: [child, alone, kurator] });

  const grantors = [kurator.id, numbered<typeof child.id>(99)].map((one) => requiredGrantors(file, one, monday));

  expect(grantors).toEqual([[], []]);
});

test("what is about two people needs a way for both; what the family said goes by way of the office", () => {
  const flows = [toSocial, aFlow("samordning", "barnochunga")];
  const consents = [aConsent(1, alone, [child], flows)];
  const consent = effectiveConsent(aCaseFile({ parties: [child, alone], consents }), monday);
  const of = { category: "schooling", source: fromUnit("ekskolan" as UnitId) } as const;
  const social = "barnochunga" as UnitId;

  const seen = {
    aboutTheChild: maySee(consent, label("", { ...of, about: [child.id] }), at(social)),
    aboutBoth: maySee(consent, label("", { ...of, about: [child.id, alone.id] }), at(social)),
    anotherKind: maySee(consent, label("", { ...of, about: [child.id], category: "health" }), at(social)),
    saidByTheFamily: maySee(consent, label("", { ...of, about: [child.id], source: fromParty(alone.id) }), at(social)),
    bySomebodyElse: maySee(consent, label("", { ...of, about: [child.id], source: fromUnit(social) }), at("bup")),
    itsOwn: maySee(consent, label("", { ...of, about: [child.id] }), at("ekskolan")),
  };

  expect(seen).toEqual({
    aboutTheChild: true,
    aboutBoth: false,
    anotherKind: false,
    saidByTheFamily: true,
    bySomebodyElse: false,
    itsOwn: true,
  });
});

test("a guardian reads about the child until the eighteenth birthday begins in Stockholm", () => {
  const name = { ...youth.name, source: fromUnit(office) };
  const file = aCaseFile({ parties: [{ ...youth, name }, guardianOfYouth] });
  const seenAt = (now: Moment) =>
    viewFor(file, { kind: "guardian", party: guardianOfYouth.id }, now, ekstad.document).people.map(({ id }) => id);

  const [before, after] = [seenAt(beforeMidnight), seenAt(midnight)];

  expect([before, after]).toEqual([[youth.id, guardianOfYouth.id], [guardianOfYouth.id]]);
});
