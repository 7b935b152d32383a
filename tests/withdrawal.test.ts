import { afterAll, beforeAll, expect, test } from "vitest";

import { sv } from "../src-shared/text/sv.ts";
import { momentOf } from "../src-shared/time.ts";
import { wordsOf } from "./scenarios/world.ts";
import { aPublishedMeeting, aWorld, done, family, flowsBetween, later, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const cardTo = async (person: string, words: RegExp) => {
  const { messages } = await world.script(`/teams/${person}/chat`);
  return messages.findLast((message: { card?: unknown }) => message.card && words.test(wordsOf(message.card)))?.card;
};
const eventsOf = async (person: string, reference: string): Promise<{ isCancelled: boolean }[]> =>
  (await world.script(`/outlook/${person}/calendar`)).filter((event: { subject: string }) =>
    event.subject.includes(reference),
  );

test("when consent is withdrawn for one service it hears only that the meeting is off, the others that it is paused", async () => {
  const { caseId, meetingId, consentId } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  await world.deliverAll();

  await done(
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: ["barnochunga"], channel: "phone" }),
  );
  await world.deliverAll();

  const left = wordsOf(await cardTo("socialsekreterare", new RegExp(reference)));
  const stays = wordsOf(await cardTo("kurator", new RegExp(`Inbjudan till samverkansmöte ${reference}`)));
  expect(left).toContain(sv.meeting.cancelled);
  expect(left).not.toMatch(/paus|samtyck/i);
  expect(stays).toContain(sv.meeting.blocked);
  expect(stays).not.toMatch(/Socialsekreterare|Barn och unga|samtyck/i);
  const view = await world.view("samordnare", caseId);
  expect(view).toMatchObject({
    value: {
      waiting: { kind: "decideBlocked", about: meetingId },
      meetings: [{ state: "blocked", unreached: ["Barn och unga"] }],
    },
  });
  expect((await eventsOf("socialsekreterare", reference)).every((event) => event.isCancelled)).toBe(true);
});

test("a blocked meeting is neither published nor held before the coordinator has decided, and goes on without whom consent left", async () => {
  const { caseId, meetingId, consentId, childId, guardianId } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  await done(
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: ["barnochunga"], channel: "phone" }),
  );
  const held = { meetingId, attended: [childId, guardianId], agreements: [], heldEarlier: true };
  const early = await world.perform("samordnare", caseId, "meeting.hold", held);

  await done(world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId }));
  await world.deliverAll();

  expect(early).toEqual({ ok: false, refusal: { kind: "consentDoesNotReach", services: ["Barn och unga"] } });
  expect(await world.view("samordnare", caseId)).toMatchObject({
    value: { meetings: [{ state: "agendaPublished", isReady: true }] },
  });
  expect(await world.view("socialsekreterare", caseId)).toEqual({ ok: false, refusal: { kind: "notThere" } });
  expect(wordsOf(await cardTo("kurator", new RegExp(`Inbjudan till samverkansmöte ${reference}`)))).not.toContain(
    sv.meeting.blocked,
  );
  expect((await eventsOf("kurator", reference)).filter((event) => !event.isCancelled)).toHaveLength(1);
  await done(world.perform("samordnare", caseId, "meeting.hold", held));
});

test("a consent withdrawn whole puts the case on hold, and its meeting can only be cancelled", async () => {
  const { caseId, meetingId, consentId } = await aPublishedMeeting(world);

  await done(world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: "all", channel: "visit" }));

  expect((await world.file(caseId)).stage.name).toBe("onHold");
  const goOn = await world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId });
  expect(goOn).toEqual({ ok: false, refusal: { kind: "nobodyLeft" } });
  await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Familjen vill vänta" }));
});

test("what has been withdrawn cannot be withdrawn or confirmed again, and a service it never covered is not in it", async () => {
  const { caseId, consentId, meetingId } = await aPublishedMeeting(world);
  const withdraw = (services: unknown) =>
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services, channel: "letter" });

  const never = await withdraw(["bup"]);
  const whole = await world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId });
  await done(withdraw("all"));
  const again = await withdraw("all");
  const confirm = { consentId, authority: "utbildningsnamnden", saidBy: "Registrator" };
  const confirmed = await world.perform("samordnare", caseId, "consent.confirmHeld", confirm);

  expect([never, whole, again, confirmed]).toEqual([
    { ok: false, refusal: { kind: "nothingToWithdraw" } },
    { ok: false, refusal: { kind: "notInThisMeetingState" } },
    { ok: false, refusal: { kind: "nothingToWithdraw" } },
    { ok: false, refusal: { kind: "notADisclosingAuthority" } },
  ]);
});

