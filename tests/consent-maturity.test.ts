import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Verb } from "../src-shared/commands.ts";
import { maturityQuestions } from "../src-shared/consent/consent.ts";
import type { AssessmentId, PartyId, UnitId } from "../src-shared/ids.ts";
import { addDays, addMinutes, dayOf, type Moment, momentAt } from "../src-shared/time.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give } from "./arbitraries/steps.ts";
import { anAskedFamily, aYes, heldByAll, lines, schoolAndSocial, toldAboutChild } from "./asked-family.ts";
import { aChild, coordinator, ekstad, flowsAmong, inDays, monday, numbered, office } from "./case-files.ts";
import { aMeeting, child, father, mother, storyOf } from "./round-table.ts";

vi.setConfig({ testTimeout: times(20_000) });

const anAssessment = (more: Record<string, unknown> = {}) => ({
  childId: child.id,
  categories: ["health"],
  questions: maturityQuestions,
  assessedBy: "Kurator, Ekskolan",
  unit: "ekskolan",
  assessedOn: inDays(0),
  notifyGuardians: true,
  ...more,
});
const talk = (of: { id: PartyId }) => ({
  guardianId: of.id,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
});
const healthFlows = flowsAmong([office, "ekskolan", "bup"], ["health"]);

describe("H3: the child consents, the guardian does not", () => {
  test("a child found mature decides alone about what it was found mature for, and its own yes is enough there", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.assessMaturity", anAssessment());
    story.does("samordnare", "case.logContact", talk(child));

    story.does("samordnare", "consent.record", aYes(child, { flows: [...healthFlows, ...schoolAndSocial] }));
    heldByAll(story);

    expect(story.file.consents[0]!.capacity).toBe("mature");
    expect(toldAboutChild(story.file)).toEqual(lines(healthFlows));
    expect(story.file.stage.name).toBe("active");
  });

  test("what the guardians agree to of that kind is nothing without the child", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.assessMaturity", anAssessment());
    for (const guardian of [mother, father]) {
      story.does("samordnare", "consent.record", aYes(guardian, { flows: [...healthFlows, ...schoolAndSocial] }));
      heldByAll(story);
    }

    expect(toldAboutChild(story.file)).toEqual(lines(schoolAndSocial));
  });

  test("when the assessment is ended the child's yes allows nothing alone", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.assessMaturity", anAssessment());
    story.does("samordnare", "case.logContact", talk(child));
    story.does("samordnare", "consent.record", aYes(child, { flows: healthFlows }));
    heldByAll(story);
    const assessmentId = story.file.assessments[0]!.id;

    story.does("samordnare", "consent.endAssessment", { assessmentId });

    expect(toldAboutChild(story.file)).toEqual([]);
    expect(story.isRefused("samordnare", "consent.endAssessment", { assessmentId })).toEqual({ kind: "alreadyEnded" });
    expect(
      story.isRefused("samordnare", "consent.endAssessment", { assessmentId: numbered<AssessmentId>(4711) }),
    ).toEqual({ kind: "notThere" });
  });

  test("the child itself has been told what it means, and asked whether it is safe, before its yes decides anything", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.assessMaturity", anAssessment());

    expect(story.isRefused("samordnare", "consent.record", aYes(child, { flows: healthFlows }))).toEqual({
      kind: "noticeNotGiven",
    });
  });

  test.each([
    ["not every question was answered with a yes", { questions: maturityQuestions.slice(1) }, "maturityNotShown"],
    ["age alone", { questions: [] }, "maturityNotShown"],
    ["the neutral office made it", { unit: office }, "officeNeverAssesses"],
    ["a service nobody knows made it", { unit: "polisen" }, "unknownService"],
    ["it is about a guardian", { childId: mother.id }, "unknownPerson"],
  ])("no child decides alone where %s", (_, more, kind) => {
    const story = storyOf(anAskedFamily());

    expect(story.isRefused("samordnare", "consent.assessMaturity", anAssessment(more))).toEqual({ kind });
  });

  test("no assessment is of tomorrow, nor of somebody who is grown", () => {
    const grown = aChild(12, "2008-09-07");
    const family = anAskedFamily();
    const story = storyOf({ ...family, parties: [...family.parties, grown] });

    expect([
      story.isRefused("samordnare", "consent.assessMaturity", anAssessment({ assessedOn: inDays(1) })),
      story.isRefused("samordnare", "consent.assessMaturity", anAssessment({ childId: grown.id })),
    ]).toEqual([
      { kind: "badInput", fields: [{ path: "assessedOn", problem: "wrongFormat" }] },
      { kind: "ofAgeAlready" },
    ]);
  });
});

