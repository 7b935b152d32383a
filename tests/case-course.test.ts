import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { advance } from "../src-shared/case/advance.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import type { RequestId } from "../src-shared/ids.ts";
import { addYears } from "../src-shared/time.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aGuardian,
  coordinator,
  flowsAmong,
  inDays,
  monday,
  numbered,
} from "./case-files.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  anActiveCase,
  anAgreement,
  anInquiry,
  aPublishedMeeting,
  aWorld,
  done,
  family,
  later,
  municipalityId,
  refusalOf,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const by = "samordnare";
const give = (caseId: string, verb: Parameters<World["perform"]>[2], input: unknown = {}) =>
  world.perform(by, caseId, verb, input);
const stageOf = async (caseId: string) => (await world.file(caseId)).stage;
const stepOf = async (caseId: string) => (await done(world.view(by, caseId))).waiting.kind;
const why = { reason: "Familjen klarar sig själv nu" };
const aTalk = (guardianId: string) => ({
  guardianId,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
});
async function accepted(caseId: string) {
  await done(give(caseId, "case.accept", { noConflictOfInterest: true }));
  return caseId;
}
/** The talk has been and the evaluation is offered. */
async function readyToClose(caseId: string, guardianId: string) {
  await done(give(caseId, "case.startClosing", why));
  await done(give(caseId, "case.logContact", { ...aTalk(guardianId), isClosingTalk: true }));
  await done(give(caseId, "case.offerEvaluation"));
}
async function aClosedCase() {
  const begun = await anActiveCase(world);
  await readyToClose(begun.caseId, begun.guardianId);
  await done(give(begun.caseId, "case.close"));
  return begun;
}

describe("I3: a case that comes to no coordination", () => {
  test.each(["adviceOnly", "redirected", "sipEnough"])("ends in triage as %s, with its reason", async (how) => {
    const caseId = await accepted(await anInquiry(world));

    await done(give(caseId, "case.end", { how, ...why }));

    expect(await stageOf(caseId)).toMatchObject({ name: "ended", how, reason: { value: why.reason } });
    expect(await stepOf(caseId)).toBe("nothing");
  });

  test("is declined by a family that somebody has talked with, and not before", async () => {
    const early = await accepted(await anInquiry(world));
    const { caseId } = await aCaseInConsentPending(world);

    const refused = await refusalOf(give(early, "case.end", { how: "declined", ...why }));
    await done(give(caseId, "case.end", { how: "declined", ...why }));

    expect(refused).toEqual({ kind: "familyNotAsked" });
    expect(await stageOf(caseId)).toMatchObject({ name: "ended", how: "declined" });
  });

  test("does not end so once it is under way, nor without a reason", async () => {
    const { caseId } = await anActiveCase(world);
    const other = await accepted(await anInquiry(world));

    const underWay = give(caseId, "case.end", { how: "adviceOnly", ...why });
    const silent = give(other, "case.end", { how: "adviceOnly", reason: " " });

    expect(await refusalOf(underWay)).toEqual({ kind: "notInThisStage" });
    expect(await refusalOf(silent)).toMatchObject({ kind: "badInput", fields: [{ path: "reason" }] });
  });
});