test("with joint custody the next step asks for the other guardian, and nothing is told before both have said yes", async () => {
  const caseId = crypto.randomUUID();
  const inquiry = {
    caller: family.guardianName,
    phone: family.guardianPhone,
    worry: "Går sällan till skolan",
    language: "sv",
  };
  await done(world.perform("servicecenter", caseId, "case.open", inquiry));
  const step = (verb: Parameters<World["perform"]>[2], input: unknown) =>
    done(world.perform("samordnare", caseId, verb, input));
  await step("case.accept", { noConflictOfInterest: true });

  const registered = await step("party.registerFamily", { ...family, custody: "joint" });
  const childId = registered.view!.waiting.about!;
  const both = await step("party.addGuardian", {
    childId,
    guardianName: "Vårdnadshavare Alm",
    guardianPhone: "070-1740606",
    custodyEvidence: "populationRegister",
  });
  const guardians = both.view!.people.filter((person) => person.kind === "guardian");
  for (const { id } of guardians)
    await step("case.logContact", {
      guardianId: id,
      channel: "phone",
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
    });
  await step("party.setVoice", { childId, way: "attend", note: "" });
  const yes = async (grantorId: string) => {
    const before = (await world.file(caseId)).consents.length;
    const today = later(world, 0);
    const period = { validFrom: today, validTo: later(world, 90), receivedOn: today };
    const evidence = { noticeLanguage: "sv", witness: "Kollega", readBack: true, understood: true, purpose: "A" };
    await step("consent.record", {
      grantorId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan"]),
      ...period,
      ...evidence,
    });
    const consentId = (await world.file(caseId)).consents[before]!.id;
    return step("consent.confirmHeld", { consentId, authority: "utbildningsnamnden", saidBy: "Registrator" });
  };
  const first = await yes(guardians[0]!.id);
  const second = await yes(guardians[1]!.id);
  const third = await world.perform("samordnare", caseId, "party.addGuardian", {
    childId,
    guardianName: "En till",
    guardianPhone: "070-1740607",
    custodyEvidence: "agreement",
  });

  expect(registered.view!.waiting.kind).toBe("addGuardian");
  expect(first.view).toMatchObject({
    stage: "consentPending",
    waiting: { kind: "recordConsent", about: guardians[1]!.id },
  });
  expect(second.view).toMatchObject({ stage: "active", waiting: { kind: "planMeeting" } });
  expect(third).toEqual({ ok: false, refusal: { kind: "familyAlreadyRegistered" } });
});

test("who takes it all back has taken it all back, also what an earlier or later consent of theirs allowed", async () => {
  const { caseId, consentId, childId, guardianId } = await aPublishedMeeting(world);
  const today = later(world, 0);
  const period = { validFrom: today, validTo: later(world, 90), receivedOn: today };
  const evidence = { noticeLanguage: "sv", witness: "Kollega", readBack: true, understood: true, purpose: "A" };
  const flows = flowsBetween(["ekskolan"]);
  await done(
    world.perform("samordnare", caseId, "consent.record", {
      grantorId: guardianId,
      subjectIds: [childId],
      flows,
      ...period,
      ...evidence,
    }),
  );
  const renewed = (await world.file(caseId)).consents[1]!.id;
  const held = { consentId: renewed, authority: "utbildningsnamnden", saidBy: "Registrator" };
  await done(world.perform("samordnare", caseId, "consent.confirmHeld", held));

  await done(world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: "all", channel: "phone" }));

  const file = await world.file(caseId);
  expect(file.consents.map((consent) => consent.ended?.how)).toEqual(["withdrawn", "withdrawn"]);
  expect(file.stage.name).toBe("onHold");
});

test("a meeting that has been keeps the people who were there, whatever is agreed later", async () => {
  const { caseId, consentId, slot, meetingId, childId, guardianId } = await aPublishedMeeting(world);
  const began = world.clock.now;
  world.clock.now = momentOf(new Date(Date.parse(slot.end) + 60_000));
  await done(
    world.perform("samordnare", caseId, "meeting.hold", { meetingId, attended: [childId, guardianId], agreements: [] }),
  );

  await done(
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: ["barnochunga"], channel: "phone" }),
  );

  const seen = async (person: string) =>
    (await world.view(person, caseId)) as { value: { meetings: { state: string; people: { title: string }[] }[] } };
  const [left, stays] = [
    (await seen("socialsekreterare")).value.meetings[0]!,
    (await seen("kurator")).value.meetings[0]!,
  ];
  expect([left.state, stays.state]).toEqual(["held", "held"]);
  expect(left.people).toEqual([]);
  expect(stays.people.map((person) => person.title)).toContain("Socialsekreterare, Barn och unga");
  world.clock.now = began;
});

test("a service that a meeting went on without never learns that it was held", async () => {
  const { caseId, meetingId, consentId, childId, guardianId } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  await world.deliverAll();
  const to = world.account("socialsekreterare");
  const withdrawal = { consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", caseId, "consent.withdraw", withdrawal));
  await done(world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId }));
  const held = { meetingId, attended: [childId, guardianId], agreements: [], heldEarlier: true };
  await done(world.perform("samordnare", caseId, "meeting.hold", held));

  for (const subject of [`invitation:${meetingId}`, `agenda:${meetingId}`])
    await world.app.deps.store.jobs.send("ekstad", caseId, [{ kind: "reconcileRecipient", to, subject }]);
  await world.deliverAll();

  const { messages } = await world.script("/teams/socialsekreterare/chat");
  const cards = messages
    .map((message: { card?: unknown }) => wordsOf(message.card))
    .filter((words: string) => words.includes(reference));
  expect(cards).toHaveLength(2);
  for (const words of cards) expect(words).toContain(sv.meeting.cancelled);
  expect(cards.join()).not.toContain(sv.meeting.held);
});
