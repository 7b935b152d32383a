import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { sv } from "../src-shared/text/sv.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import { wordsOf } from "./scenarios/world.ts";
import { aBookedMeeting, anActiveCase, aPublishedMeeting, aWorld, done, type World } from "./world.ts";

let world: World;
let began: Moment;
beforeAll(async () => {
  world = await aWorld();
  began = world.clock.now;
});
beforeEach(() => {
  world.clock.now = began;
});
afterAll(() => world.close());

const inMinutes = (from: string, minutes: number) => momentOf(new Date(Date.parse(from) + minutes * 60_000));
const inDays = (days: number) => inMinutes(began, days * 24 * 60);
const linesOf = async (caseId: string) =>
  (await world.app.deps.store.cases.log("ekstad", caseId)).map(({ verb, entry }) => `${verb} ${entry.kind}`);
const lastCardTo = async (person: string, words: RegExp) => {
  const { messages } = await world.script(`/teams/${person}/chat`);
  return wordsOf(
    messages.findLast((message: { card?: unknown }) => message.card && words.test(wordsOf(message.card)))?.card,
  );
};

test("a consent that runs out takes effect by itself: the case rests, and nobody has done anything", async () => {
  const { caseId } = await anActiveCase(world);
  world.clock.now = inDays(181);

  await sweep(world.app.deps);

  expect((await world.file(caseId)).stage.name).toBe("onHold");
  expect((await linesOf(caseId)).slice(-2)).toEqual(["clock timePassed", "clock stageChanged"]);
  expect(await world.app.deps.store.cases.verifyLog("ekstad", caseId)).toMatchObject({ ok: true });
});

test("a case is looked at once for each moment, however often the clock comes by", async () => {
  const { caseId } = await anActiveCase(world);
  world.clock.now = inDays(181);

  await Promise.all([sweep(world.app.deps), sweep(world.app.deps)]);
  world.clock.now = inMinutes(inDays(181), 5);
  await sweep(world.app.deps);

  expect((await linesOf(caseId)).filter((line) => line === "clock timePassed")).toHaveLength(1);
});

test("a meeting that consent has left is called off for all a quarter of an hour before, if nobody has decided", async () => {
  const { caseId, meetingId, consentId, slot } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  const withdrawal = { consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", caseId, "consent.withdraw", withdrawal));

  world.clock.now = inMinutes(slot.start, -16);
  await sweep(world.app.deps);
  const before = (await world.file(caseId)).meetings[0]?.state.name;
  world.clock.now = inMinutes(slot.start, -14);
  await sweep(world.app.deps);
  await world.deliverAll();

  expect([before, (await world.file(caseId)).meetings[0]?.state]).toMatchObject([
    "agendaPublished",
    { name: "cancelled", reason: null },
  ]);
  expect(await lastCardTo("kurator", new RegExp(reference))).toContain(sv.meeting.cancelled);
  expect(await world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId })).toMatchObject({ ok: false });
});

test("a meeting that consent reaches is left alone", async () => {
  const { caseId, slot } = await aBookedMeeting(world);

  world.clock.now = inMinutes(slot.start, -10);
  await sweep(world.app.deps);

  expect((await world.file(caseId)).meetings[0]?.state.name).toBe("booked");
});

test("at the eighteenth birthday the guardian's consent no longer holds for the child", async () => {
  const { caseId } = await anActiveCase(world);
  const { parties } = await world.file(caseId);
  const child = parties.find((party) => party.kind === "child")!;
  const eighteenth = `${Number(child.bornOn.value.slice(0, 4)) + 18}${child.bornOn.value.slice(4)}`;

  world.clock.now = momentOf(new Date(`${eighteenth}T08:00:00Z`));
  await sweep(world.app.deps);

  expect((await world.file(caseId)).stage.name).toBe("onHold");
});

test("consent taken back within the last quarter of an hour calls the meeting off at once", async () => {
  const { caseId, consentId, slot } = await aPublishedMeeting(world);

  world.clock.now = inMinutes(slot.start, -10);
  const withdrawal = { consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", caseId, "consent.withdraw", withdrawal));

  expect((await world.file(caseId)).meetings[0]?.state.name).toBe("cancelled");
});

test("a paused meeting is called off although nobody looked in time", async () => {
  const { caseId, consentId, slot } = await aPublishedMeeting(world);
  const withdrawal = { consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", caseId, "consent.withdraw", withdrawal));

  world.clock.now = inMinutes(slot.start, 30);
  await sweep(world.app.deps);

  expect((await world.file(caseId)).meetings[0]?.state.name).toBe("cancelled");
});

test("a meeting whose agenda nobody published can be noted once its time has come", async () => {
  const { caseId, meetingId, childId, guardianId, slot } = await aBookedMeeting(world);

  world.clock.now = inMinutes(slot.end, 5);
  const step = await done(world.view("samordnare", caseId));
  await done(
    world.perform("samordnare", caseId, "meeting.hold", { meetingId, attended: [childId, guardianId], agreements: [] }),
  );

  expect(step.waiting).toMatchObject({ kind: "holdMeeting", about: meetingId });
  expect((await world.file(caseId)).meetings[0]?.state).toMatchObject({ name: "held", publishedAt: null });
});

test("at eighteen the next step asks the young person, not the guardian", async () => {
  const { caseId, childId } = await anActiveCase(world);
  const { parties } = await world.file(caseId);
  const child = parties.find((party) => party.kind === "child")!;

  world.clock.now = momentOf(new Date(`${Number(child.bornOn.value.slice(0, 4)) + 18}-12-31T08:00:00Z`));
  await sweep(world.app.deps);

  expect((await done(world.view("samordnare", caseId))).waiting).toMatchObject({
    kind: "recordOwnConsent",
    about: childId,
  });
});