describe("H2: one guardian yes, the other no or silent", () => {
  const child = aChild(10);
  const [one, other] = [aGuardian(20, [child], "joint"), aGuardian(21, [child], "joint")];
  const request = (
    grantor: typeof one,
    kind: "refused" | "wantsTalk" | null,
    number: number,
  ): CaseFile["requests"][number] => ({
    id: numbered<RequestId>(number),
    grantor: grantor.id,
    subjects: [child.id],
    flows: flowsAmong(["samordning", "ekskolan"]),
    purpose: label("Skolgång", { about: [child.id], category: "schooling", source: fromParty(grantor.id) }),
    activities: [],
    validTo: inDays(180),
    notice: { version: "2026-1", language: "sv" },
    requestedAt: monday,
    answer: kind && { kind, at: monday, channel: "phone", recordedBy: coordinator, reason: null },
    reminded: [],
    replacedBy: null,
  });
  const pending = (requests: CaseFile["requests"], more: Partial<CaseFile> = {}) =>
    advance(
      aCaseFile({ stage: { name: "consentPending", coordinator }, parties: [child, one, other], requests, ...more }),
      monday,
    ).stage.name;

  test("one no alone never ends a case, nor does silence, nor a wish to talk", () => {
    expect(pending([request(one, "refused", 1)])).toBe("consentPending");
    expect(pending([request(one, "refused", 1), request(other, null, 2)])).toBe("consentPending");
    expect(pending([request(one, "refused", 1), request(other, "wantsTalk", 2)])).toBe("consentPending");
    expect(pending([request(one, "refused", 1)], { parties: [child, one] })).toBe("consentPending");
  });

  test("when everybody whose yes is needed has said no it ends by itself, and says nothing of why", () => {
    const file = aCaseFile({
      stage: { name: "consentPending", coordinator },
      parties: [child, one, other],
      requests: [request(one, "refused", 1), request(other, "refused", 2)],
    });

    expect(advance(file, monday).stage).toEqual({
      name: "ended",
      at: monday,
      how: "declined",
      reason: null,
      coordinator,
    });
  });

  test("a no about one child is not one about its sibling", () => {
    const sibling = aChild(11);
    const both = {
      ...one,
      custody: [child, sibling].map(({ id }) => ({ ...one.custody[0]!, kind: "sole" as const, child: id })),
    };
    const parties = [child, sibling, both];
    const aboutSibling = { ...request(one, "refused", 2), subjects: [sibling.id] };

    expect(pending([request(one, "refused", 1)], { parties })).toBe("consentPending");
    expect(pending([request(one, "refused", 1), aboutSibling], { parties })).toBe("ended");
  });

  test("a later question, a yes that stands, or a no from before the case was taken up again keeps it open", () => {
    const refused = [request(one, "refused", 1), request(other, "refused", 2)];
    const reason = label("Igen", { about: [child.id], category: "family", source: fromParty(one.id) });
    const afterwards = "2026-09-07T07:00:00.000Z" as typeof monday;

    expect(pending([...refused, request(one, null, 3)])).toBe("consentPending");
    expect(pending(refused, { consents: [aConsent(5, one, [child], flowsAmong(["samordning", "ekskolan"]))] })).toBe(
      "consentPending",
    );
    expect(pending(refused, { turns: [{ kind: "reopened", at: afterwards, reason }] })).toBe("consentPending");
  });
});

describe("the family rests from it", () => {
  test("and goes on when it wants to; its reason stays with the coordinator", async () => {
    const { caseId } = await anActiveCase(world);

    await done(give(caseId, "case.pause", { reason: "Sjukdom i familjen" }));
    const paused = await done(world.view(by, caseId));
    await done(give(caseId, "case.resume"));

    expect(paused).toMatchObject({ stage: "onHold", waiting: { kind: "resumeCase" } });
    expect(paused.course?.turns).toMatchObject([{ kind: "paused", reason: "Sjukdom i familjen" }]);
    expect((await stageOf(caseId)).name).toBe("active");
  });

  test("does not go on by itself when consent is there", async () => {
    const { caseId } = await anActiveCase(world);
    await done(give(caseId, "case.pause", why));
    world.clock.now = "2026-09-08T06:00:00.000Z" as typeof world.clock.now;

    await done(give(caseId, "case.handOver", { to: world.account("samordnare2"), note: "Vilar" }));

    world.clock.now = "2026-09-07T06:00:00.000Z" as typeof world.clock.now;
    expect(await stageOf(caseId)).toMatchObject({ name: "onHold", why: "family" });
  });

  test("once a meeting to come is called off; and a case that waits for consent is not resumed by hand", async () => {
    const { caseId } = await aBookedMeeting(world);
    const { caseId: waiting, consentId } = await anActiveCase(world);
    await done(give(waiting, "consent.withdraw", { consentId, services: "all", channel: "phone" }));

    expect(await refusalOf(give(caseId, "case.pause", why))).toEqual({ kind: "meetingToCome" });
    expect((await stageOf(waiting)).name).toBe("onHold");
    expect(await refusalOf(give(waiting, "case.resume"))).toEqual({ kind: "notInThisStage" });
    expect(await refusalOf(give(waiting, "case.pause", why))).toEqual({ kind: "notInThisStage" });
  });
});

describe("when only the following up is left", () => {
  test("the case says so once they have met", async () => {
    const { caseId } = await anAgreement(world);

    await done(give(caseId, "case.toFollowUp"));

    expect((await stageOf(caseId)).name).toBe("followUp");
    expect(await refusalOf(give(caseId, "case.toFollowUp"))).toEqual({ kind: "notInThisStage" });
  });

  test("not before they have met, nor while a meeting is to come", async () => {
    const { caseId } = await anActiveCase(world);
    const { caseId: coming } = await aPublishedMeeting(world);

    expect(await refusalOf(give(caseId, "case.toFollowUp"))).toEqual({ kind: "notMetYet" });
    expect(await refusalOf(give(coming, "case.toFollowUp"))).toEqual({ kind: "notMetYet" });
  });
});

