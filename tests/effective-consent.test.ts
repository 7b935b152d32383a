import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { type Consent, type Exclusion, maturityQuestions } from "../src-shared/consent/consent.ts";
import { effectiveConsent, type Hearer, maySee, reaches } from "../src-shared/consent/effective.ts";
import { wordsToCheck } from "../src-shared/consent/exclusions.ts";
import { requiredGrantors } from "../src-shared/consent/grantors.ts";
import { fromParty, fromUnit, label } from "../src-shared/case/labelled.ts";
import type { AssessmentId, ExclusionId, LegalGroundId, PartyId, RequestId, UnitId } from "../src-shared/ids.ts";
import { addMinutes, type Moment, momentAt } from "../src-shared/time.ts";
import {
  accountCalled,
  aCaseFile,
  aChild,
  aConsent,
  aFlow,
  aGuardian,
  aProfessional,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
  staff,
} from "./case-files.ts";

const child = aChild(10);
const sibling = aChild(11);
const mother = aGuardian(20, [child, sibling], "joint");
const father = aGuardian(21, [child, sibling], "joint");
const alone = aGuardian(22, [child]);

/** Anybody at that service. */
const anybodyAt = (unit: string): Hearer => ({ unit: unit as UnitId, account: null, party: null });
const toSocial = aFlow("ekskolan", "barnochunga");
const toSchool = aFlow("barnochunga", "ekskolan");
const health = aFlow("bup", "ekskolan", "health");
/** Turns 18 when Monday begins in Stockholm, two hours before it does in UTC. */
const youth = aChild(12, "2008-09-07");
const guardianOfYouth = aGuardian(23, [youth]);
const beforeMidnight = "2026-09-06T21:59:59.000Z" as Moment;
const midnight = "2026-09-06T22:00:00.000Z" as Moment;
const earlier = { validFrom: inDays(-30), validTo: inDays(30) };
const monthAgo = momentAt(inDays(-30), "08:00");
/** Given, recorded and held by everybody a month ago. */
const longAgo = (consent: Consent): Consent => ({
  ...consent,
  grantedAt: monthAgo,
  evidence: { ...consent.evidence, receivedOn: inDays(-30) },
  heldBy: consent.heldBy.map((held) => ({ ...held, confirmedAt: monthAgo })),
});
const shutting = (consent: Consent, ...exclusions: Exclusion[]): Consent => ({ ...consent, exclusions });
const endedAt = (at: Moment, how: NonNullable<Consent["ended"]>["how"], consent: Consent): Consent => ({
  ...consent,
  ended: { at, how, channel: "phone", recordedBy: coordinator },
});
const takenBack = (consent: Consent) => endedAt(monday, "withdrawn", consent);
const replacing = (old: Consent, consent: Consent): Consent => ({ ...consent, replaces: old.id });
const leftOf = (old: Consent, consent: Consent): Consent => ({ ...consent, replaces: old.id, answer: old.answer });
const inError = (consent: Consent, confirmedAt: Moment | null = null): Consent => ({
  ...consent,
  invalidation: {
    by: coordinator,
    at: monday,
    reason: label("Fel person", { about: [child.id], category: "contact", source: fromUnit(office) }),
    second: accountCalled("samordnare2"),
    confirmedAt,
  },
});
const words = (number: number): Exclusion => ({
  kind: "words",
  id: numbered<ExclusionId>(number),
  words: label("Inte farmors sjukdom", { about: [child.id], category: "family", source: fromParty(alone.id) }),
});
const notSocial: Exclusion = { kind: "unit", unit: "barnochunga" as UnitId };
const notTheTeacher: Exclusion = { kind: "person", account: accountCalled("rektor"), party: null };

