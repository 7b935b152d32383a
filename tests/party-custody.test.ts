import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Consent } from "../src-shared/consent/consent.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import type { AssessmentId, PartyId, RequestId, UnitId } from "../src-shared/ids.ts";
import { anyCaseFile } from "./arbitraries/case-file.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give } from "./arbitraries/steps.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aFlow,
  aGuardian,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
} from "./case-files.ts";
import { after, partyIn, refusal } from "./party-case.ts";

vi.setConfig({ testTimeout: times(20_000) });

const child = aChild(10);
const sibling = aChild(11);
const mother = aGuardian(20, [child, sibling], "joint");
const father = aGuardian(21, [child, sibling], "joint");
const school = flowsAmong([office, "ekskolan"]);
const wide = [...school, ...flowsAmong(["ekskolan", "bup"], ["health"])];

/** The mother has agreed to more than the father. */
const file = aCaseFile({
  parties: [child, sibling, mother, father],
  consents: [aConsent(1, mother, [child, sibling, mother], wide), aConsent(2, father, [child, sibling], school)],
});
const decided = { custodyEvidence: "courtDecision" };
const toldAbout = (of: CaseFile, subject: { id: PartyId }) =>
  effectiveConsent(of, monday).flows.filter((flow) => flow.subject === subject.id);
const waiting = (of: CaseFile) =>
  viewFor(of, { kind: "coordinator", account: coordinator }, monday, ekstad.document).waiting;

describe("when a guardian loses custody", () => {
  const without = (custody: "none" | "sole", of = file) =>
    after(of, "party.changeCustody", {
      ...decided,
      guardianId: custody === "none" ? father.id : mother.id,
      childId: child.id,
      custody,
    });

  test.each(["none", "sole"] as const)(
    "nothing that the other once said alone is opened: both are asked anew (custody %s)",
    (custody) => {
      expect(toldAbout(file, child)).toHaveLength(school.length);

      const changed = without(custody);

      expect(toldAbout(changed, child)).toEqual([]);
      expect(changed.stage).toMatchObject({ name: "onHold", why: "consent" });
      const ended = changed.consents.filter((consent) => consent.ended);
      expect(ended.map(({ id, ended: end }) => [id, end?.how, end?.channel])).toEqual([
        [file.consents[0]!.id, "custodyChanged", null],
        [file.consents[1]!.id, "custodyChanged", null],
      ]);
    },
  );

  test("what was agreed to about others goes on as it was", () => {
    const changed = without("sole");

    expect(toldAbout(changed, sibling)).toEqual(toldAbout(file, sibling));
    expect(toldAbout(changed, mother)).toEqual(toldAbout(file, mother));
    const [left] = changed.consents.slice(2);
    expect(left).toMatchObject({ subjects: [sibling.id, mother.id], replaces: file.consents[0]!.id, ended: null });
  });

  test("sole custody leaves nobody else with any, and the one who has it is asked", () => {
    const changed = without("sole");

    expect(partyIn(changed, mother.id, "guardian").custody).toMatchObject([
      { child: sibling.id, kind: "joint" },
      { child: child.id, kind: "sole", evidence: "courtDecision" },
    ]);
    expect(partyIn(changed, father.id, "guardian").custody).toMatchObject([{ child: sibling.id }]);
    const talked = [mother, father].map((guardian) => ({
      at: monday,
      on: inDays(0),
      with: guardian.id,
      channel: "phone" as const,
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
      isClosingTalk: false,
    }));
    expect(waiting({ ...changed, contacts: talked })).toMatchObject({ kind: "recordConsent", about: mother.id });
  });

  test("joint custody that only one is known to have takes another, before anybody is asked", () => {
    const changed = without("none");

    expect(waiting(changed)).toMatchObject({ kind: "addGuardian", about: child.id });
  });

  test("a new yes holds from then on", () => {
    const changed = without("sole");
    const later = "2026-09-07T07:00:00.000Z" as typeof monday;
    const anew: CaseFile = {
      ...changed,
      consents: [...changed.consents, { ...aConsent(9, mother, [child], wide), grantedAt: later }],
    };

    expect(effectiveConsent(anew, later).flows.filter((flow) => flow.subject === child.id)).toHaveLength(wide.length);
  });

  test("a question they have not answered is theirs no more", () => {
    const request = (guardian: { id: PartyId }, subjects: PartyId[]) => ({
      id: numbered<RequestId>(800),
      grantor: guardian.id,
      subjects,
      flows: school,
      purpose: label("Syfte", { about: subjects, category: "contact", source: fromUnit(office) }),
      activities: [],
      validTo: inDays(90),
      notice: { version: "2026-1", language: "sv" },
      requestedAt: monday,
      answer: null,
      reminded: [],
      replacedBy: null,
    });
    const asked = { ...file, requests: [request(father, [child.id]), request(father, [child.id, sibling.id])] };

    expect(without("sole", asked).requests).toMatchObject([{ subjects: [sibling.id] }]);
  });

  test("what a mature child has said goes on, unless one who goes had kept something from being told", () => {
    const health = [aFlow("bup", "ekskolan", "health"), aFlow("bup", "barnochunga", "health")];
    const mature: CaseFile = {
      ...file,
      assessments: [
        {
          id: numbered<AssessmentId>(1),
          child: child.id,
          categories: ["health"],
          questions: [],
          assessedBy: "Behandlare",
          unit: "bup" as UnitId,
          assessedOn: inDays(-2),
          notifyGuardians: true,
          recordedAt: monday,
          endedAt: null,
        },
      ],
      consents: [...file.consents, { ...aConsent(3, child, [child], health), capacity: "mature" as const }],
    };
    const shut = (consent: Consent): Consent =>
      consent.grantor === father.id
        ? { ...consent, exclusions: [{ kind: "category", category: "health", to: "barnochunga" as UnitId }] }
        : consent;
    const guarded = { ...mature, consents: mature.consents.map(shut) };

    expect(toldAbout(without("sole", mature), child)).toEqual(toldAbout(mature, child).slice(-2));
    expect(toldAbout(guarded, child).map(({ to }) => to)).not.toContain("barnochunga");
    expect(toldAbout(without("sole", guarded), child)).toEqual([]);
  });

  test("and is shown nothing more of the child", () => {
    const open: CaseFile = {
      ...file,
      parties: file.parties.map((party) =>
        party === child ? { ...child, name: { ...child.name, source: fromUnit(office) } } : party,
      ),
    };
    const seen = (of: CaseFile) =>
      viewFor(of, { kind: "guardian", party: father.id }, monday, ekstad.document).people.map((person) => person.id);

    expect(seen(open)).toContain(child.id);
    expect(seen(without("none", open))).not.toContain(child.id);
  });
});

