import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import type { Moment } from "../src-shared/time.ts";
import { wordsOf } from "./scenarios/world.ts";
import {
  aCaseInConsentPending,
  anActiveCase,
  anAgreement,
  anInquiry,
  anOralYes,
  aPublishedMeeting,
  aSearch,
  aWorld,
  calendarsRead,
  done,
  eventsOf,
  family,
  flowsBetween,
  later,
  momentIn,
  refusalOf,
  seek,
  type World,
} from "./world.ts";

let world: World;
let begunAt: Moment;
beforeAll(async () => {
  world = await aWorld();
  begunAt = world.clock.now;
});
afterEach(() => {
  world.clock.now = begunAt;
});
afterAll(() => world.close());

const stageOf = async (caseId: string) => (await world.file(caseId)).stage.name;

test("a consent is in force when each authority that discloses has said that it holds it, and the case moves on", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId } = begun;
  await done(world.perform("samordnare", caseId, "consent.record", anOralYes(world, begun)));
  await done(world.perform("samordnare", caseId, "party.setVoice", { childId, way: "attend" }));
  const consentId = (await world.file(caseId)).consents[0]!.id;
  const confirm = (authority: string) =>
    done(world.perform("samordnare", caseId, "consent.confirmHeld", { consentId, authority, saidBy: "Registrator" }));
  const stages = [await stageOf(caseId)];

  await confirm("utbildningsnamnden");
  stages.push(await stageOf(caseId));
  await confirm("socialnamnden");
  stages.push(await stageOf(caseId));

  expect(stages).toEqual(["consentPending", "consentPending", "active"]);
});

test("what is kept of an oral yes says who heard it, with whom, and that it was read back", async () => {
  const { caseId } = await anActiveCase(world);

  const [consent] = (await world.file(caseId)).consents;

  expect(consent).toMatchObject({
    evidence: { kind: "oral", receivedBy: world.account("samordnare"), witness: "Samordnare 2, Samba", readBack: true },
    notice: { version: "2026-1", language: "sv" },
    disclosing: ["kommunstyrelsen", "utbildningsnamnden", "socialnamnden"],
    heldBy: [
      { authority: "kommunstyrelsen", saidBy: null },
      { authority: "utbildningsnamnden", saidBy: "Registrator" },
      { authority: "socialnamnden", saidBy: "Registrator" },
    ],
  });
});