/** Something in a story: what the family does openly, or what the child does without its guardians' knowing. */
interface Event {
  isHidden: boolean;
  verb: Verb | "time" | "meeting";
  input: (file: CaseFile, now: Moment) => unknown;
}
const open = (verb: Verb | "time", input: Event["input"]): Event => ({ isHidden: false, verb, input });
const hidden = (verb: Verb | "meeting", input: Event["input"]): Event => ({ isHidden: true, verb, input });
const ofGrantor = (file: CaseFile, of: { id: PartyId }) => file.consents.findLast((one) => one.grantor === of.id);
const yes = (of: { id: PartyId }, flows: typeof healthFlows) => (_: CaseFile, now: Moment) => ({
  ...aYes(of, { flows }),
  validFrom: dayOf(now),
  receivedOn: dayOf(now),
  validTo: addDays(dayOf(now), 40),
});
const confirms = (of: { id: PartyId }) => (file: CaseFile) => {
  const consent = ofGrantor(file, of);
  const authority = consent?.disclosing.find((one) => !consent.heldBy.some((held) => held.authority === one));
  return { consentId: consent?.id, authority, saidBy: "Registrator" };
};
const takesBack = (of: { id: PartyId }) => (file: CaseFile) => ({
  consentId: ofGrantor(file, of)?.id,
  services: "all",
  channel: "phone",
});

const guardiansEvents = [mother, father].flatMap((guardian) => [
  open("case.logContact", () => talk(guardian)),
  open("consent.record", yes(guardian, [...schoolAndSocial, ...healthFlows])),
  ...Array.from({ length: 4 }, () => open("consent.confirmHeld", confirms(guardian))),
  open("consent.withdraw", takesBack(guardian)),
]);
const openEvents = [
  ...guardiansEvents,
  open("party.setVoice", () => ({ childId: child.id, way: "letter", note: "" })),
  open("time", () => null),
];
const hiddenEvents = [
  hidden("consent.assessMaturity", (_, now) => anAssessment({ notifyGuardians: false, assessedOn: dayOf(now) })),
  hidden("consent.assessMaturity", (_, now) => anAssessment({ notifyGuardians: false, assessedOn: dayOf(now) })),
  hidden("case.logContact", () => talk(child)),
  hidden("consent.request", (_, now) => ({ ...aYes(child), flows: healthFlows, validTo: addDays(dayOf(now), 40) })),
  hidden("consent.record", yes(child, healthFlows)),
  ...Array.from({ length: 6 }, () => hidden("consent.confirmHeld", confirms(child))),
  hidden("consent.withdraw", takesBack(child)),
  hidden("consent.endAssessment", (file) => ({ assessmentId: file.assessments.at(-1)?.id })),
  hidden("meeting", () => null),
];

/** What a story does to a case; nothing where it is refused. */
function after(file: CaseFile, { verb, input }: Event, now: Moment, number: number): CaseFile {
  if (verb === "time") return passTime(file, now, ekstad);
  if (verb === "meeting") {
    const start = addMinutes(now, 24 * 60);
    const state = {
      name: "booked" as const,
      slot: { start, end: addMinutes(start, 60) },
      venue: ekstad.document.venues[0]!,
      venueReason: null,
    };
    const purpose = label("Hälsan", { about: [child.id], category: "health", source: fromUnit("bup" as UnitId) });
    return { ...file, meetings: [aMeeting({ family: [child.id], invitees: [], state, purpose })] };
  }
  const outcome = give(file, { person: "samordnare", verb, input: input(file, now) }, now, number);
  return outcome.ok ? outcome.value : file;
}
const asSeenBy = (guardian: { id: PartyId }, file: CaseFile, now: Moment) =>
  JSON.stringify(viewFor(file, { kind: "guardian", party: guardian.id }, now, ekstad.document));

