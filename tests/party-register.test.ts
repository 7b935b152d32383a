import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { standingOf, viewerOf } from "../src-shared/case/viewer.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { personalNumberOf } from "../src-shared/party/personal-number.ts";
import type { Day, Moment } from "../src-shared/time.ts";
import { aConsent, accountCalled, coordinator, ekstad, flowsAmong, monday, numbered, office } from "./case-files.ts";
import { after, inTriage, newest, partyIn, refusal } from "./party-case.ts";

const seen = (file: CaseFile, now = monday) =>
  viewFor(file, { kind: "coordinator", account: coordinator }, now, ekstad.document);
const seenBy = (file: CaseFile, kind: "guardian" | "child", party: PartyId) =>
  viewFor(file, { kind, party }, monday, ekstad.document);

const child = { childName: "Barnet Ek", childBornOn: "2013-05-14" };
const mother = {
  guardianName: "Vårdnadshavare Ek",
  guardianPhone: "070-1740605",
  custody: "joint",
  custodyEvidence: "populationRegister",
};
const registered = (more: object = {}) => after(inTriage(), "party.registerFamily", { ...child, ...mother, ...more });
const ids = (file: CaseFile) => file.parties.map((party) => party.id) as [PartyId, PartyId, ...PartyId[]];

describe("a family is written in", () => {
  test("with a guardian's mail, and the child's own phone and personal number", () => {
    const file = registered({
      guardianMail: " Foralder@Example.se ",
      childPersonalNumber: "130514-9815",
      childPhone: "070-1740606",
    });

    const [childId, guardianId] = ids(file);
    expect(partyIn(file, guardianId, "guardian")).toMatchObject({
      phone: { value: "0701740605" },
      mail: { value: "Foralder@Example.se" },
      custody: [{ child: childId, kind: "joint", evidence: "populationRegister" }],
    });
    expect(partyIn(file, childId, "child")).toMatchObject({
      personalNumber: { value: "201305149815" },
      phone: { value: "0701740606" },
    });
  });

  test("and the child's own number is the child's: neither guardian is shown it", () => {
    const one = registered({ childPhone: "070-1740606" });
    const both = after(one, "party.addGuardian", {
      childId: ids(one)[0],
      guardianName: "Vårdnadshavare Al",
      guardianPhone: "070-1740607",
      custodyEvidence: "populationRegister",
    });

    const [childId, first, second] = ids(both);

    for (const guardian of [first, second!]) {
      const [shown] = seenBy(both, "guardian", guardian).people.filter((person) => person.kind === "child");
      expect(shown).toMatchObject({ name: "Barnet Ek", bornOn: "2013-05-14", phone: null, personalNumber: null });
    }
    expect(seenBy(both, "child", childId).people[0]).toMatchObject({ name: "Barnet Ek", phone: "0701740606" });
  });

  test("without a guardian where the young person is of age, and the talk is with them", () => {
    const file = after(inTriage(), "party.registerFamily", { childName: "Ungdom Ek", childBornOn: "2007-01-20" });

    expect(file.parties.map((party) => party.kind)).toEqual(["child"]);
    expect(seen(file)).toMatchObject({ waiting: { kind: "logContact" }, people: [{ isGrown: true, toContact: true }] });
    const talked = after(file, "case.logContact", {
      guardianId: newest(file),
      channel: "phone",
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
    });
    expect(seen(talked)).toMatchObject({
      stage: "consentPending",
      waiting: { kind: "recordOwnConsent", about: newest(file) },
    });
  });

  test("with a parent beside one who is of age, and the parent has no custody", () => {
    const file = after(inTriage(), "party.registerFamily", { ...child, ...mother, childBornOn: "2007-01-20" });

    expect(partyIn(file, newest(file), "guardian").custody).toEqual([]);
  });

  test.each([
    ["no guardian", { guardianName: "" }, ["guardianName"]],
    ["no way to reach the guardian", { guardianPhone: "" }, ["guardianPhone"]],
    ["nothing said of custody", { custody: undefined, custodyEvidence: undefined }, ["custody", "custodyEvidence"]],
  ])("is refused with %s, as long as the child is a child", (_, less, paths) => {
    const outcome = refusal(inTriage(), "party.registerFamily", { ...child, ...mother, ...less });

    expect(outcome).toEqual({ kind: "badInput", fields: paths.map((path) => ({ path, problem: "missing" })) });
  });

  test.each([
    ["wrong check digit", "20130514-9816"],
    ["somebody else's birthday", "20130515-9814"],
    ["another century's", "19130514-9815"],
    ["nonsense", "ett nummer"],
  ])("is refused with a personal number that has %s", (_, childPersonalNumber) => {
    expect(refusal(inTriage(), "party.registerFamily", { ...child, ...mother, childPersonalNumber })).toEqual({
      kind: "badInput",
      fields: [{ path: "childPersonalNumber", problem: "wrongFormat" }],
    });
  });

  test("until the last day before the twenty-first birthday", () => {
    const youth = { childName: "Ungdom Ek", childBornOn: "2005-09-07" };
    const midnight = "2026-09-06T22:00:00.000Z" as Moment;
    const before = "2026-09-06T21:59:59.000Z" as Moment;

    expect(refusal(inTriage(), "party.registerFamily", youth, { now: midnight })).toEqual({
      kind: "tooOld",
      oldest: 20,
    });
    expect(after(inTriage(), "party.registerFamily", youth, { now: before }).parties).toHaveLength(1);
  });
});