describe("a case that is closed", () => {
  test("has been talked over with the family, which was offered an evaluation; each step tells the next", async () => {
    const { caseId, guardianId } = await anActiveCase(world);
    await done(give(caseId, "case.startClosing", why));
    const steps = [await stepOf(caseId)];
    const refusals = [await refusalOf(give(caseId, "case.close"))];

    await done(give(caseId, "case.logContact", { ...aTalk(guardianId), isClosingTalk: true }));
    steps.push(await stepOf(caseId));
    refusals.push(await refusalOf(give(caseId, "case.close")));
    await done(give(caseId, "case.offerEvaluation"));
    steps.push(await stepOf(caseId));
    await done(give(caseId, "case.close"));

    expect(steps).toEqual(["logClosingTalk", "offerEvaluation", "closeCase"]);
    expect(refusals).toEqual([{ kind: "closingTalkNeeded" }, { kind: "evaluationNotOffered" }]);
    expect(await stageOf(caseId)).toMatchObject({ name: "closed", reason: { value: why.reason } });
    expect((await done(world.view(by, caseId))).course).toMatchObject({
      closingTalkOn: later(world, 0),
      ending: { reason: why.reason },
    });
  });

  test("leaves no promise hanging", async () => {
    const { caseId, guardianId, taskId } = await anAgreement(world);
    await readyToClose(caseId, guardianId);
    const owed = await refusalOf(give(caseId, "case.close"));

    await done(world.perform("kurator", caseId, "followup.report", { taskId, outcome: "done", evidence: "Provat" }));
    await done(give(caseId, "followup.receive", { taskId }));
    await done(give(caseId, "case.close"));

    expect(owed).toEqual({ kind: "promisesLeft", count: 1 });
  });

  test("leaves no meeting to come", async () => {
    const { caseId, guardianId, meetingId } = await aBookedMeeting(world);
    await readyToClose(caseId, guardianId);
    const coming = await refusalOf(give(caseId, "case.close"));

    await done(give(caseId, "meeting.cancel", { meetingId, reason: "Behövs inte" }));
    await done(give(caseId, "case.close"));

    expect(coming).toEqual({ kind: "meetingToCome" });
  });

  test("stays open after all where the family wants it, and is active again at once", async () => {
    const { caseId } = await anActiveCase(world);
    await done(give(caseId, "case.startClosing", why));

    await done(give(caseId, "case.stayOpen"));

    expect((await stageOf(caseId)).name).toBe("active");
    expect(await refusalOf(give(caseId, "case.stayOpen"))).toEqual({ kind: "notInThisStage" });
  });

  test("is opened again with a reason: active where consent still holds, or else it is asked for anew", async () => {
    const { caseId } = await aClosedCase();
    const { caseId: later_, consentId } = await aClosedCase();
    await done(give(later_, "consent.withdraw", { consentId, services: "all", channel: "phone" }));

    await done(give(caseId, "case.reopen", { reason: "Skolan hör av sig" }));
    await done(give(later_, "case.reopen", { reason: "Skolan hör av sig" }));

    expect((await stageOf(caseId)).name).toBe("active");
    expect((await stageOf(later_)).name).toBe("consentPending");
    const { course, record } = await done(world.view(by, caseId));
    expect(course).toMatchObject({ turns: [{ kind: "reopened", reason: "Skolan hör av sig" }], closingTalkOn: null });
    expect(record?.evaluationOfferedAt).toBeNull();
  });

  test("is not opened again for one who is past the programme's age", async () => {
    const { caseId } = await aClosedCase();
    const before = world.clock.now;
    world.clock.now = `${addYears("2026-09-07" as never, 12)}T06:00:00.000Z` as typeof before;

    const outcome = await refusalOf(give(caseId, "case.reopen", { reason: "Hör av sig" }));

    world.clock.now = before;
    expect(outcome).toEqual({ kind: "tooOld", oldest: 20 });
  });

  test("is begun to be closed, talked over, evaluated, closed and opened in its own stage only", async () => {
    const triage = await accepted(await anInquiry(world));
    const { caseId, guardianId } = await anActiveCase(world);

    const answers = [
      await refusalOf(give(triage, "case.startClosing", why)),
      await refusalOf(give(caseId, "case.logContact", { ...aTalk(guardianId), isClosingTalk: true })),
      await refusalOf(give(caseId, "case.offerEvaluation")),
      await refusalOf(give(caseId, "case.close")),
      await refusalOf(give(caseId, "case.reopen", why)),
    ];

    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ kind: "notInThisStage" })));
  });
});