/** The child has been found mature for what concerns its health. */
const mature = (more: Partial<CaseFile["assessments"][number]> = {}): CaseFile["assessments"][number] => ({
  id: numbered<AssessmentId>(70),
  child: child.id,
  categories: ["health"],
  questions: [...maturityQuestions],
  assessedBy: "Kurator",
  unit: "ekskolan" as UnitId,
  assessedOn: inDays(0),
  notifyGuardians: true,
  recordedAt: monday,
  endedAt: null,
  ...more,
});
/** The social service tells the school by its own decision. */
const ground = (more: Partial<CaseFile["legalGrounds"][number]> = {}): CaseFile["legalGrounds"][number] => ({
  id: numbered<LegalGroundId>(80),
  ground: "en-annan-grund",
  subjects: [child.id],
  flows: [toSchool],
  decidedBy: accountCalled("socialsekreterare"),
  reason: label("Fara", { about: [child.id], category: "schooling", source: fromUnit("barnochunga" as UnitId) }),
  decidedAt: monday,
  validTo: inDays(30),
  endedAt: null,
  ...more,
});
const refusal = (grantor: { id: PartyId }): CaseFile["requests"][number] => ({
  id: numbered<RequestId>(90),
  grantor: grantor.id,
  subjects: [child.id],
  flows: [toSocial],
  purpose: label("Skolgång", { about: [child.id], category: "contact", source: fromParty(grantor.id) }),
  activities: [],
  validTo: inDays(180),
  notice: { version: "2026-1", language: "sv" },
  requestedAt: monday,
  answer: { kind: "refused", at: monday, channel: "phone", recordedBy: coordinator, reason: null },
  reminded: [],
  replacedBy: null,
});

interface Row extends Partial<Pick<CaseFile, "assessments" | "legalGrounds" | "requests">> {
  about: string;
  parties: CaseFile["parties"];
  consents: CaseFile["consents"];
  now?: Moment;
  /** By consent: about whom, from whom, to whom, what kind. */
  told: string[];
  /** On another ground, and who is kept out by name; nothing and nobody unless it is said. */
  otherwise?: string[];
  keptOut?: string[];
  /** Words that everything is to be read against. */
  toCheck?: number[];
}