describe("a personal number", () => {
  const bornOn = "2013-05-14" as Day;
  test.each(["201305149815", "20130514-9815", "130514-9815", "1305149815", " 20130514 9815 "])(
    "is the same however it is written: %s",
    (said) => expect(personalNumberOf(said, bornOn)).toBe("201305149815"),
  );

  test("may be a coordination number, whose day is sixty greater", () => {
    expect(personalNumberOf("20130574-9812", bornOn)).toBe("201305749812");
    expect(personalNumberOf("20130574-9813", bornOn)).toBe(null);
  });
});

describe("a sibling", () => {
  const sibling = { childName: "Syskonet Ek", childBornOn: "2016-02-03" };
  const held = (guardianId: PartyId, custody = "joint") => ({ guardianId, custody, custodyEvidence: "courtDecision" });

  test("has guardians of its own, and the next step asks for the one of its own that is missing", () => {
    const file = registered({ custody: "sole" });
    const guardianId = ids(file)[1];

    const more = after(file, "party.addChild", { ...sibling, guardians: [held(guardianId)] });

    expect(partyIn(more, guardianId, "guardian").custody).toMatchObject([
      { kind: "sole" },
      { child: newest(more), kind: "joint", evidence: "courtDecision" },
    ]);
    expect(seen(more).waiting).toEqual({ kind: "addGuardian", about: newest(more), dueAt: null });
    const whole = after(more, "party.addGuardian", {
      childId: newest(more),
      guardianName: "Vårdnadshavare Al",
      guardianPhone: "070-1740607",
      custodyEvidence: "courtDecision",
    });
    expect(partyIn(whole, newest(whole), "guardian").custody).toMatchObject([{ child: newest(more), kind: "joint" }]);
    expect(seen(whole).waiting.kind).toBe("logContact");
  });

  test("whose consent is not yet given is asked for, whoever has answered for the first child", () => {
    const file = registered({ custody: "sole" });
    const guardianId = ids(file)[1];
    const talk = { guardianId, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
    const talked = after(file, "case.logContact", talk);
    const [childId] = ids(file);
    const answered = {
      ...talked,
      consents: [aConsent(1, { id: guardianId }, [{ id: childId }], flowsAmong([office, "ekskolan"]))],
    };
    expect(seen(answered).waiting.kind).toBe("setVoice");

    const more = after(answered, "party.addChild", { ...sibling, guardians: [held(guardianId, "sole")] });

    expect(seen(more).waiting).toMatchObject({ kind: "recordConsent", about: guardianId });
  });

  const guardianOf = (file: CaseFile) => ids(file)[1];
  test("comes after the first child, and into a case that goes on", () => {
    const file = registered();
    const guardians = [held(guardianOf(file))];
    const reason = file.inquiry.worry!;
    const closed: CaseFile = { ...file, stage: { name: "closed", at: monday, reason, coordinator } };

    expect(refusal(inTriage(), "party.addChild", { ...sibling, guardians })).toEqual({ kind: "notInThisStage" });
    expect(refusal(closed, "party.addChild", { ...sibling, guardians })).toEqual({ kind: "notInThisStage" });
  });

  test.each([
    ["without a guardian", {}, "badInput"],
    ["with a stranger", { guardians: [held(numbered<PartyId>(4711))] }, "unknownPerson"],
    ["who is too old", { childBornOn: "2001-01-01" }, "tooOld"],
    ["who is not born", { childBornOn: "2027-01-01" }, "badInput"],
  ])("is not written in %s", (_, more, kind) =>
    expect(refusal(registered(), "party.addChild", { ...sibling, guardians: [], ...more }).kind).toBe(kind),
  );

  test("has one sole guardian at most, and each guardian once", () => {
    const one = registered();
    const file = after(one, "party.addGuardian", {
      childId: ids(one)[0],
      guardianName: "Vårdnadshavare Al",
      guardianPhone: "070-1740607",
      custodyEvidence: "populationRegister",
    });
    const two = ids(file).slice(1);

    for (const guardians of [
      [held(two[0]!, "sole"), held(two[1]!)],
      [held(two[0]!), held(two[0]!)],
    ])
      expect(refusal(file, "party.addChild", { ...sibling, guardians })).toEqual({ kind: "custodyContradicts" });
  });

  test("who is of age has no guardian", () => {
    const file = registered();
    const grown = { ...sibling, childBornOn: "2007-02-03" };

    expect(refusal(file, "party.addChild", { ...grown, guardians: [held(guardianOf(file))] })).toEqual({
      kind: "grownHasNoGuardian",
    });
    expect(after(file, "party.addChild", { ...grown, guardians: [] }).parties).toHaveLength(3);
  });

  test("is not the same child once more", () => {
    const file = registered({ childPersonalNumber: "20130514-9815" });
    const same = { ...sibling, childBornOn: "2013-05-14", childPersonalNumber: "130514-9815" };

    expect(refusal(file, "party.addChild", { ...same, guardians: [held(guardianOf(file))] })).toEqual({
      kind: "alreadyInCase",
      who: "Barnet Ek",
    });
  });
});

describe("a parent", () => {
  const father = { guardianName: "Förälder Al", guardianPhone: "070-1740607", guardianMail: "al@example.se" };

  test("without custody is in the case and has no say over the child", () => {
    const file = registered({ custody: "sole" });
    const more = after(file, "party.addGuardian", { childId: ids(file)[0], ...father, custody: "none" });

    const parent = newest(more);
    expect(partyIn(more, parent, "guardian")).toMatchObject({ custody: [], mail: { value: "al@example.se" } });
    expect(seen(more).people.find((person) => person.id === parent)).toMatchObject({ toContact: false, custody: [] });
    expect(seenBy(more, "guardian", parent).people.map((person) => person.id)).toEqual([parent]);
  });

  test.each([
    [
      "with sole custody beside another",
      { custody: "sole", custodyEvidence: "courtDecision" },
      "joint",
      "custodyContradicts",
    ],
    ["with joint custody where it is sole", { custodyEvidence: "courtDecision" }, "sole", "familyAlreadyRegistered"],
    ["whose custody nobody has checked", {}, "joint", "badInput"],
  ])("is not written in %s", (_, more, custody, kind) => {
    const file = registered({ custody });

    expect(refusal(file, "party.addGuardian", { childId: ids(file)[0], ...father, ...more }).kind).toBe(kind);
  });

  test("is no guardian of one who is of age", () => {
    const file = after(inTriage(), "party.registerFamily", { childName: "Ungdom Ek", childBornOn: "2007-01-20" });
    const asked = { childId: newest(file), ...father, custodyEvidence: "courtDecision" };

    expect(refusal(file, "party.addGuardian", asked)).toEqual({ kind: "grownHasNoGuardian" });
    expect(after(file, "party.addGuardian", { ...asked, custody: "none" }).parties).toHaveLength(2);
  });
});

describe("somebody at the family's side", () => {
  const aunt = { role: "trustedAdult", name: "Trygg vuxen Bo", phone: "070-1740610", mail: "" };

  test("is known to the coordinator and to the one they stand beside, and to nobody else in the family", () => {
    const file = registered();
    const [childId, guardianId] = ids(file);

    const more = after(file, "party.addSupporter", { ...aunt, of: childId });

    const shown = { kind: "supporter", role: "trustedAdult", name: "Trygg vuxen Bo", phone: "0701740610" };
    expect(seen(more).people.at(-1)).toMatchObject(shown);
    expect(seenBy(more, "child", childId).people.at(-1)).toMatchObject(shown);
    expect(JSON.stringify(seenBy(more, "guardian", guardianId))).not.toContain("Trygg vuxen Bo");
  });

  test("can be the one the child is heard through", () => {
    const file = registered();
    const [childId] = ids(file);
    const more = after(file, "party.addSupporter", { ...aunt, of: childId });

    const heard = after(more, "party.setVoice", { childId, way: "trustedAdult", note: "", trustedAdult: newest(more) });

    expect(seen(heard).people[0]).toMatchObject({ voice: "trustedAdult", trustedAdult: newest(more) });
  });

  test.each(["letter", "trustedAdult"])("is not who the child is heard through by %s, unless it is so", (way) => {
    const file = registered();
    const [childId, guardianId] = ids(file);

    expect(refusal(file, "party.setVoice", { childId, way, note: "", trustedAdult: guardianId })).toEqual({
      kind: "badInput",
      fields: [{ path: "trustedAdult", problem: "notAChoice" }],
    });
  });

  test("stands beside a child or a parent, not beside anybody", () => {
    const file = registered();
    const more = after(file, "party.addSupporter", { ...aunt, of: ids(file)[0] });
    const again = { ...aunt, phone: "" };

    expect(refusal(more, "party.addSupporter", { ...again, of: newest(more) })).toEqual({ kind: "unknownPerson" });
    expect(refusal(more, "party.addSupporter", { ...again, of: numbered<PartyId>(4711) })).toEqual({
      kind: "unknownPerson",
    });
  });
});

describe("a person at a service", () => {
  const plain = (title: string) =>
    standingOf(accountCalled(title), { isCoordinator: false, isManager: false }, ekstad.document);
  const added = (title: string) => after(registered(), "party.addProfessional", { account: accountCalled(title) });

  test("comes from the directory by their account, and is let into nothing by it", () => {
    const file = added("kurator");

    expect(partyIn(file, newest(file), "professional")).toMatchObject({
      title: "kurator",
      mailbox: "kurator@ekstad.example.se",
      unit: { id: "ekskolan", authority: "utbildningsnamnden" },
      leftAt: null,
    });
    expect(viewerOf(file, accountCalled("kurator"), plain("kurator"))).toBe(null);
  });

  test("H8: outside every tenant has no account and no calendar, and is reached by telephone or mail", () => {
    const asked = { unit: "bup", title: "Logoped, mottagningen", phone: "070-1740620", mail: "logoped@example.org" };
    const file = after(registered(), "party.addProfessional", asked);

    expect(partyIn(file, newest(file), "professional")).toMatchObject({
      account: null,
      mailbox: null,
      phone: "0701740620",
      mail: "logoped@example.org",
      unit: { id: "bup", name: "Enheten bup", authority: "region" },
    });
    expect(seen(file).people.at(-1)).toMatchObject({ title: "Logoped, mottagningen", mail: "logoped@example.org" });
  });

  test.each([
    ["nobody in the directory", { account: `${coordinator.slice(0, 37)}${numbered(4711)}` }, "unknownPerson"],
    ["one of the office that leads", { account: coordinator }, "officeTakesNoPart"],
    ["the office by another door", { unit: office, title: "Samordnare", phone: "070-1740620" }, "officeTakesNoPart"],
    ["no service", { unit: "nowhere", title: "Logoped", phone: "070-1740620" }, "unknownService"],
    ["nothing to call them", { unit: "bup", title: "", phone: "070-1740620" }, "badInput"],
    ["no way to reach them", { unit: "bup", title: "Logoped" }, "badInput"],
  ])("is not added where it is %s", (_, input, kind) =>
    expect(refusal(registered(), "party.addProfessional", input).kind).toBe(kind),
  );

  test("is added once", () => {
    expect(refusal(added("kurator"), "party.addProfessional", { account: accountCalled("kurator") })).toEqual({
      kind: "alreadyInCase",
      who: "kurator",
    });
    const outside = { unit: "bup", title: "Logoped", phone: "070-1740620" };
    const file = after(registered(), "party.addProfessional", outside);
    expect(refusal(file, "party.addProfessional", { ...outside, title: "logoped", phone: "070-1740621" })).toEqual({
      kind: "alreadyInCase",
      who: "Logoped",
    });
  });

  test("who left and is added again is somebody new: what they once were shown is not theirs by it", () => {
    const first = added("kurator");
    const left = after(first, "party.leave", { partyId: newest(first), reason: "Ny tjänst" });

    const back = after(left, "party.addProfessional", { account: accountCalled("kurator") });

    expect(newest(back)).not.toBe(newest(first));
    expect(partyIn(back, newest(first), "professional").leftAt).toBe(monday);
  });

  test("without an account who comes back is the same, so that what was said against them still holds", () => {
    const outside = { unit: "bup", title: "Logoped", phone: "070-1740620" };
    const first = after(registered(), "party.addProfessional", outside);
    const left = after(first, "party.leave", { partyId: newest(first), reason: "Slutat" });

    const back = after(left, "party.addProfessional", { ...outside, phone: "070-1740621" });

    expect(newest(back)).toBe(newest(first));
    expect(partyIn(back, newest(first), "professional")).toMatchObject({ leftAt: null, phone: "0701740621" });
  });
});

describe("how heavy it is to carry everything between services", () => {
  test("is said before and after, and the latest word counts", () => {
    const file = registered();
    const partyId = ids(file)[1];
    const rated = [
      { when: "before", score: 4 },
      { when: "before", score: 5 },
      { when: "after", score: 2 },
    ].reduce((before, said) => after(before, "party.rateBurden", { partyId, ...said }), file);

    expect(seen(rated).record?.burdens).toMatchObject([
      { party: partyId, when: "before", score: 5 },
      { party: partyId, when: "after", score: 2 },
    ]);
  });

  test("is the family's to say, from one to five", () => {
    const file = after(registered(), "party.addProfessional", { account: accountCalled("kurator") });

    expect(refusal(file, "party.rateBurden", { partyId: newest(file), when: "before", score: 3 })).toEqual({
      kind: "unknownPerson",
    });
    expect(refusal(file, "party.rateBurden", { partyId: ids(file)[1], when: "before", score: 6 }).kind).toBe(
      "badInput",
    );
  });
});