describe("a case that ran on paper", () => {
  const onPaper = {
    caller: "Förälder",
    phone: "070-1740690",
    worry: "Skolgång",
    language: "sv",
    startedOn: "2026-02-10",
    formerReference: "Pärm 14",
    noConflictOfInterest: true,
  };

  test("goes on with the coordinator who leads it, and its talks keep their real days", async () => {
    const caseId = randomUUID();

    await done(give(caseId, "case.takeOverRunning", onPaper));
    await done(give(caseId, "party.registerFamily", { ...family, guardianPhone: "070-1740691" }));
    const guardianId = (await world.file(caseId)).parties.find(({ kind }) => kind === "guardian")!.id;
    await done(give(caseId, "case.logContact", { ...aTalk(guardianId), on: "2026-02-12" }));

    const { stage, course, record } = await done(world.view(by, caseId));
    expect(stage).toBe("consentPending");
    expect(course?.takenOver).toEqual({ startedOn: "2026-02-10", formerReference: "Pärm 14" });
    expect(record?.firstContactOn).toBe("2026-02-12");
    const log = await world.app.deps.store.cases.log(municipalityId, caseId);
    expect(log[0]?.entry).toEqual({ kind: "caseTakenOver", startedOn: "2026-02-10" });
  });

  test("can be handed over and back: leading it on paper is no tie", async () => {
    const caseId = randomUUID();
    await done(give(caseId, "case.takeOverRunning", onPaper));
    await done(give(caseId, "case.handOver", { to: world.account("samordnare2"), note: "Semester" }));
    await done(world.perform("samordnare2", caseId, "case.takeHandover", { noConflictOfInterest: true }));

    await done(world.perform("samordnare2", caseId, "case.handOver", { to: world.account(by), note: "Åter" }));

    expect((await done(world.view(by, caseId))).you).toBe("deputy");
  });

  test.each([
    ["by one who is no coordinator", "kurator", {}, { kind: "notForYourRole" }],
    ["with a tie to it", "samordnare", { noConflictOfInterest: false }, { kind: "conflictOfInterest" }],
    [
      "from tomorrow",
      "samordnare",
      { startedOn: "2026-09-08" },
      { kind: "badInput", fields: [{ path: "startedOn", problem: "wrongFormat" }] },
    ],
    ["under a personal number", "samordnare", { formerReference: "20130514-9815" }, { kind: "personalNumberInText" }],
  ])("is not taken over %s", async (_, person, more, refusal) => {
    const outcome = world.perform(person, randomUUID(), "case.takeOverRunning", { ...onPaper, ...more });

    expect(await refusalOf(outcome)).toEqual(refusal);
  });
});

test("a talk is not logged with its day to come, with somebody who is not of the family, or in a case that is over", async () => {
  const { caseId, guardianId } = await aClosedCase();
  const early = await accepted(await anInquiry(world));
  await done(give(early, "party.registerFamily", family));
  const other = (await world.file(early)).parties.find(({ kind }) => kind === "guardian")!.id;

  const answers = [
    await refusalOf(give(early, "case.logContact", { ...aTalk(other), on: later(world, 1) })),
    await refusalOf(give(early, "case.logContact", aTalk(randomUUID()))),
    await refusalOf(give(caseId, "case.logContact", aTalk(guardianId))),
  ];

  expect(answers).toEqual([
    { kind: "badInput", fields: [{ path: "on", problem: "wrongFormat" }] },
    { kind: "unknownPerson" },
    { kind: "notInThisStage" },
  ]);
});

test("a young person of age is the one who is talked with", async () => {
  const caseId = await accepted(await anInquiry(world));
  await done(give(caseId, "party.registerFamily", { ...family, childBornOn: "2007-05-14" }));
  const [youth] = (await done(world.view(by, caseId))).people.filter(({ kind }) => kind === "child");

  expect(await stepOf(caseId)).toBe("logContact");
  await done(give(caseId, "case.logContact", aTalk(youth!.id)));

  expect((await stageOf(caseId)).name).toBe("consentPending");
});