describe("what is refused", () => {
  let begun: Awaited<ReturnType<typeof aCaseInConsentPending>>;
  beforeAll(async () => {
    begun = await aCaseInConsentPending(world);
  });

  test.each([
    ["a yes that was not read back", { readBack: false }, "noticeNotGiven"],
    ["a yes that was not understood", { understood: false }, "noticeNotGiven"],
    [
      "a way from a service to itself",
      { flows: [{ from: "bup", to: "bup", category: "health" }] },
      "flowWithinOneService",
    ],
    ["a service nobody knows", { flows: [{ from: "bup", to: "polisen", category: "health" }] }, "unknownService"],
    ["an end before the beginning", { validFrom: "2026-10-01", validTo: "2026-10-01" }, "periodIsWrong"],
    ["a time that is over", { validFrom: "2026-08-01", validTo: "2026-09-06" }, "periodIsWrong"],
    ["more than two years", { validTo: "2028-09-08" }, "periodIsWrong"],
    ["a yes that will be given tomorrow", { receivedOn: "2026-09-08" }, "periodIsWrong"],
  ])("%s", async (_, more, kind) => {
    const input = { ...anOralYes(world, begun), ...more };

    const refusal = await refusalOf(world.perform("samordnare", begun.caseId, "consent.record", input));

    expect(refusal).toEqual({ kind });
  });

  test.each([
    ["of one who is nobody here", () => ({ grantorId: randomUUID() })],
    ["of a guardian about somebody else", () => ({ subjectIds: [begun.childId, randomUUID()] })],
    ["of and about one who is nobody here", () => ((id) => ({ grantorId: id, subjectIds: [id] }))(randomUUID())],
  ])("a yes %s", async (_, more) => {
    const input = { ...anOralYes(world, begun), ...more() };

    const refusal = await refusalOf(world.perform("samordnare", begun.caseId, "consent.record", input));

    expect(refusal).toEqual({ kind: "notAGrantor" });
  });

  test("a yes before the family has been told what it means", async () => {
    const caseId = await anInquiry(world);
    await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));

    const outcome = world.perform("samordnare", caseId, "consent.record", anOralYes(world, begun));

    expect(await refusalOf(outcome)).toEqual({ kind: "noticeNotGiven" });
  });

  test("a yes of a guardian who has not been told what it means and asked, alone, whether it is safe", async () => {
    const caseId = await anInquiry(world);
    const step = (verb: Parameters<World["perform"]>[2], input: unknown) =>
      done(world.perform("samordnare", caseId, verb, input));
    await step("case.accept", { noConflictOfInterest: true });
    await step("party.registerFamily", { ...family, custody: "joint" });
    const [child, first] = (await world.file(caseId)).parties;
    const contact = { channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
    await step("case.logContact", { ...contact, guardianId: first!.id });
    await step("party.addGuardian", {
      childId: child!.id,
      guardianName: "Vårdnadshavare Alm",
      guardianPhone: "070-1740606",
      custodyEvidence: "populationRegister",
    });
    const second = (await world.file(caseId)).parties[2]!.id;
    const yes = { ...anOralYes(world, { childId: child!.id, guardianId: second }), subjectIds: [child!.id] };

    const early = await refusalOf(world.perform("samordnare", caseId, "consent.record", yes));
    const waiting = (await done(world.view("samordnare", caseId))).waiting.kind;
    await step("case.logContact", { ...contact, guardianId: second });
    await step("consent.record", yes);

    expect([early, waiting]).toEqual([{ kind: "noticeNotGiven" }, "logContact"]);
  });

  test("a confirmation by an authority that discloses nothing, of a consent nobody gave, or given twice", async () => {
    const { caseId, consentId } = await anActiveCase(world);
    const confirm = (consent: string, authority: string) =>
      refusalOf(
        world.perform("samordnare", caseId, "consent.confirmHeld", { consentId: consent, authority, saidBy: "A" }),
      );

    const kinds = [
      await confirm(consentId, "region"),
      await confirm(randomUUID(), "socialnamnden"),
      await confirm(consentId, "socialnamnden"),
    ].map((refusal) => refusal.kind);

    expect(kinds).toEqual(["notADisclosingAuthority", "notADisclosingAuthority", "alreadyConfirmed"]);
  });
});

describe("without effective consent", () => {
  test("no meeting is sought, and not even calendars are read", async () => {
    const begun = await aCaseInConsentPending(world);
    await done(world.perform("samordnare", begun.caseId, "consent.record", anOralYes(world, begun)));
    const before = calendarsRead(world);

    const outcome = world.perform("samordnare", begun.caseId, "meeting.seek", aSearch(world));

    expect(await refusalOf(outcome)).toEqual({ kind: "noEffectiveConsent" });
    expect(calendarsRead(world)).toBe(before);
  });

  test("nobody is asked whose service it does not reach, and not even calendars are read", async () => {
    const { caseId } = await anActiveCase(world, ["ekskolan"]);
    const before = calendarsRead(world);

    const outcome = world.perform("samordnare", caseId, "meeting.seek", aSearch(world));

    expect(await refusalOf(outcome)).toEqual({ kind: "consentDoesNotReach", services: ["Barn och unga"] });
    expect(calendarsRead(world)).toBe(before);
  });

  test("nothing is booked that was found while it held, and not even calendars are read", async () => {
    const { caseId, meetingId, slot } = await timesFoundWhileItHeld();
    world.clock.now = momentIn(world, 11);
    const before = calendarsRead(world);

    const choice = { meetingId, start: slot.start, venueId: "ekrummet", venueReason: "" };
    const outcome = world.perform("samordnare", caseId, "meeting.book", choice);

    expect(await refusalOf(outcome)).toEqual({ kind: "consentDoesNotReach", services: ["Ekskolan", "Barn och unga"] });
    expect(calendarsRead(world)).toBe(before);
  });
});