const asked = anAskedFamily();
const agreed = storyOf(asked);
for (const guardian of [mother, father]) {
  agreed.does("samordnare", "consent.record", aYes(guardian, { flows: [...schoolAndSocial, ...healthFlows] }));
  heldByAll(agreed);
}
/** Nobody has called yet; somebody has; everybody has been told; both have agreed and the case is under way. */
const beginnings: Record<"taken" | "early" | "told" | "agreed", CaseFile> = {
  taken: { ...asked, contacts: [], stage: { name: "triage", callBackBy: inDays(2), coordinator } },
  early: {
    ...asked,
    contacts: [{ ...asked.contacts[0]!, noticeGiven: false }],
    stage: { name: "familyContact", coordinator },
  },
  told: asked,
  agreed: agreed.file,
};

test("H3: whatever a mature child decides without its guardians' knowing, their views are byte for byte as if it had not", () => {
  let decided = 0;
  let resting = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...openEvents) },
          { weight: 4, arbitrary: fc.constantFrom(...hiddenEvents) },
        ),
        { minLength: 20, maxLength: 45 },
      ),
      fc.constantFrom("taken", "early", "told", "agreed", "agreed"),
      (events, beginning) => {
        const begun = beginnings[beginning];
        let [withIt, without, now] = [begun, begun, monday];
        events.forEach((event, index) => {
          if (event.verb === "time") now = addMinutes(now, (index % 3 === 0 ? 45 : 1) * 24 * 60);
          now = addMinutes(now, 1);
          withIt = after(withIt, event, now, 100 + index);
          // A talk with the child is like any other until something is kept from the guardians.
          if (event.isHidden && (event.verb !== "case.logContact" || withIt.assessments.length > 0)) {
            if (toldAboutChild(withIt, now).length > toldAboutChild(without, now).length) decided += 1;
            if (without.stage.name === "onHold" && withIt.stage.name === "active") resting += 1;
          } else without = after(without, event, now, 100 + index);
          for (const guardian of [mother, father])
            expect(asSeenBy(guardian, withIt, now), event.verb).toBe(asSeenBy(guardian, without, now));
        });
      },
    ),
    { seed, numRuns: times(120) },
  );
  expect(decided).toBeGreaterThan(times(100));
  expect(resting).toBeGreaterThan(0);
});

describe("H3: what is said of such a thing", () => {
  const said = (by: UnitId) => label("Mår dåligt", { about: [child.id], category: "health", source: fromUnit(by) });
  const need = {
    id: "00000000-0000-4000-8000-000000000600",
    words: said("bup" as UnitId),
    wording: "00000000-0000-4000-8000-000000000601",
    child: child.id,
    area: "health",
    metOn: null,
  } as unknown as CaseFile["plan"]["needs"][number];
  const story = (notifyGuardians: boolean) => {
    const family = anAskedFamily();
    const told = storyOf({ ...family, plan: { ...family.plan, needs: [need] } });
    told.does("samordnare", "consent.assessMaturity", anAssessment({ notifyGuardians }));
    return told;
  };
  const reads = (told: ReturnType<typeof story>) => JSON.stringify(told.viewOf(mother.id)).includes("Mår dåligt");

  test("is not for the guardians to read, unless they may know of it", () => {
    expect([reads(story(true)), reads(story(false))]).toEqual([true, false]);
  });

  test("is theirs no more when the assessment has ended; only when a later one may be known", () => {
    const told = story(false);
    const assessmentId = told.file.assessments[0]!.id;
    told.does("samordnare", "consent.endAssessment", { assessmentId });
    const ended = reads(told);

    told.until(momentAt(inDays(2), "08:00"));
    told.does("samordnare", "consent.assessMaturity", anAssessment());

    expect([ended, reads(told)]).toEqual([false, true]);
  });
});