describe("when a guardian gains custody", () => {
  const alone = aGuardian(22, [child]);
  const parent = aGuardian(23, []);
  const sole = aCaseFile({ parties: [child, alone, parent], consents: [aConsent(1, alone, [child], school)] });
  const shared = after(sole, "party.changeCustody", {
    ...decided,
    guardianId: parent.id,
    childId: child.id,
    custody: "joint",
  });

  test("both have joint custody, and nothing is told until the new one has agreed", () => {
    expect([alone, parent].map(({ id }) => partyIn(shared, id, "guardian").custody[0]?.kind)).toEqual([
      "joint",
      "joint",
    ]);
    expect(toldAbout(shared, child)).toEqual([]);
    expect(shared.consents[0]!.ended).toBe(null);
    const agreed = { ...shared, consents: [...shared.consents, aConsent(2, parent, [child], school)] };
    expect(toldAbout(agreed, child)).toHaveLength(school.length);
  });

  test("one who had stepped out is back", () => {
    const gone = after(sole, "party.leave", { partyId: parent.id, reason: "Vill inte vara med" });

    const back = after(gone, "party.changeCustody", {
      ...decided,
      guardianId: parent.id,
      childId: child.id,
      custody: "joint",
    });

    expect(partyIn(back, parent.id, "guardian").leftAt).toBe(null);
  });
});

describe("a change of custody", () => {
  const lone = aCaseFile({ parties: [child, aGuardian(22, [child])] });
  const guardianId = numbered<PartyId>(22);

  test("that leaves a child with no guardian in the case has a reason, and the reason is kept", () => {
    const none = { ...decided, guardianId, childId: child.id, custody: "none" };

    expect(refusal(lone, "party.changeCustody", none)).toEqual({ kind: "noGuardianLeft" });
    const left = after(lone, "party.changeCustody", { ...none, reason: "Särskilt förordnad utses" });

    expect(left.safetyReasons).toMatchObject([
      { kind: "withoutGuardian", words: { value: "Särskilt förordnad utses", about: [child.id] } },
    ]);
    expect(waiting(left)).toMatchObject({ kind: "addGuardian", about: child.id });
  });

  test("that is only checked again changes nothing else", () => {
    const checked = after(file, "party.changeCustody", {
      guardianId: mother.id,
      childId: child.id,
      custody: "joint",
      custodyEvidence: "agreement",
    });

    expect(checked.consents).toEqual(file.consents);
    expect(partyIn(checked, mother.id, "guardian").custody).toContainEqual({
      child: child.id,
      kind: "joint",
      evidence: "agreement",
      checkedOn: inDays(0),
    });
  });

  const youth = aChild(12, "2008-09-07");
  test.each([
    ["of no child", { childId: numbered(4711), custody: "none" }, "unknownPerson"],
    ["by one who is no guardian", { guardianId: child.id, custody: "none" }, "unknownPerson"],
    ["that somebody did not have is not taken", { childId: sibling.id, custody: "none" }, "alreadySo"],
    ["over one who is of age is not given", { childId: youth.id, custody: "sole" }, "grownHasNoGuardian"],
  ])("is refused: %s", (_, input, kind) => {
    const more = { ...lone, parties: [...lone.parties, sibling, youth] };

    expect(refusal(more, "party.changeCustody", { ...decided, guardianId, childId: child.id, ...input }).kind).toBe(
      kind,
    );
  });

  const aCaseWithGuardians = () =>
    anyCaseFile().filter(({ parties }) => parties.some(({ kind }) => kind === "guardian"));

  test("never lets anything be told that was not told before", () => {
    let changed = 0;
    fc.assert(
      fc.property(aCaseWithGuardians(), fc.nat(), fc.constantFrom("sole", "joint", "none"), (any, pick, custody) => {
        const guardians = any.parties.filter((party) => party.kind === "guardian");
        const children = any.parties.filter((party) => party.kind === "child");
        const input = {
          ...decided,
          guardianId: guardians[pick % guardians.length]!.id,
          childId: children[pick % children.length]!.id,
          custody,
          reason: "Ett beslut",
        };
        const outcome = give(any, { person: "samordnare", verb: "party.changeCustody", input }, monday, 7);
        if (!outcome.ok) return;
        changed += 1;
        const told = (of: CaseFile) =>
          effectiveConsent(of, monday).flows.map(({ subject, from, to, category }) =>
            [subject, from, to, category].join(" "),
          );

        const before = told(any);
        expect(told(outcome.value).filter((flow) => !before.includes(flow))).toEqual([]);
      }),
      { seed, numRuns: times(300) },
    );
    expect(changed).toBeGreaterThan(times(100));
  });
});