/** Everything holds for ten days; the times found are later. */
async function timesFoundWhileItHeld() {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId } = begun;
  await consentFor(begun, ["ekskolan", "barnochunga"], 10);
  await done(world.perform("samordnare", caseId, "party.setVoice", { childId, way: "attend" }));
  const { meetingId, proposals } = await seek(world, caseId, { from: later(world, 12) });
  return { ...begun, meetingId, slot: proposals[0]! };
}

async function consentFor(
  begun: { caseId: string; childId: string; guardianId: string },
  services: readonly string[],
  days: number,
) {
  const { caseId } = begun;
  const yes = { ...anOralYes(world, begun), flows: flowsBetween(services), validTo: later(world, days) };
  await done(world.perform("samordnare", caseId, "consent.record", yes));
  const consent = (await world.file(caseId)).consents.at(-1)!;
  for (const authority of consent.disclosing.filter((one) => one !== "kommunstyrelsen"))
    await done(
      world.perform("samordnare", caseId, "consent.confirmHeld", { consentId: consent.id, authority, saidBy: "A" }),
    );
}

describe("when a consent has run out", () => {
  /** School's holds for half a year, the social service's for ten days; they meet after that. */
  async function aMeetingThatOutlastsOne() {
    const begun = await aCaseInConsentPending(world);
    const { caseId, childId } = begun;
    await consentFor(begun, ["ekskolan"], 180);
    await consentFor(begun, ["barnochunga"], 10);
    await done(world.perform("samordnare", caseId, "party.setVoice", { childId, way: "attend" }));
    const { meetingId, proposals } = await seek(world, caseId, { from: later(world, 12) });
    const choice = { meetingId, start: proposals[0]!.start, venueId: "ekrummet", venueReason: "" };
    await done(world.perform("samordnare", caseId, "meeting.book", choice));
    await world.deliverAll();
    return { ...begun, meetingId, reference: (await world.file(caseId)).reference };
  }
  const nextChange = async (caseId: string, childId: string) => {
    await done(world.perform("samordnare", caseId, "party.setVoice", { childId, way: "letter" }));
    await world.deliverAll();
  };

  test("the service it no longer reaches hears that the meeting is off, and the others that it is paused", async () => {
    const { caseId, childId, meetingId, reference } = await aMeetingThatOutlastsOne();
    const before = await eventsOf(world, "socialsekreterare", reference);
    world.clock.now = momentIn(world, 11);

    const theirs = await done(world.view("socialsekreterare", caseId));
    const others = await done(world.view("kurator", caseId));
    await nextChange(caseId, childId);

    const said = theirs.meetings.map((meeting) =>
      Object.fromEntries(
        Object.entries(meeting).filter(([, one]) => one !== null && one !== false && JSON.stringify(one) !== "[]"),
      ),
    );
    expect(said).toEqual([{ id: meetingId, state: "cancelled", slot: expect.anything() }]);
    expect(others.meetings[0]).toMatchObject({ state: "blocked", people: [] });
    expect(before).toHaveLength(1);
    const [off, ...more] = await eventsOf(world, "socialsekreterare", reference);
    expect([off?.isCancelled, more]).toEqual([true, []]);
    const [old, on] = await eventsOf(world, "kurator", reference);
    expect([old?.isCancelled, on?.isCancelled]).toEqual([true, false]);
    expect(JSON.stringify(on?.attendees)).not.toContain("socialsekreterare");
    const card = (await world.messages("socialsekreterare")).findLast((one) => wordsOf(one.card).includes(reference));
    expect(wordsOf(card?.card)).toContain("Mötet är inställt");
    expect(wordsOf(card?.card)).not.toContain("Kurator");
  });

  test("that service can do nothing more in the meeting, and is told so as in any that is off", async () => {
    const { caseId, meetingId } = await aMeetingThatOutlastsOne();
    world.clock.now = momentIn(world, 11);

    const refusals = await Promise.all([
      refusalOf(world.perform("socialsekreterare", caseId, "meeting.answer", { meetingId, answer: "attends" })),
      refusalOf(world.perform("socialsekreterare", caseId, "meeting.markSeen", { meetingId })),
      refusalOf(
        world.perform("socialsekreterare", caseId, "meeting.suggestItem", {
          meetingId,
          title: "Hembesök",
          category: "family",
        }),
      ),
    ]);

    expect(refusals).toEqual(Array.from({ length: 3 }, () => ({ kind: "notInThisMeetingState" })));
  });

  test("of the only consent, the case rests, the event is off for everybody, and a new yes wakes it", async () => {
    const begun = await timesFoundWhileItHeld();
    const { caseId, childId, meetingId, slot } = begun;
    const { reference } = await world.file(caseId);
    const choice = { meetingId, start: slot.start, venueId: "ekrummet", venueReason: "" };
    await done(world.perform("samordnare", caseId, "meeting.book", choice));
    await world.deliverAll();
    world.clock.now = momentIn(world, 11);

    await nextChange(caseId, childId);
    const resting = await stageOf(caseId);
    const events = await Promise.all(["kurator", "socialsekreterare"].map((one) => eventsOf(world, one, reference)));
    await consentFor(begun, ["ekskolan", "barnochunga"], 30);

    expect(resting).toBe("onHold");
    expect(events.map((own) => own.map((event) => event.isCancelled))).toEqual([[true], [true]]);
    expect(await stageOf(caseId)).toBe("active");
  });

  test("no agenda is published at a table where somebody it no longer reaches would sit", async () => {
    const { caseId, meetingId } = await aMeetingThatOutlastsOne();
    world.clock.now = momentIn(world, 11);

    const outcome = world.perform("samordnare", caseId, "meeting.publish", { meetingId, shortNoticeReason: "A" });

    expect(await refusalOf(outcome)).toEqual({ kind: "consentDoesNotReach", services: ["Barn och unga"] });
  });

  test("a meeting of the time while it held can be noted afterwards, and nothing new is sought", async () => {
    const { caseId, meetingId, childId, guardianId } = await aPublishedMeeting(world);
    const kurator = (await world.file(caseId)).parties.find((one) => one.kind === "professional")!.id;
    world.clock.now = momentIn(world, 181);

    const hold = { meetingId, attended: [childId, guardianId, kurator], agreements: [] };
    const sought = await refusalOf(world.perform("samordnare", caseId, "meeting.seek", aSearch(world)));
    await done(world.perform("samordnare", caseId, "meeting.hold", hold));

    expect(sought).toEqual({ kind: "consentDoesNotReach", services: ["Ekskolan", "Barn och unga"] });
    expect((await world.file(caseId)).meetings[0]?.state.name).toBe("held");
  });

  test("what was promised is still there to be answered, without its words where they no longer reach", async () => {
    const { caseId, taskId } = await anAgreement(world);
    world.clock.now = momentIn(world, 181);

    const [task] = (await done(world.view("kurator", caseId))).tasks;
    const inWords = { taskId, outcome: "done", evidence: "Gjort i höstas" };
    const refused = await refusalOf(world.perform("kurator", caseId, "followup.report", inWords));
    await done(world.perform("kurator", caseId, "followup.report", { taskId, outcome: "done" }));

    expect(refused).toEqual({ kind: "wordsOutsideConsent" });

    expect(task).toMatchObject({ id: taskId, what: null, you: "owner", state: "agreed" });
  });
});