const bothWays = [toSocial, toSchool];
const schooling = "10 ekskolan→barnochunga schooling";
const back = "10 barnochunga→ekskolan schooling";
const illness = "10 bup→ekskolan health";

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
    consents: [longAgo(aConsent(1, guardianOfYouth, [youth], [toSocial], earlier))],
    now: beforeMidnight,
    told: ["12 ekskolan→barnochunga schooling"],
  },
  {
    about: "at midnight in Stockholm it no longer does",
    parties: [youth, guardianOfYouth],
    consents: [longAgo(aConsent(1, guardianOfYouth, [youth], [toSocial], earlier))],
    now: midnight,
    told: [],
  },
  {
    about: "the second before, the youth's own yes does not count yet",
    parties: [youth, guardianOfYouth],
    consents: [longAgo(aConsent(1, youth, [youth], [toSocial], earlier))],
    now: beforeMidnight,
    told: [],
  },
  {
    about: "nor afterwards, when it was given before: whoever comes of age is asked anew",
    parties: [youth, guardianOfYouth],
    consents: [longAgo(aConsent(1, youth, [youth], [toSocial], earlier))],
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
  {
    about: "joint custody, one yes and one no",
    parties: [child, mother, father],
    consents: [aConsent(1, mother, [child], [toSocial])],
    requests: [refusal(father)],
    told: [],
  },
  {
    about: "a yes counts from the moment it was recorded, however long ago it was signed",
    parties: [child, alone],
    consents: [{ ...longAgo(aConsent(1, alone, [child], [toSocial], { validFrom: inDays(-30) })), grantedAt: monday }],
    now: beforeMidnight,
    told: [],
  },
  {
    about: "and from the moment the last authority said that it held it",
    parties: [child, alone],
    consents: [longAgo(aConsent(1, alone, [child], [toSocial], earlier))].map((one) => ({
      ...one,
      heldBy: one.heldBy.map((held) => ({ ...held, confirmedAt: monday })),
    })),
    now: beforeMidnight,
    told: [],
  },
  {
    about: "a service that is kept out neither tells nor is told",
    parties: [child, alone],
    consents: [shutting(aConsent(1, alone, [child], [...bothWays, health]), notSocial)],
    told: [illness],
  },
  {
    about: "a kind of thing that is kept out, to everybody",
    parties: [child, alone],
    consents: [
      shutting(aConsent(1, alone, [child], [toSocial, health]), { kind: "category", category: "health", to: null }),
    ],
    told: [schooling],
  },
  {
    about: "a kind of thing that is kept out, to one service",
    parties: [child, alone],
    consents: [
      shutting(aConsent(1, alone, [child], [...bothWays, health]), {
        kind: "category",
        category: "schooling",
        to: "barnochunga" as UnitId,
      }),
    ],
    told: [back, illness],
  },
  {
    about: "a person who is kept out closes no service, and is kept out of everything about the child",
    parties: [child, alone],
    consents: [shutting(aConsent(1, alone, [child], [toSocial]), notTheTeacher)],
    told: [schooling],
    keptOut: ["10 rektor"],
  },
  {
    about: "words close nothing that can be computed, and are to be checked by somebody",
    parties: [child, alone],
    consents: [shutting(aConsent(1, alone, [child], [toSocial]), words(60))],
    told: [schooling],
    toCheck: [60],
  },
  {
    about: "what one guardian shuts is shut, whatever the other allows",
    parties: [child, mother, father],
    consents: [
      aConsent(1, mother, [child], [toSocial, health]),
      shutting(aConsent(2, father, [child], [toSocial, health]), notSocial),
    ],
    told: [illness],
  },
  {
    about: "what is shut about one child is open about its sibling",
    parties: [child, sibling, mother, father],
    consents: [
      aConsent(1, mother, [child, sibling], [toSocial]),
      aConsent(2, father, [sibling], [toSocial]),
      shutting(aConsent(3, father, [child], [toSocial]), notSocial),
    ],
    told: ["11 ekskolan→barnochunga schooling"],
  },
  {
    about: "a parent without custody shuts nothing about the child",
    parties: [child, alone, aGuardian(24, [])],
    consents: [
      aConsent(1, alone, [child], [toSocial]),
      shutting(aConsent(2, aGuardian(24, []), [child], [toSocial]), notSocial),
    ],
    told: [schooling],
  },
  {
    about: "a child's own voice allows nothing alone",
    parties: [child, mother, father],
    consents: [aConsent(1, mother, [child], [toSocial]), aConsent(2, child, [child], [toSocial])],
    told: [],
  },
  {
    about: "and narrows what its guardians allow",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], bothWays),
      shutting(aConsent(2, child, [child], bothWays), notSocial, notTheTeacher),
    ],
    told: [],
    keptOut: ["10 rektor"],
  },
  {
    about: "also before any authority holds it, and before it begins",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], bothWays),
      shutting(
        aConsent(2, child, [child], bothWays, {
          validFrom: inDays(3),
          unheldBy: ["socialnamnden", "utbildningsnamnden"],
        }),
        notSocial,
      ),
    ],
    told: [],
  },
  {
    about: "a mature child decides alone about what it was found mature for, its guardians about the rest",
    parties: [child, mother, father],
    assessments: [mature()],
    consents: [
      aConsent(1, mother, [child], [toSocial, aFlow("ekskolan", "bup", "health")]),
      aConsent(2, father, [child], [toSocial, aFlow("ekskolan", "bup", "health")]),
      aConsent(3, child, [child], [toSchool, health]),
    ],
    told: [illness, schooling],
  },
  {
    about: "a mature child who says nothing leaves it untold, though both guardians agree",
    parties: [child, mother, father],
    assessments: [mature()],
    consents: [aConsent(1, mother, [child], [health]), aConsent(2, father, [child], [health])],
    told: [],
  },
  {
    about: "a mature child whose guardian is not even known decides alone",
    parties: [child, mother],
    assessments: [mature()],
    consents: [aConsent(1, child, [child], [health])],
    told: [illness],
  },
  {
    about: "what a child said before it was found mature decides nothing",
    parties: [child, alone],
    assessments: [mature()],
    consents: [longAgo(aConsent(1, child, [child], [health]))],
    told: [],
  },
  {
    about: "when the assessment has ended the guardians decide again",
    parties: [child, alone],
    assessments: [mature({ endedAt: monday })],
    consents: [aConsent(1, child, [child], [health]), aConsent(2, alone, [child], [toSocial])],
    told: [schooling],
  },
  {
    about: "ended: taken back",
    parties: [child, alone],
    consents: [takenBack(aConsent(1, alone, [child], [toSocial]))],
    told: [],
  },
  {
    about: "until the moment it is taken back it holds",
    parties: [child, alone],
    consents: [takenBack(longAgo(aConsent(1, alone, [child], [toSocial], earlier)))],
    now: beforeMidnight,
    told: [schooling],
  },
  {
    about: "narrowed: what is left of it goes on",
    parties: [child, alone],
    consents: [
      endedAt(monday, "narrowed", aConsent(1, alone, [child], bothWays)),
      leftOf(aConsent(1, alone, [child], bothWays), aConsent(2, alone, [child], [toSchool])),
    ],
    told: [back],
  },
  {
    about: "renewed while the authorities have yet to hold the new one: what both allow goes on",
    parties: [child, alone],
    consents: [
      endedAt(monday, "renewed", longAgo(aConsent(1, alone, [child], bothWays))),
      leftOf(aConsent(1, alone, [child], bothWays), longAgo(aConsent(2, alone, [child], [toSocial]))),
      replacing(
        aConsent(1, alone, [child], bothWays),
        aConsent(3, alone, [child], [toSocial, health], { unheldBy: ["region"] }),
      ),
    ],
    told: [schooling],
  },
  {
    about: "what a renewal no longer shuts is open again",
    parties: [child, alone],
    consents: [
      endedAt(monday, "renewed", shutting(longAgo(aConsent(1, alone, [child], bothWays)), notSocial)),
      replacing(aConsent(1, alone, [child], bothWays), aConsent(2, alone, [child], bothWays)),
    ],
    told: [back, schooling],
  },
  {
    about: "unless the renewal was recorded in error: then it is shut as before",
    parties: [child, alone],
    consents: [
      endedAt(monday, "renewed", shutting(longAgo(aConsent(1, child, [child], bothWays)), notSocial)),
      inError(replacing(aConsent(1, child, [child], bothWays), aConsent(2, child, [child], bothWays)), monday),
      aConsent(3, alone, [child], bothWays),
    ],
    told: [],
  },
  {
    about: "recorded in error: from the moment one has said so it holds nothing",
    parties: [child, alone],
    consents: [inError(aConsent(1, alone, [child], [toSocial]))],
    told: [],
  },
  {
    about: "and what it shut stays shut while the second person looks at it",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], [...bothWays, health]),
      inError(shutting(aConsent(2, child, [child], [health]), notSocial)),
    ],
    told: [illness],
  },
  {
    about: "until two have said so",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], bothWays),
      inError(shutting(aConsent(2, child, [child], [health]), notSocial), monday),
    ],
    told: [back, schooling],
  },
  {
    about: "what somebody has shut stays shut when they take their yes back",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], [...bothWays, health]),
      takenBack(shutting(longAgo(aConsent(2, child, [child], [health])), notSocial)),
    ],
    told: [illness],
  },
  {
    about: "and when it runs out",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], [...bothWays, health]),
      shutting(longAgo(aConsent(2, child, [child], [health], { validTo: inDays(-5) })), notSocial),
    ],
    told: [illness],
  },
  {
    about: "until they answer anew",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], bothWays),
      endedAt(beforeMidnight, "withdrawn", shutting(longAgo(aConsent(2, child, [child], [health])), notSocial)),
      aConsent(3, child, [child], bothWays),
    ],
    told: [back, schooling],
  },
  {
    about: "a newer answer about a sibling opens nothing about the child",
    parties: [child, sibling, mother, father],
    consents: [
      longAgo(aConsent(1, mother, [child], bothWays)),
      longAgo(aConsent(2, father, [child], bothWays)),
      endedAt(beforeMidnight, "withdrawn", shutting(longAgo(aConsent(3, mother, [child], [health])), notSocial)),
      aConsent(4, mother, [sibling], bothWays),
    ],
    told: [],
  },
  {
    about: "a newer answer that was recorded in error opens nothing",
    parties: [child, alone],
    consents: [
      aConsent(1, alone, [child], bothWays),
      endedAt(beforeMidnight, "withdrawn", shutting(longAgo(aConsent(2, child, [child], [health])), notSocial)),
      inError(aConsent(3, child, [child], bothWays)),
    ],
    told: [],
  },
  {
    about: "another ground than consent is no consent: a service tells by its own decision",
    parties: [child, mother, father],
    consents: [aConsent(1, mother, [child], [toSocial])],
    legalGrounds: [ground()],
    told: [],
    otherwise: [back],
  },
  {
    about: "it holds from when it was decided",
    parties: [child, alone],
    consents: [],
    legalGrounds: [ground()],
    now: beforeMidnight,
    told: [],
  },
  {
    about: "until it is ended",
    parties: [child, alone],
    consents: [],
    legalGrounds: [ground({ endedAt: monday })],
    told: [],
  },
  {
    about: "or its time has run out",
    parties: [child, alone],
    consents: [],
    legalGrounds: [ground({ decidedAt: monthAgo, validTo: inDays(-1) })],
    told: [],
  },
];

const numberOf = (id: string) => Number(id.slice(-12));

test.each(table)("$about", ({ about: _about, told, otherwise = [], keptOut = [], toCheck = [], now, ...more }) => {
  const file = aCaseFile(more);
  const consent = effectiveConsent(file, now ?? monday);

  const cell = ({ subject, from, to, category }: (typeof consent.flows)[number]) =>
    `${numberOf(subject)} ${from}→${to} ${category}`;
  expect(consent.flows.map(cell).toSorted()).toEqual(told.toSorted());
  expect(consent.otherGrounds.map(cell)).toEqual(otherwise);
  expect(
    consent.keptOut.map(
      (one) => `${numberOf(one.subject)} ${staff.find(({ account }) => account === one.account)?.title}`,
    ),
  ).toEqual(keptOut);
  expect(wordsToCheck(file, now ?? monday).map(numberOf)).toEqual(toCheck);
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

  expect(reaches(consent, anybodyAt("bup"), null)).toBe(false);
  expect(reaches(consent, anybodyAt("bup"), father.id)).toBe(false);
  expect(reaches(consent, anybodyAt("bup"), mother.id), "but to her own meeting").toBe(true);
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
    aboutTheChild: maySee(consent, label("", { ...of, about: [child.id] }), anybodyAt(social)),
    aboutBoth: maySee(consent, label("", { ...of, about: [child.id, alone.id] }), anybodyAt(social)),
    anotherKind: maySee(consent, label("", { ...of, about: [child.id], category: "health" }), anybodyAt(social)),
    saidByTheFamily: maySee(
      consent,
      label("", { ...of, about: [child.id], source: fromParty(alone.id) }),
      anybodyAt(social),
    ),
    bySomebodyElse: maySee(
      consent,
      label("", { ...of, about: [child.id], source: fromUnit(social) }),
      anybodyAt("bup"),
    ),
    itsOwn: maySee(consent, label("", { ...of, about: [child.id] }), anybodyAt("ekskolan")),
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

test("what was worked out is not kept for every moment that was asked about, in all the cases that are remembered", async () => {
  const asked = Array.from({ length: 60 }, () => ({ ...aCaseFile({ parties: [child, alone], consents: [] }) }));
  const seen = asked.flatMap((file) =>
    Array.from({ length: 30 }, (_, minute) => new WeakRef(effectiveConsent(file, addMinutes(monday, minute)))),
  );
  await new Promise((resolve) => setImmediate(resolve));

  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();

  const left = seen.filter((one) => one.deref() !== undefined);
  expect(asked).toHaveLength(60);
  expect(left.length).toBeLessThanOrEqual(500);
});
